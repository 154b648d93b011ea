import type { LabelCase } from "./labels.ts";

/** A third batch, written after the second and before it was run on the grader. */
const stars = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ reply, expected }));

export const thirdLabels: readonly LabelCase[] = [
  ...stars("4", ["The review is overwhelmingly positive, with praise for food, staff and ambiance. Therefore the star rating is 4.", "I would classify this as a 4-star review.", "★★★★ (4/4)", "4 stars\n\nThe reviewer loved the 3-course menu and the 2 desserts.", "Given the enthusiasm, 4 stars seems right.", "**Rating: 4 stars** ⭐⭐⭐⭐", "Stars (0–4): 4", "This reads like a four to me.", "I rate it a 4 because the only complaint is the parking, which cost 5 dollars.", "4 of 4"]),
  ...stars("1", ["Only the view saves it from zero: 1 star.", "I'd assign 1 star.", "The sentiment is negative, but not as bad as 0. Rating: 1", "1 ★", "It's more of a 1 than a 2.", "Answer\n\n1", "My rating for this review: **1**", "Sternebewertung: 1"]),
  ...stars("2", ["Mixed feelings → 2/4", "Not a 1, not a 3. It's a 2.", "The ambiance is praised and the food is criticized. 2 stars it is.", "Rating\n2", "label: \"2\"", "The rating would be a 2 (two) out of 4."]),
  ...stars("3", ["3 stars (would have been 4 with better service)", "I lean towards 3.", "Good but not perfect: 3.", "Three. The waiter forgot 1 drink."]),
  ...stars("0", ["Zero out of four.", "The lowest rating: 0 stars.", "0. It ruined their anniversary; they waited 2 hours for 1 cold pizza."]),
  ...stars("ungraded", ["Positive", "1-2 stars", "3 or maybe 4", "I'd give it somewhere between a 2 and a 3.", "4.5/5", "A+", "It deserves 10 stars!", "The service took 3 hours.", "Stars: unknown", "Three stars out of five.", "Rating: 3/5 stars"]),
];
