import type { ChoiceCase } from "./choices.ts";

/** A fifth batch, written after the fourth was repaired and before it was run on the grader. */
type Pair = Pick<ChoiceCase, "optionA" | "optionB">;
const all = (pair: Pair, expected: ChoiceCase["expected"], replies: readonly string[]): ChoiceCase[] => replies.map((reply) => ({ ...pair, reply, expected }));

const names: Pair = { optionA: "a café called Second Sparrow", optionB: "a café called Beverage Unit 4" };
const gardens: Pair = { optionA: "a lawn of plastic turf", optionB: "a wild meadow full of poppies" };
const scores: Pair = { optionA: "Bach's cello suites", optionB: "a ringtone on loop" };
const coats: Pair = { optionA: "A neon orange poncho", optionB: "A navy wool coat" };

export const fifthChoices: readonly ChoiceCase[] = [
  ...all(names, "A", [
    "Second Sparrow sounds like somewhere I'd actually want to sit with a book. Beverage Unit 4 sounds like a vending machine in a submarine.",
    "Sparrow!!",
    "Names set expectations. \"Beverage Unit 4\" tells me there are at least three others, and that none of them was worth a name. \"Second Sparrow\" makes me wonder what happened to the first. Curiosity is what gets people through a door, so my money is on the bird.",
    "I'd walk into the Sparrow one. The other, I'd walk past.",
    "From a branding viewpoint the former is memorable, warm and easy to say. The latter is sterile, although some might find it funny in a dystopian way. I recommend the former.",
  ]),
  ...all(names, "B", [
    "Beverage Unit 4 is hilarious. I'd go just for the sign.",
    "There are a thousand cafés named after small birds. I'm tired of them all. Somebody who calls a café Beverage Unit 4 has a sense of humour, and probably makes a good flat white.",
    "While Second Sparrow is the more conventional choice and would surely look nice on a tote bag, I keep coming back to the other one. It's dry, it's confident, and I'd remember it.",
  ]),
  ...all(gardens, "B", [
    "Meadow. Bees agree.",
    "Plastic turf has its practical side: no mowing, no watering, green in every season. But I can't get excited about something that never changes. Poppies come and go; you have to catch them. That fleetingness is what makes the meadow beautiful to me.",
    "I mean, who'd choose plastic when you could have poppies?",
    "Definitely not the plastic one.",
  ]),
  // Facts weigh the options here, and no word of taste does: not told.
  ...all(gardens, "ungraded", [
    "Environmentally there's no contest. Artificial grass sheds microplastics, heats up in the sun and offers nothing to insects. A meadow feeds pollinators, holds water and changes through the seasons. Aesthetically it's the same story.",
  ]),
  ...all(gardens, "A", [
    "Call me lazy, but the turf. I have allergies, so poppies and grasses are a nightmare for me.",
    "Most would go for the meadow, I suppose. I like things neat, and turf stays neat. Turf it is.",
  ]),
  ...all(scores, "A", [
    "Bach, and it's not close.",
    "A ringtone on loop is a form of torture. The cello suites, on the other hand, are among the most profound pieces ever written for a solo instrument; Casals played them every morning for decades and still found new things in them.",
    "Let's break it down:\n\n- **Complexity**: the suites unfold endlessly; the ringtone repeats every four seconds.\n- **Emotion**: the sarabande of the fifth can make grown people weep.\n- **Stamina**: how long could I bear each? Years versus minutes.\n\nSo there's my answer: the suites.",
    "If forced, Bach.",
  ]),
  ...all(scores, "B", ["I'd pick the ringtone. There's something hypnotic in a loop, and Steve Reich built a career on less."]),
  ...all(coats, "B", [
    "The coat is timeless, goes with everything, and would last me ten winters. The poncho is fun for a festival but that's about it.",
    "Wool > neon.",
    "My head says coat and my heart says coat too.",
  ]),
  ...all(coats, "A", ["Poncho! Life's too short for navy.", "I used to be a navy-wool person. These days I want to be seen, so hand me the orange."]),
  ...all(coats, "neither", ["I don't wear clothes, so I can't say I prefer either of them.", "They serve different purposes: one keeps you warm, the other dry and visible. Neither is better in the abstract."]),
  ...all(coats, "ungraded", ["Navy blue was first adopted by the British Royal Navy in 1748, and wool has been spun for thousands of years; ponchos come from the Andes."]),
];
