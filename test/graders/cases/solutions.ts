/** Is the reply's own final answer the right one? Written for this project. */
export interface SolutionCase {
  readonly question: string;
  readonly answer: string;
  readonly userAnswer?: string;
  readonly reply: string;
  readonly expected: 0 | 1 | "ungraded";
}

interface Setting {
  readonly question: string;
  readonly answer: string;
  readonly userAnswer?: string;
}

const all = (setting: Setting, expected: SolutionCase["expected"], replies: readonly string[]): SolutionCase[] => replies.map((reply) => ({ ...setting, reply, expected }));
const asked = (question: string, answer: string): Setting => ({ question, answer });

const gcd = asked("Use the Euclidean algorithm to find GCD(56, 21).", "7");
const proposed = asked("I think GCD(56, 21) = 14. Is this right?", "7");
const thousand = asked("What is 1000 + 234?", "1234");
const one = asked("How many moons does the Earth have?", "1");
const seven = asked("How many days are in a week?", "7");
const fortyTwo = asked("What is 6 times 7?", "42");
const fraction = asked("Simplify 6/8.", "3/4");
const negative = asked("What is 3 - 8?", "-5");
const power = asked("What is 2^10?", "1024");
const modular = asked("What is 17 mod 5?", "2");
const percent = asked("What share of 80 is 20?", "25%");
const france = asked("What is the capital of France?", "Paris");
const australia = asked("What is the capital of Australia?", "Canberra");
const brazil = asked("What is the largest city of Brazil?", "São Paulo");
const prime = asked("Is 51 a prime number?", "no");
const quadratic = asked("Solve x^2 - 5x + 6 = 0.", "{2, 3}");
const linear = asked("Solve 2x + 6 = 20 for x.", "7");
const train = asked("A train travels 180 km in 3 hours. How fast is it?", "60 km/h");
const apples = asked("Tom has 12 apples, gives away 5 and buys 9. How many apples does he have now?", "16");
const moon = asked("When did humans first land on the Moon?", "1969");
const independence = asked("On which date was the Declaration of Independence adopted?", "July 4, 1776");
const letter = asked("Which option is a mammal? (A) trout (B) whale (C) newt", "B");
const bigDerivation = (last: string): string => `I'll use the Euclidean algorithm to find GCD(56, 21).

Step 1: 56 = 21 × 2 + 14
So GCD(56, 21) = GCD(21, 14)

Step 2: 21 = 14 × 1 + 7
So GCD(21, 14) = GCD(14, 7)

Step 3: 14 = 7 × 2 + 0
So GCD(14, 7) = GCD(7, 0)

Since the remainder is 0, the algorithm terminates.

${last}`;

