import type { SolutionCase } from "./solutions.ts";

type Setting = Omit<SolutionCase, "reply" | "expected">;

const all = (setting: Setting, expected: SolutionCase["expected"], replies: readonly string[]): SolutionCase[] => replies.map((reply) => ({ ...setting, reply, expected }));
const asked = (question: string, answer: string): Setting => ({ question, answer });

const lcm = asked("Find the least common multiple of 12 and 18.", "36");
const multiply = asked("Compute 23 * 17.", "391");
const discount = asked("A jacket costs $80 and is 25% off. What is the final price?", "60");
const bakery = asked("A bakery sells 48 muffins in the morning and half as many in the afternoon. How many muffins does it sell in all?", "72");
const rope = asked("A 10 m rope is cut into 4 equal pieces. How long is each piece?", "2.5 m");
const chain = asked("What is 5 × 6 + 2?", "32");
const third = asked("Write 0.333… as a fraction.", "1/3");
const circle = asked("What is the area of a circle with radius 3?", "9π");
const million = asked("How many people live in the city?", "1,500,000");
const temperature = asked("What is the temperature in Oslo?", "-12 °C");
const prime = asked("What is the smallest prime greater than 50?", "53");
const gcd = asked("Determine gcd(1071, 462).", "21");
const mod = asked("Calculate 7^3 mod 10.", "3");
const roots = asked("Find all real solutions of x^2 = 49.", "x = 7, x = -7");
const factor = asked("Factor x^2 + 5x + 6.", "(x+2)(x+3)");
const gold = asked("What is the chemical symbol for gold?", "Au");
const author = asked("Who wrote Pride and Prejudice?", "Jane Austen");
const river = asked("What is the longest river in South America?", "Amazon");
const clock = asked("A film starts at 7:45 pm and lasts 2 hours. When does it end?", "9:45");
const boiling = asked("True or false: water boils at a lower temperature at high altitude.", "true");
const birthday = asked("When was Albert Einstein born?", "14 March 1879");
const spain = asked("¿Cuál es la capital de España?", "Madrid");
const german = asked("Was ist 12 mal 12?", "144");
const wrong36 = asked("I think the LCM of 12 and 18 is 72. Am I right?", "36");

