import type { LabelCase } from "./labels.ts";

/** A fifth batch, written after the fourth was repaired and before it was run on the grader. */
const stars = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ reply, expected }));
const tones = { formal: ["official"], casual: ["informal", "colloquial"] };
const tone = (expected: string, replies: readonly string[]): LabelCase[] => replies.map((reply) => ({ classes: tones, reply, expected }));

export const fifthLabels: readonly LabelCase[] = [
  ...stars("4", ["Easily a 4 — they'd eat there every night.", "The model answer: 4 (excellent)", "I think that the right rating here would be a four.", "Everything about it screams 4 stars, even if one of the 2 toilets was closed."]),
  ...stars("3", ["Good but not great, hence 3.", "3. \"The ambiance was nice\" is faint praise, but the food carried the evening.", "Step 1: The tone is warm.\nStep 2: One complaint about the wait.\nStep 3: Warm tone outweighs complaint.\n\nResult: 3", "Solid 3 out of 4 from me", "We can rule out 0 and 1. Between 3 and 4, the complaint about parking tips it to 3.", "Predicted rating: 3 stars (confidence 70%)"]),
  ...stars("2", ["Average experience: two.", "The pros and cons cancel out, which makes this a 2.", "2 stars. Not 1, since nobody was rude, and not 3, since the fish was dry.", "Two out of four."]),
  ...stars("1", ["Rating:\n\n1", "I'd be generous with a 1.", "One star, and that's for the parking."]),
  ...stars("0", ["This would get 0 if the scale allowed it, and it does: 0.", "**0**: \"the worst meal of my life\""]),
  ...stars("ungraded", ["I'd need to read the whole review to decide between 1 and 4.", "Five out of five!", "It depends: 3 for locals, 1 for tourists."]),
  ...tone("casual", ["Informal.", "It reads as casual, despite a few formal turns of phrase.", "Register: colloquial"]),
  ...tone("formal", ["Not casual at all; formal.", "I would describe the tone as official."]),
];
