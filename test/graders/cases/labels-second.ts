import type { LabelCase } from "./labels.ts";

/** A second batch, written after the grader and before it was run on them. */
const stars = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ reply, expected }));
const topics = { billing: ["invoice", "payment"], bug: ["defect"], praise: [], other: ["none of these"] };
const topic = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ classes: topics, reply, expected }));

export const secondLabels: readonly LabelCase[] = [
  ...stars("4", ["Easily a 4.", "I'd award this place all 4 stars.", "Full marks: 4/4.", "★ ★ ★ ★", "Predicted rating → 4", "My answer would be 4 stars, since the reviewer praises everything.", "4 stars!!! What a place.", "The author sounds thrilled. That's 4 out of 4.", "Stars: ⭐⭐⭐⭐ (4)"]),
  ...stars("0", ["A flat zero.", "Rating: 0/4. Worst meal in 10 years.", "This one gets no stars at all.", "0 - the reviewer found 3 flies in the soup."]),
  ...stars("1", ["One star, and that's generous.", "1 star out of 4", "Reasoning: two complaints, one compliment.\nRating: 1", "The reviewer gives just one star.", "<b>1</b>", "I would put it at 1."]),
  ...stars("2", ["2 (out of 4)", "Middle of the road, so 2.", "| Rating | 2 |", "Sterne: 2", "{\"stars\": 2, \"confidence\": 0.9}", "The review mentions 4 good dishes and 4 bad ones. I'd rate it 2.", "Ich würde 2 Sterne geben.", "Le doy 2 estrellas."]),
  ...stars("3", ["Je donnerais 3 étoiles.", "It's a solid three.", "3 stars - would be 4 without the noise.", "While some might say 4, my rating is 3."]),
  ...stars("ungraded", ["Anywhere from 1 to 3.", "6", "Rating: 7/10", "2.5 stars", "I have 2 questions before I can rate it.", "The restaurant opened in 2004.", "Two thumbs up!", "Rating: ?"]),
  ...topic("bug", ["bug", "Category: Bug", "This ticket is about a defect.", "It's a bug, not a payment problem.", "The customer mentions an invoice, but the actual issue is a bug. Category: bug", "**Bug report**"]),
  ...topic("billing", ["Billing.", "invoice", "I'd file this under billing.", "class = payment"]),
  ...topic("other", ["none of these", "Other"]),
  ...topic("ungraded", ["billing and bug", "Neither a bug nor billing.", "shipping"]),
];