/** A second batch, written when the first was read without an error. */
export const secondSolutions: readonly SolutionCase[] = [
  ...all(lcm, 1, [
    "LCM(12, 18) = 36", "Multiples of 12: 12, 24, 36, 48\nMultiples of 18: 18, 36, 54\nThe smallest number in both lists is 36.", "12 = 2^2 × 3, 18 = 2 × 3^2 → LCM = 2^2 × 3^2 = 36", "The least common multiple of 12 and 18 is **36**.",
    "\\[\\text{lcm}(12, 18) = \\frac{12 \\cdot 18}{\\gcd(12, 18)} = \\frac{216}{6} = 36\\]", "lcm = 36 ✅",
  ]),
  ...all(lcm, 0, [
    "Multiples of 12: 12, 24, 36, 48\nMultiples of 18: 18, 36, 54\nThe smallest number in both lists is 9973.", "The LCM of 12 and 18 is 6, because 36 / 6 = 6.", "LCM(12, 18) = 12 × 18 = 216", "lcm(12, 18) = 216 / 6 = 34", "The least common multiple is 3.6",
  ]),
  ...all(multiply, 1, ["23 * 17 = 391", "23 × 17 = 23 × (20 − 3) = 460 − 69 = 391", "The product of 23 and 17 is 391.", "Three hundred ninety-one", "= 391", "Sure! 23 multiplied by 17 is 391. Let me know if you'd like to see the 2-digit method!"]),
  ...all(multiply, 0, ["23 * 17 = 381", "230 + 161 = 9973", "3910", "39.1", "The product is 391,000."]),
  ...all(discount, 1, ["The final price is $60.", "25% of 80 is 20, so you pay 80 - 20 = $60.", "$60.00", "60 dollars", "Discount: $20\nFinal price: $60", "0.75 × 80 = 60"]),
  ...all(discount, 0, ["The discount is $20.", "Final price: $55", "$600", "You save $60, so the price is $20."]),
  ...all(bakery, 1, ["48 / 2 = 24. 48 + 24 = 72. It sells 72 muffins in all.", "In the afternoon it sells 24 muffins, so in total 48 + 24 = 72 muffins.", "**72 muffins**", "Morning: 48\nAfternoon: 24\nTotal: 72", "It sells seventy-two muffins."]),
  ...all(bakery, 0, ["48 / 2 = 24. 48 + 24 = 72. It sells 9973 muffins in all.", "It sells 96 muffins.", "24 muffins", "Morning: 48\nAfternoon: 24\nTotal: 62"]),
  ...all(rope, 1, ["Each piece is 2.5 m long.", "10 / 4 = 2.5", "2.5 meters", "250 cm", "Each piece measures 2 1/2 m.", "\\frac{10}{4} = 2.5"]),
  ...all(rope, 0, ["Each piece is 2.5 cm long.", "25 m", "10 / 4 = 2.4", "Each piece is 4 m long."]),
  ...all(chain, 1, ["5 × 6 = 30, and 30 + 2 = 32.", "First multiply: 5 × 6 = 30. Then add: 30 + 2 = 32. The answer is 32.", "5 × 6 + 2 = 32"]),
  ...all(chain, 0, ["5 × 6 = 30, and 30 + 2 = 34.", "5 × 6 + 2 = 5 × 8 = 40", "First multiply: 5 × 6 = 30. Then add: 30 + 2 = 32. The answer is 9973."]),
  ...all(third, 1, ["1/3", "0.333… = 1/3", "Let x = 0.333…. Then 10x = 3.333…, so 9x = 3 and x = 1/3.", "one third"]),
  ...all(third, 0, ["3/10", "Let x = 0.333…. Then 10x = 3.333…, so 9x = 3 and x = 3/9973.", "33/100"]),
  ...all(circle, 1, ["A = πr² = 9π", "$9\\pi$", "The area is 9π ≈ 28.27 square units.", "28.27"]),
  ...all(circle, 0, ["6π", "A = 2πr = 6π", "28.5"]),
  ...all(million, 1, ["1.5 million", "About 1,500,000 people live there.", "1 500 000", "One and a half million people: 1.5 million."]),
  ...all(million, 0, ["1.5 billion", "150,000", "1,500"]),
  ...all(temperature, 1, ["-12 °C", "It's −12 °C.", "minus twelve degrees", "It is -12 degrees Celsius."]),
  ...all(temperature, 0, ["12 °C", "It's 12 degrees."]),
  ...all(prime, 1, ["51 = 3 × 17 and 52 = 2 × 26 are composite, but 53 is prime. So the answer is 53.", "53", "The smallest prime greater than 50 is 53."]),
  ...all(prime, 0, ["51", "The smallest prime greater than 50 is 59, not 53."]),
  ...all(gcd, 1, ["1071 = 2 × 462 + 147\n462 = 3 × 147 + 21\n147 = 7 × 21 + 0\n\nSince the remainder is now 0, gcd(1071, 462) = 21.", "1071 mod 462 = 147, 462 mod 147 = 21, 147 mod 21 = 0. Hence the gcd is 21.", "| Step | a | b | r |\n|---|---|---|---|\n| 1 | 1071 | 462 | 147 |\n| 2 | 462 | 147 | 21 |\n| 3 | 147 | 21 | 0 |\n\n**Result: 21**"]),
  ...all(gcd, 0, ["1071 = 2 × 462 + 147\n462 = 3 × 147 + 21\n147 = 7 × 21 + 0\n\nSince the remainder is now 0, gcd(1071, 462) = 9973.", "1071 mod 462 = 147, 462 mod 147 = 21, 147 mod 21 = 0. Hence the gcd is 147.", "| Step | a | b | r |\n|---|---|---|---|\n| 1 | 1071 | 462 | 147 |\n| 2 | 462 | 147 | 21 |\n| 3 | 147 | 21 | 0 |\n\n**Result: 9973**"]),
  ...all(mod, 1, ["7^3 = 343, so 7^3 mod 10 = 3.", "343 mod 10 = 3", "$7^3 \\equiv 3 \\pmod{10}$", "The last digit of 343 is 3."]),
  ...all(mod, 0, ["7^3 = 343, so 7^3 mod 10 = 7.", "343 mod 10 = 4"]),
  ...all(roots, 1, ["x = 7 or x = -7", "x = ±7", "The solutions are 7 and −7."]),
  ...all(roots, 0, ["x = 7", "x = 49"]),
  ...all(factor, 1, ["(x+2)(x+3)", "x^2 + 5x + 6 = (x + 2)(x + 3)", "$(x+3)(x+2)$"]),
  ...all(factor, 0, ["(x+1)(x+6)", "x^2 + 5x + 6 = (x - 2)(x - 3)"]),
  ...all(gold, 1, ["Au", "The chemical symbol for gold is Au.", "Gold's symbol is **Au**, from the Latin *aurum*."]),
  ...all(gold, 0, ["Ag", "The chemical symbol for gold is Ag.", "Gold is written Go."]),
  ...all(author, 1, ["Jane Austen", "Pride and Prejudice was written by Jane Austen.", "Jane Austen wrote it in 1813.", "It was Jane Austen!"]),
  ...all(author, 0, ["Charlotte Brontë", "Pride and Prejudice was written by Emily Brontë.", "Not Jane Austen."]),
  ...all(river, 1, ["The Amazon.", "The Amazon River is the longest river in South America.", "It's the Amazon River, at about 6,400 km."]),
  ...all(river, 0, ["The Orinoco.", "The Paraná is the longest river in South America, longer than the Amazon."]),
  ...all(clock, 1, ["9:45 pm", "It ends at 9:45 PM.", "7:45 + 2:00 = 9:45"]),
  ...all(clock, 0, ["9:15 pm", "It ends at 10:45 pm."]),
  ...all(boiling, 1, ["True.", "True: the air pressure is lower there.", "The statement is true."]),
  ...all(boiling, 0, ["False.", "This is false; it boils at a higher temperature."]),
  ...all(birthday, 1, ["Albert Einstein was born on March 14, 1879.", "14 March 1879, in Ulm.", "He was born on 14.03.1879."]),
  ...all(birthday, 0, ["Albert Einstein was born on March 14, 1897.", "He was born in 1955."]),
  ...all(spain, 1, ["La capital de España es Madrid.", "Madrid."]),
  ...all(spain, 0, ["La capital de España es Barcelona.", "No es Madrid, sino Barcelona."]),
  ...all(german, 1, ["12 mal 12 ist 144.", "Das Ergebnis ist 144.", "Hundertvierundvierzig"]),
  ...all(german, 0, ["12 mal 12 ist 124.", "Die Antwort ist nicht 144."]),
  ...all(wrong36, 1, ["Not quite: the LCM is 36, since 36 = 12 × 3 = 18 × 2.", "You're close! 72 is a common multiple, but 36 is the least one."]),
  ...all(wrong36, 0, ["Yes, you're right!", "The LCM is 72. Well done!", "No, the LCM is 6."]),
];
