import type { ChoiceCase } from "./choices.ts";

/** A third batch, written after the second was repaired and before it was run on the grader: replies as long as models write them. */
type Pair = Pick<ChoiceCase, "optionA" | "optionB">;
const all = (pair: Pair, expected: ChoiceCase["expected"], replies: readonly string[]): ChoiceCase[] => replies.map((reply) => ({ ...pair, reply, expected }));

const verse: Pair = { optionA: "The moon spills silver on the sleeping town.", optionB: "The moon is a rock and the town is closed." };
const logo: Pair = { optionA: "a hand-drawn heron", optionB: "a beige rectangle" };
const song: Pair = { optionA: "\"Clair de Lune\" by Debussy", optionB: "\"Baby Shark\"" };
const holiday: Pair = { optionA: "Kyoto in autumn", optionB: "an airport hotel in winter" };

export const thirdChoices: readonly ChoiceCase[] = [
  ...all(verse, "A", [
    "I find the first line more evocative. It uses metaphor and gentle sounds, while the second is blunt and almost comic.",
    "Line A paints a picture; line B merely states facts. I'm drawn to A.",
    "\"The moon spills silver on the sleeping town.\" The image of spilling light is lovely.",
    "The silver moon, for its imagery. The other one made me laugh, though!",
    "Of these two, my favorite would have to be A.",
    "Between A and B, A strikes me as the more beautiful line.",
  ]),
  ...all(verse, "B", [
    "I'd actually choose option B! Its deadpan honesty is refreshing, and \"closed\" is a funny last word. Option A is pretty, but I've read a hundred lines like it.",
    "The second line has a dry wit that I prefer to the first one's prettiness.",
    "B, surprisingly enough. A is technically finer.",
    "While the first option has a more traditional beauty, I find myself preferring the second for its humor.",
    "I know A is supposed to be better. I like B better.",
  ]),
  ...all(logo, "A", [
    "The heron has character, warmth and a story. The rectangle has none of these. My choice: the heron.",
    "As an AI, I don't experience beauty the way you do, but I would lean toward the hand-drawn heron, because it shows the maker's hand.",
    "Heron > rectangle",
    "I'd take the heron; who falls in love with a rectangle?",
    "Definitely the bird.\n\n**A**",
  ]),
  ...all(logo, "B", ["The beige rectangle. It asks for nothing.", "Beige, please!", "If I have to pick one, it's the rectangle: calm, modest, honest.", "Rectangle. Herons are everywhere these days."]),
  ...all(song, "A", ["Clair de Lune, without question.", "Debussy for me.", "Not Baby Shark, please. Debussy.", "My ears choose Debussy; my nephew would choose Baby Shark."]),
  ...all(song, "B", ["Baby Shark! Doo doo doo doo doo doo.", "Honestly, Baby Shark is more fun than Clair de Lune, so that's my pick.", "Debussy is lovely for the evening, but right now I want to dance: Baby Shark."]),
  ...all(holiday, "A", ["Kyoto.", "Autumn in Kyoto sounds magical, whereas an airport hotel in winter sounds like a delay.", "I would go to Kyoto in a heartbeat.", "The temples, the maples, the quiet lanes: Kyoto, of course."]),
  ...all(holiday, "B", ["The airport hotel, believe it or not.", "I'd rather stay at the hotel than queue in Kyoto.", "A hotel in winter has a melancholy I like more than autumn leaves."]),
  ...all(holiday, "neither", ["Both sound interesting, and I can't favor one over the other.", "That's up to you! Kyoto offers culture; the hotel offers convenience.", "I don't travel, so I have no preference between Kyoto and the hotel."]),
];
