import type { ChoiceCase } from "./choices.ts";

/** A seventh batch, written after the sixth was repaired and before it was run on the grader: long replies. */
type Pair = Pick<ChoiceCase, "optionA" | "optionB">;
const all = (pair: Pair, expected: ChoiceCase["expected"], replies: readonly string[]): ChoiceCase[] => replies.map((reply) => ({ ...pair, reply, expected }));

const bridges: Pair = { optionA: "a stone bridge covered in moss", optionB: "a concrete highway overpass" };
const stories: Pair = { optionA: "A story told entirely in tax forms", optionB: "A story told by a dying lighthouse keeper" };
const soups: Pair = { optionA: "cold tomato gazpacho", optionB: "instant noodle soup" };

export const seventhChoices: readonly ChoiceCase[] = [
  ...all(bridges, "A", [
    "There's something deeply appealing about a stone bridge covered in moss. It suggests age, patience and a slow conversation between people and nature. A concrete overpass serves its purpose, but few would stop to look at it. I'd choose the stone bridge.",
    "Aesthetically, I find myself drawn to the mossy bridge. The texture of the stone, softened by green, tells of centuries. The overpass, while impressive as engineering, feels anonymous.",
    "Option A evokes timelessness and harmony with nature; Option B evokes speed and efficiency. Both are valid, but if the question is which is more beautiful, I'd say A without much doubt.",
    "Concrete has its defenders, and I'm sometimes one of them. Not today. Give me moss, damp stone and the sound of water underneath.",
  ]),
  ...all(bridges, "B", [
    "The stone bridge is the postcard answer, and I can see why. But what I find beautiful is scale: those huge curved slabs hanging over nothing, trucks roaring above and stillness below. The overpass gets my vote.",
    "Call it perverse, but overpasses fascinate me. Moss is pretty; concrete is honest.",
  ]),
  ...all(stories, "A", [
    "The lighthouse keeper sounds moving, though we've met him before in a hundred novels. A story in tax forms, on the other hand, is a formal dare: how do you show love in box 14b? I'd much rather read that.",
    "I'd read the tax forms one first. Constraint breeds invention.",
  ]),
  ...all(stories, "B", [
    "The second premise has an inherent emotional pull: solitude, memory, the sea, a life's end. The first is clever, but cleverness wears thin over 300 pages. So for me it's the lighthouse keeper.",
    "While I appreciate experimental forms, I think that I'd connect more with the lighthouse keeper's tale.",
    "Tax forms? I'd rather watch paint dry. The lighthouse keeper has my full attention.",
  ]),
  ...all(soups, "A", [
    "On a hot day nothing beats gazpacho. It's fresh, bright and full of flavour, and unlike instant noodles it isn't mostly salt. That's my pick.",
    "Instant noodles are nostalgic, cheap and quick; I won't pretend otherwise. Yet between the two, the gazpacho is simply the better dish.",
  ]),
  ...all(soups, "B", ["Gazpacho is lovely in theory. In practice I want something hot, and noodles slurped at midnight beat any chilled tomato."]),
  ...all(soups, "neither", ["I can't taste food, so I don't have a preference. Gazpacho is lighter and healthier, while instant noodles are quicker and warmer."]),
];
