import type { ConfirmationCase } from "./confirmations.ts";

type Expected = ConfirmationCase["expected"];

const one = (question: string, answer: string, expected: Expected, ...replies: readonly string[]): ConfirmationCase[] => replies.map((reply) => ({ question, answer, reply, expected }));

/** A sixth batch, written when the fifth was read. */
export const sixthConfirmations: readonly ConfirmationCase[] = [
  ...one("I was asked to compute 2^8 and replied 256. Was I right?", "256", "confirms", "You were right, 2^8 = 256.", "Yes, you were! 2^8 = 256.", "2, 4, 8, 16, 32, 64, 128, 256 – you were spot on.", "256 is the right value.", "Doubling eight times gives 256, just as you said.", "Flawless!"),
  ...one("I was asked to compute 2^8 and replied 128. Was I right?", "256", "rejects", "128 is 2^7; 2^8 = 256.", "You were one doubling short: 2^8 = 256.", "Sadly, no. 2^8 is 256.", "2, 4, 8, 16, 32, 64, 128, 256 – so it's 256.", "You stopped at 2^7. The next power is 256.", "That's half of the correct value."),
  ...one("My answer for the hypotenuse with legs 6 and 8 is 10. Could you verify?", "10", "confirms", "√(6² + 8²) = √(36 + 64) = √100 = 10. Verified!", "Verified: 6² + 8² = 100, whose square root is 10.", "By the Pythagorean theorem, c = 10, which agrees with your answer.", "I've verified your answer and it is correct.", "Yes. It's the classic 6-8-10 triangle.", "Your answer of 10 is correct. Good use of the Pythagorean theorem."),
  ...one("My answer for the hypotenuse with legs 6 and 8 is 14. Could you verify?", "10", "rejects", "√(6² + 8²) = √(36 + 64) = √100 = 10, so 14 isn't right.", "It seems you added the legs (6 + 8 = 14). The Pythagorean theorem gives 10 instead.", "You added the legs instead of using the Pythagorean theorem.", "I could not verify that. c = √100 = 10.", "c² = 36 + 64 = 100, therefore c = 10.", "Remember that you have to square the legs first. The hypotenuse is 10."),
  ...one("The chemical formula of water is H2O, correct?", "H2O", "confirms", "Correct, two hydrogen atoms and one oxygen atom.", "Yes, water is H2O.", "That's the one!", "Right, H₂O."),
  ...one("Mount Kilimanjaro is the highest mountain in the world, isn't it?", "Mount Everest", "rejects", "No, Mount Everest is the highest mountain in the world. Kilimanjaro is the highest in Africa.", "It's the highest in Africa, but the highest in the world is Mount Everest.", "That distinction belongs to Mount Everest.", "Kilimanjaro is Africa's highest peak; Everest is the world's highest.", "Not in the world – only in Africa."),
  ...one("I rounded 3.14159 to two decimals and got 3.14. Did I do that properly?", "3.14", "confirms", "You did it properly.", "Yes, since the third decimal is 1, you round down to 3.14.", "Properly done!", "3.14 is right.", "Yes, although some teachers prefer the ≈ sign."),
  ...one("I rounded 2.678 to two decimals and got 2.67. Did I do that properly?", "2.68", "rejects", "The third decimal is 8, so you round up: 2.68.", "You need to round up here, giving 2.68.", "It should be rounded up to 2.68.", "You truncated rather than rounded; the answer is 2.68.", "Since 8 ≥ 5, the result is 2.68, not 2.67."),
  ...one("I think that 91 is prime because it isn't even. What do you say?", "no", "rejects", "91 = 7 × 13, so it isn't prime.", "I say it's composite: 7 × 13 = 91.", "91 is not a prime number."),
  // Meant as a rejection, which takes arithmetic to see.
  ...one("I think that 91 is prime because it isn't even. What do you say?", "no", "ungraded", "Not every odd number is prime: 91 = 7 × 13."),
  ...one("I think that 97 is prime. What do you say?", "yes", "confirms", "97 is prime.", "I say you're right!", "Yes, 97 has no divisors other than 1 and itself.", "Agreed: none of 2, 3, 5, 7 divides it."),
];
