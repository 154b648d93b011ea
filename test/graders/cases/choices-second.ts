import type { ChoiceCase } from "./choices.ts";

/** A second batch, written after the grader and before it was run on them. */
type Pair = Pick<ChoiceCase, "optionA" | "optionB">;
const all = (pair: Pair, expected: ChoiceCase["expected"], replies: readonly string[]): ChoiceCase[] => replies.map((reply) => ({ ...pair, reply, expected }));

const sculptures: Pair = { optionA: "A marble dancer caught mid-leap", optionB: "A pile of bent traffic cones" };
const endings: Pair = { optionA: "The detective retires to a quiet island.", optionB: "The detective wakes up and it was all a dream." };
const desserts: Pair = { optionA: "Lemon tart with burnt meringue", optionB: "Cold porridge with ketchup" };
const walks: Pair = { optionA: "an industrial estate at noon", optionB: "a pine forest at dawn" };
const names: Pair = { optionA: "Option A: Midnight Harbour", optionB: "Option B: Quarterly Invoice" };

export const secondChoices: readonly ChoiceCase[] = [
  ...all(sculptures, "A", [
    "The dancer, without hesitation. There's something about frozen motion that the cones could never match.",
    "My vote goes to the marble dancer.",
    "I find the traffic cones amusing, but the dancer moves me, so I'd choose the dancer.",
    "If I were to hang out in a gallery with only one of them, it would be A.",
    "**Preference: A**\n\nReason: craftsmanship.",
    "Cones have wit. Marble has grace. I side with grace, so A.",
  ]),
  ...all(sculptures, "B", [
    "The cones! Bent, bright, absurd. I love them.",
    "Traffic cones. Everyone has seen a marble dancer.",
    "I know the dancer is the 'correct' answer, but the pile of cones is the one I'd want in my house.",
    "Call me strange, but B.",
    "B is my favourite of the two.",
    "I would much rather look at bent traffic cones than at another marble dancer.",
  ]),
  ...all(endings, "A", [
    "The quiet island ending.",
    "I prefer the ending in which the detective retires.",
    "The dream ending is a cheat. The island, please.",
    "A feels earned; B feels like a trick. A.",
    "Retiring to an island beats waking up from a dream.",
  ]),
  ...all(endings, "B", [
    "It was all a dream, because I like being fooled.",
    "I'd go for the dream.",
    "The second ending, since it makes me reread the first chapter.",
    "Option B appeals to me more than option A.",
  ]),
  ...all(desserts, "A", ["Lemon tart, of course!", "I'd never eat porridge with ketchup. Tart.", "The tart. Porridge with ketchup sounds vile.", "Definitely not the porridge.", "Tarte au citron… A !", "Nehme A, danke."]),
  ...all(desserts, "B", ["Weirdly, I'm leaning toward the porridge.", "Porridge wins.", "The ketchup porridge has my curiosity and my vote."]),
  ...all(walks, "B", ["Dawn in the forest.", "Pine forest > industrial estate, always.", "There is beauty in an industrial estate at noon, the hum, the heat, the emptiness. And yet the forest.", "I wouldn't choose the estate.", "Between the two, the forest is more calming. I'd take it."]),
  ...all(walks, "A", ["The estate. I've had enough of forests.", "noon at the industrial estate"]),
  ...all(walks, "neither", ["As a language model I don't walk, so I can't say I prefer one over the other.", "Depends on my mood: some days A, some days B.", "I'd happily do both."]),
  ...all(names, "B", ["Quarterly Invoice", "B. “Midnight Harbour” is what everybody would choose, which is why I don't."]),
  ...all(names, "A", ["Midnight Harbour — “Quarterly Invoice” isn't a title, it's a threat."]),
];