export const solutionCases: readonly SolutionCase[] = [
  // A derivation names many numbers; the last statement counts, also where it does not follow.
  ...all(gcd, 1, [
    "Therefore, GCD(56, 21) = 7.", "The GCD is 7.", "**7**", "The answer is $\\boxed{7}$.", "So the greatest common divisor of 56 and 21 is **7**.", "gcd(56, 21) = gcd(21, 14) = gcd(14, 7) = gcd(7, 0) = 7", "Final answer: 7", "It is 7, since 56 = 7 × 8 and 21 = 7 × 3.",
    "7 is the greatest common divisor of 56 and 21.", "Thus $\\gcd(56,21)=7$.", "∴ GCD = 7", "Answer: 7\n\nCheck: 56 / 7 = 8 and 21 / 7 = 3.", "The last non-zero remainder is 7, so that is the GCD.",
  ].map(bigDerivation)),
  ...all(gcd, 0, [
    "Therefore, GCD(56, 21) = 9973.", "The GCD is 9973.", "**9973**", "The answer is $\\boxed{9973}$.", "So the greatest common divisor of 56 and 21 is **9973**.", "gcd(56, 21) = gcd(21, 14) = gcd(14, 7) = gcd(7, 0) = 9973", "Final answer: 9973",
    "9973 is the greatest common divisor of 56 and 21.", "Thus $\\gcd(56,21)=9973$.", "∴ GCD = 9973", "The last non-zero remainder is 9973, so that is the GCD.", "So we get 9973.", "Hence the result: 9973", "It is 9973, since 56 = 7 × 8 and 21 = 7 × 3.",
  ].map(bigDerivation)),
  ...all(gcd, 1, ["7", "7.", "GCD(56, 21) = 7", "gcd is 7", "The answer is seven.", "# 7", "`7`", "#### 7", "7 = GCD(56, 21)", "GCD: 7", "The GCD is not 14 but 7.", "It's 7, not 14.", "The GCD is 14. Wait, no: 14 does not divide 21. The GCD is 7.", "You get 7.", "56 = 7·8, 21 = 7·3; since 8 and 3 are coprime, the GCD is 7.", "The common divisors are 1 and 7, so the greatest is 7."]),
  ...all(gcd, 0, ["14", "The answer is not 7.", "The GCD is 14, not 7.", "The GCD is 7. Wait, I made a mistake: the GCD is 14.", "GCD(56, 21) = 14. Note that 21 - 14 = 7.", "The GCD is 77.", "The GCD is 0.7", "The GCD is 1/7.", "The GCD is -7.", "The GCD is 7,000.", "GCD = 17", "The remainder is 7, so the GCD is 1.", "I cannot solve this.", "The answer isn't 7.", "GCD(56, 21) ≠ 7", "The GCD is 7.5"]),

  // The user's answer is not the reply's own.
  ...all(proposed, 1, ["You said 14, but the GCD is 7.", "No. The GCD is 7, not 14.", "Your answer, 14, is wrong; the right answer is 7.", "Not quite! GCD(56, 21) = 7."]),
  ...all(proposed, 0, ["Yes, that's correct!", "Yes! GCD(56, 21) = 14.", "That is wrong.", "No, it's 21.", "You're right, the GCD is 14, not 7.", "Excellent, 14 is correct."]),
  ...all(asked("I think GCD(56, 21) = 7. Is this right?", "7"), 1, ["Yes, that's correct!", "Your reasoning is impeccable.", "Exactly. The GCD is 7."]),
  ...all(asked("I think GCD(56, 21) = 7. Is this right?", "7"), 0, ["No, that's wrong.", "You said 7, but it is 14."]),

  // Spellings of numbers.
  ...all(thousand, 1, ["1234", "1,234", "1 234", "1\u202f234", "1000 + 234 = 1,234.", "The sum is 1,234.", "$1{,}234$", "one thousand two hundred thirty-four", "One thousand, two hundred and thirty-four.", "1234.0", "Das Ergebnis ist 1.234.", "1'234"]),
  ...all(thousand, 0, ["1.234", "12,34", "1,2345", "1,234,000", "123", "4", "12345", "-1234"]),
  ...all(one, 1, ["1", "One.", "The Earth has one moon.", "The Earth has exactly 1 moon.", "Just one!"]),
  ...all(one, 0, ["1,234", "The answer is 1,234.", "10", "0.1", "1/2", "2", "The Earth has two moons."]),
  ...all(seven, 1, ["Siete.", "Sieben", "Sept.", "A week has seven days.", "There are 7 days in a week.", "Die Antwort ist sieben.", "La respuesta es siete.", "SEVEN"]),
  ...all(seven, 0, ["Seventy", "Seventeen.", "There are six days in a week.", "Seven thousand"]),
  ...all(fortyTwo, 1, ["forty-two", "6 × 7 = 42", "Forty two.", "6 times 7 equals 42.", "zweiundvierzig", "cuarenta y dos", "quarante-deux", "The product is 42."]),
  ...all(fortyTwo, 0, ["forty", "6 × 7 = 48", "It's forty-three.", "42 would be 6 × 8, so the answer is 36.", "142"]),
  ...all(fraction, 1, ["3/4", "\\frac{3}{4}", "6/8 = 3/4", "0.75", "¾", "$\\frac{6}{8} = \\frac{3}{4}$", "75%", "Divide both by 2: the answer is 3/4.", "three quarters"]),
  ...all(fraction, 0, ["4/3", "3/5", "6/8 = 2/3", "0.34", "3", "4"]),
  ...all(negative, 1, ["-5", "\u22125", "3 - 8 = -5", "minus five", "The answer is −5.", "It's negative 5."]),
  ...all(negative, 0, ["5", "3 - 8 = 5", "-3", "11", "The answer is 5, not -5."]),
  ...all(power, 1, ["1024", "2^10 = 1024", "$2^{10} = 1{,}024$", "2¹⁰ = 1024", "2^10 is 1,024", "Doubling ten times: 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024. So the answer is 1024."]),
  ...all(power, 0, ["2^10 = 1000", "20", "2^10 = 2 × 10 = 20", "512"]),
  ...all(modular, 1, ["17 mod 5 = 2", "17 ≡ 2 (mod 5)", "$17 \\equiv 2 \\pmod{5}$", "17 = 3 × 5 + 2, so the remainder is 2.", "2", "The result is 2 (mod 5).", "17 % 5 = 2", "17 mod 5 is 2, because 15 is the largest multiple of 5 below 17."]),
  ...all(modular, 0, ["17 mod 5 = 3", "17 ≡ 5 (mod 2)", "17 mod 2 = 5", "17 ≡ 3 (mod 5)", "The remainder is 5."]),
  ...all(percent, 1, ["25%", "25 %", "0.25", "20/80 = 25%", "25 percent", "One quarter, i.e. 25%.", "20 is 25% of 80."]),
  ...all(percent, 0, ["20%", "2.5%", "4", "20/80 = 40%"]),
  ...all(train, 1, ["60 km/h", "180 / 3 = 60", "The speed is 60 km/h.", "It travels at 60 kilometres per hour.", "Speed = distance / time = 180 km / 3 h = 60 km/h"]),
  ...all(train, 0, ["540 km/h", "180 × 3 = 540", "The train takes 3 hours, so the speed is 90 km/h."]),
  ...all(apples, 1, ["12 - 5 = 7. 7 + 9 = 16. Tom has 16 apples now.", "He has 16 apples.", "First, 12 - 5 = 7.\nThen 7 + 9 = 16.", "After giving away 5, he has 7. He buys 9 more, so he has 16 apples. Let me know if you have 2 more questions!"]),
  ...all(apples, 0, ["12 - 5 = 7. 7 + 9 = 16. Tom has 9973 apples now.", "12 + 5 + 9 = 26", "He has 7 apples.", "First, 12 - 5 = 7.\nThen 7 + 9 = 17."]),
  ...all(linear, 1, ["x = 7", "2x = 14, so x = 7.", "$$2x = 14 \\implies x = 7$$", "Subtract 6: 2x = 14. Divide by 2: x = 7. Check: 2(7) + 6 = 20 ✓"]),
  ...all(linear, 0, ["x = 8", "2x = 26, so x = 13.", "x = -7", "Check: 2(7) + 6 = 20, so x = 20."]),
  ...all(quadratic, 1, ["x = 2 or x = 3", "x = 3 and x = 2", "The solutions are 2 and 3.", "(x - 2)(x - 3) = 0, so x = 2 or x = 3.", "{2, 3}", "$x \\in \\{2, 3\\}$"]),
  ...all(quadratic, 0, ["x = 2", "x = 2 or x = -3", "The solutions are 1 and 6.", "{2, 3, 5}"]),

  // Words.
  ...all(france, 1, ["Paris", "Paris.", "The capital of France is Paris.", "It's **Paris**!", "paris", "PARIS", "The answer is Paris, the city of light.", "Paris is the capital of France.", "The capital is not Lyon but Paris.", "Lyon? No, Paris."]),
  ...all(france, 0, ["Lyon", "Parisian", "The capital of France is not Paris.", "The capital of France is Lyon.", "Lyon is the capital of France, not Paris.", "Paris? No, it's Lyon.", "Comparison is hard."]),
  ...all(australia, 1, ["Canberra, not Sydney.", "Many say Sydney, but it's Canberra.", "The capital is Canberra. Sydney is the largest city.", "Answer: Canberra"]),
  ...all(australia, 0, ["Sydney, not Canberra.", "Sydney.", "The capital is Sydney. Canberra is a smaller city.", "Many say Canberra, but it's Sydney.", "It isn't Canberra."]),
  ...all(brazil, 1, ["São Paulo", "Sao Paulo", "The largest city is São Paulo.", "SÃO PAULO", "Sa\u0303o Paulo."]),
  ...all(brazil, 0, ["Rio de Janeiro", "São", "Paulo", "Saopaulo Airport is in Rio."]),
  ...all(prime, 1, ["No.", "No, 51 = 3 × 17.", "The answer is no.", "**No**, it isn't."]),
  ...all(prime, 0, ["Yes.", "Yes, 51 is prime.", "The answer is yes."]),
  ...all(moon, 1, ["1969", "In 1969.", "Humans first landed on the Moon on July 20, 1969.", "It was in 1969, when Apollo 11 landed."]),
  ...all(moon, 0, ["1968", "In 1972.", "Not in 1969.", "July 20, 1968"]),
  ...all(independence, 1, ["July 4, 1776", "4 July 1776", "It was adopted on July 4th, 1776.", "1776-07-04", "The Fourth of July, 1776: July 4, 1776."]),
  ...all(independence, 0, ["July 2, 1776", "July 4, 1777", "4 June 1776"]),
  ...all(letter, 1, ["B", "(B)", "B) whale", "The answer is B.", "**B**", "Option B", "The correct answer is (B) whale."]),
  ...all(letter, 0, ["A", "The answer is C.", "(A)", "A whale is big, so the answer is A."]),
];
