import type { LabelCase } from "./labels.ts";

/** A fourth batch, written without a look at the grader and before it was run on them. */
const stars = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ reply, expected }));
const topics = { sports: ["sport"], politics: ["political"], science: ["tech", "technology"] };
const about = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ classes: topics, reply, expected }));

export const fourthLabels: readonly LabelCase[] = [
  ...stars("4", [
    "This one's a clear 4.",
    "The reviewer raves about the food, the staff and the view, and complains of nothing. Top marks: 4/4.",
    "I'd predict four stars, since words such as \"flawless\" leave little doubt.",
    "Sentiment: very positive → 4",
    "**Stars: 4** ⭐⭐⭐⭐",
    "<answer>4</answer>",
    "The maximum, 4.",
  ]),
  ...stars("3", [
    "Between a 2 and a 3, I'd lean 3.",
    "Let me think. The pasta was good (plus), the room was noisy (minus), and they'd return (plus). That adds up to 3 stars out of 4.",
    "Positive overall, with reservations about the price. Three stars.",
    "I initially thought 4, but the remark about the cold coffee pulls it down. Final answer: 3.",
    "{\"stars\": 3, \"confidence\": 0.8}",
    "It's not perfect, so not a 4; it's well above average, so a 3.",
    "| Aspect | Score |\n|---|---|\n| Food | 4 |\n| Service | 2 |\n\n**Overall: 3**",
    "3 étoiles sur 4.",
  ]),
  ...stars("2", [
    "2 out of 4 seems fair: they liked the dessert, but waited 45 minutes for 2 drinks.",
    "Mixed review. I'd put it squarely in the middle, at a 2.",
    "rating = 2",
    "The answer would be **two stars**.",
    "On the 0–4 scale I land on 2.",
    "Ich würde 2 Sterne vergeben.",
  ]),
  ...stars("1", [
    "Only one thing was praised (the bread). 1 star.",
    "The customer was unhappy with 3 of the 4 dishes. → 1",
    "Not quite a zero, because the waiter apologised, but close. 1.",
    "My estimate: ★☆☆☆",
    "Una estrella.",
  ]),
  ...stars("0", [
    "0. The guest got food poisoning.",
    "It can't get worse than this: zero stars.",
    "Rating: 0/4\n\nReason: waited 2 hours, 1 of 3 dishes arrived, 4 complaints ignored.",
    "Null Sterne.",
  ]),
  ...stars("ungraded", [
    "Somewhere around 2 or 3.",
    "I'd say 8/10.",
    "The review is positive.",
    "4 for the food, 1 for the service.",
  ]),
  ...stars("refusal", ["I'm sorry, but I can't rate this review.", "I'm not able to help with that request."]),
  ...about("sports", ["Sports.", "Category: sport", "The article is about a football final, so it belongs in sports, though it mentions a minister.", "{\"category\": \"sports\"}"]),
  ...about("science", ["I'd file this under technology.", "Not politics, despite the senator's quote. Science."]),
  ...about("politics", ["This text is best classified as political, as it deals with an election.", "politics (0.91), sports (0.05), science (0.04)"]),
  ...about("ungraded", ["It could be politics or science."]),
];
