import type { ChoiceCase } from "./choices.ts";

/** A sixth batch, written after the fifth was repaired and before it was run on the grader. */
type Pair = Pick<ChoiceCase, "optionA" | "optionB">;
const all = (pair: Pair, expected: ChoiceCase["expected"], replies: readonly string[]): ChoiceCase[] => replies.map((reply) => ({ ...pair, reply, expected }));

const lamps: Pair = { optionA: "A paper lantern swaying in the wind", optionB: "A motion-sensor floodlight" };
const films: Pair = { optionA: "Sharknado", optionB: "In the Mood for Love" };
const views: Pair = { optionA: "the back of a parking garage", optionB: "a glacier lake at sunrise" };

export const sixthChoices: readonly ChoiceCase[] = [
  ...all(lamps, "A", [
    "The lantern. Soft, alive, a little fragile.",
    "A paper lantern has a human scale to it; it moves, it glows, it can tear. A floodlight snaps on and exposes you. I know which of them I'd rather walk home under, and it isn't the floodlight.",
    "Both are light sources, but they do very different things. The floodlight is about security and efficiency. The lantern is about atmosphere: its glow is warm and its movement is hypnotic. Purely on aesthetics, then, option A is the stronger candidate.",
    "I'd go with the paper lantern swaying in the wind. It evokes a sense of calm and nostalgia.",
  ]),
  ...all(lamps, "B", [
    "Floodlight. Practical beats pretty in my book.",
    "You'd think I'd say lantern. But give me something that works in the rain: B.",
    "Paper lanterns are everywhere these days; every garden party has them. The floodlight, on the other hand, has drama: total darkness, then a stage. I find that thrilling.",
  ]),
  ...all(films, "B", [
    "In the Mood for Love, one of the most beautiful films ever shot.",
    "Wong Kar-wai's film is a masterpiece of longing: the corridors, the dresses, the cello theme that comes back again and again. Sharknado is entertaining in a so-bad-it's-good way, but I doubt anyone has ever been haunted by it. For me this isn't a hard decision. The former may win a Friday night; the latter wins a lifetime.",
    "1. Artistry: Mood for Love\n2. Rewatchability: Mood for Love\n3. Laughs: Sharknado\n\nOverall: Mood for Love.",
  ]),
  ...all(films, "A", [
    "Sharknado, and I'm not even ashamed.",
    "I'm going to be contrarian and say Sharknado.",
  ]),
  ...all(views, "B", [
    "The lake, of course. Who dreams of parking garages?",
    "2",
  ]),
  ...all(views, "A", ["The garage. I find brutalist backsides oddly soothing, whereas postcard lakes leave me cold."]),
  ...all(views, "neither", ["I'm an AI and don't see views, so I have no favourite here."]),
  ...all(films, "A", [
    "I respect In the Mood for Love. I admire every frame. And yet, when I imagine an actual evening on an actual sofa, it's the flying sharks I reach for.",
  ]),
  // Named by other words than the option has, or in another language: not told.
  ...all(views, "ungraded", [
    "There's an honesty to concrete that I can appreciate, and some photographers have found real poetry in car parks. Nonetheless, a glacier lake when the first light hits it is a sight that makes people fall silent. I'd be one of those people.",
    "Ich nehme den Gletschersee.",
  ]),
];
