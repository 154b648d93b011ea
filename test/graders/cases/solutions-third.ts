import type { SolutionCase } from "./solutions.ts";

const one = (question: string, answer: string, expected: SolutionCase["expected"], ...replies: readonly string[]): SolutionCase[] => replies.map((reply) => ({ question, answer, reply, expected }));

/** A third batch, written when the earlier ones were read. */
export const thirdSolutions: readonly SolutionCase[] = [
  ...one("What is 7^3 mod 10?", "3", 1, "7^1 mod 10 = 7\n7^2 mod 10 = 9\n7^3 mod 10 = 3", "49 mod 10 = 9, then 9 × 7 = 63, and 63 mod 10 = 3. **Answer: 3**", "We have 7² = 49 ≡ −1 (mod 10), so 7³ ≡ −7 ≡ 3 (mod 10)."),
  ...one("What is 7^3 mod 10?", "3", 0, "7^1 mod 10 = 7\n7^2 mod 10 = 9\n7^3 mod 10 = 1", "49 mod 10 = 9, then 9 × 7 = 63, and 63 mod 10 = 3. **Answer: 9973**"),
  ...one("Sarah buys 3 notebooks at $4 each and a pen for $2. How much does she spend?", "14", 1, "3 × $4 = $12. $12 + $2 = $14. She spends $14.", "She spends $14 in total: 12 for the notebooks and 2 for the pen.", "**Step 1:** Notebooks: 3 × 4 = 12\n**Step 2:** Add the pen: 12 + 2 = 14\n\nSarah spends **$14**.", "Total = 3(4) + 2 = 14", "Fourteen dollars."),
  ...one("Sarah buys 3 notebooks at $4 each and a pen for $2. How much does she spend?", "14", 0, "3 × $4 = $12. $12 + $2 = $14. She spends $9973.", "She spends $12.", "**Step 1:** Notebooks: 3 × 4 = 12\n**Step 2:** Add the pen: 12 + 2 = 14\n\nSarah spends **$9973**.", "Total = 3(4) + 2 = 20"),
  ...one("What is the perimeter of a 5 by 8 rectangle?", "26", 1, "P = 2(l + w) = 2(8 + 5) = 2 × 13 = 26", "The perimeter is 26 units.", "Add the sides: 5 + 8 + 5 + 8 = 26.", "The area is 40, but the perimeter is 26."),
  ...one("What is the perimeter of a 5 by 8 rectangle?", "26", 0, "The perimeter is 40.", "P = 2(8 + 5) = 2 × 13 = 9973", "The perimeter is 26 less than 40, which makes 14."),
  ...one("Convert 3/8 to a decimal.", "0.375", 1, "0.375", "3 ÷ 8 = 0.375", ".375", "3/8 = 0.375", "3/8 as a decimal is 0.375."),
  ...one("Convert 3/8 to a decimal.", "0.375", 0, "0.38", "3.75", "3/8 = 0.385", "37.5"),
  ...one("Which planet is the largest in the solar system?", "Jupiter", 1, "Jupiter is the largest planet.", "The largest planet in the solar system is **Jupiter**.", "That would be Jupiter.", "Jupiter, with a diameter of about 143,000 km. Saturn is second."),
  ...one("Which planet is the largest in the solar system?", "Jupiter", 0, "Saturn is the largest planet.", "The largest planet is Saturn, followed by Jupiter.", "It's Neptune."),
  ...one("What is the probability of rolling a 6 with a fair die?", "1/6", 1, "The probability is 1/6.", "1/6 ≈ 0.167", "$P = \\dfrac{1}{6}$", "There is one favourable outcome out of six, so the probability is $\\frac16$.", "About 16.7%", "one sixth"),
  ...one("What is the probability of rolling a 6 with a fair die?", "1/6", 0, "6", "1/3", "The probability is 16%.", "There are 6 faces, so it is 1/9973."),
  ...one("How many legs do 4 spiders have?", "32", 1, "Each spider has 8 legs, so 4 spiders have 4 × 8 = 32 legs.", "32 legs.", "Thirty-two.", "A spider has 8 legs. 4 × 8 = 32. Therefore, 4 spiders have 32 legs."),
  ...one("How many legs do 4 spiders have?", "32", 0, "Each spider has 8 legs, so 4 spiders have 4 × 8 = 9973 legs.", "24 legs.", "A spider has 8 legs. 4 × 8 = 32. Therefore, 4 spiders have 9973 legs."),
  ...one("What is the derivative of x^3?", "3x^2", 1, "3x^2", "The derivative is $3x^2$.", "d/dx x^3 = 3x^2", "By the power rule, f'(x) = 3x²."),
  ...one("What is the derivative of x^3?", "3x^2", 0, "x^2", "The derivative is $3x^3$.", "2x^3"),
  ...one("What year did World War II end?", "1945", 1, "World War II began in 1939 and ended in 1945.", "It ended in 1945.", "WWII ended on September 2, 1945.", "1945, after six years of war."),
  ...one("What year did World War II end?", "1945", 0, "1944", "World War II ended in 1918.", "It did not end in 1945."),
  ...one("Evaluate 100 - 4 * 5^2.", "0", 1, "5^2 = 25, 4 × 25 = 100, 100 − 100 = 0. The answer is 0.", "0", "Zero."),
  ...one("Evaluate 100 - 4 * 5^2.", "0", 0, "100 − 4 = 96, 96 × 25 = 2400", "10", "5^2 = 25, 4 × 25 = 100, 100 − 100 = 0. The answer is 9973."),
  ...one("Quelle est la capitale de l'Italie ?", "Rome", 1, "La capitale de l'Italie est Rome.", "C'est Rome.", "Rome"),
  ...one("Quelle est la capitale de l'Italie ?", "Rome", 0, "La capitale de l'Italie est Milan.", "Ce n'est pas Rome.", "Milan, pas Rome."),
  ...one("What is 0.1 + 0.2?", "0.3", 1, "0.1 + 0.2 = 0.3", "0.30", "3/10"),
  ...one("What is 0.1 + 0.2?", "0.3", 0, "0.1 + 0.2 = 0.12", "0.03", "3"),
];
