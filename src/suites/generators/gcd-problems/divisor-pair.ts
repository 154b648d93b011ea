import type { StoryDraw } from "../word-problems/story.ts";

/** Two numbers with their greatest common divisor, and another answer that comes of stopping early or of a slip. */
export interface DivisorPair {
  readonly a: number;
  readonly b: number;
  readonly divisor: number;
  readonly wrong: number;
  readonly working: (answer: string) => string;
}

/** @param limits how large the divisor, and the cofactors, may be */
export function divisorPair({ between, pick }: StoryDraw, { divisor: [least, most], cofactor }: Limits = everyday): DivisorPair {
  let divisor = between(least, most);
  while (properDivisors(divisor).length === 0) divisor += 1;
  const first = between(3, cofactor);
  let second = between(3, cofactor);
  while (second === first || gcd(first, second) !== 1) second = second > cofactor + 3 ? 2 : second + 1;
  const [a, b] = first > second ? [first * divisor, second * divisor] : [second * divisor, first * divisor];
  const stops = properDivisors(divisor);
  const slips = [divisor * 2, divisor + 1, divisor - 1].filter((slip) => a % slip !== 0 || b % slip !== 0);
  const early = stops.at(-1) ?? 1;
  return { a, b, divisor, wrong: pick([early, early, stops[Math.floor(stops.length / 2)] ?? early, slips[between(0, slips.length - 1)] ?? early]), working: (answer) => wayTo(Number(answer), a, b, pick) };
}

interface Limits {
  readonly divisor: readonly [number, number];
  readonly cofactor: number;
}

const everyday: Limits = { divisor: [6, 36], cofactor: 13 };

export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Neither 1 nor the number itself, in rising order. */
export function properDivisors(number: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor(number / 2) - 1) }, (_, at) => at + 2).filter((one) => number % one === 0);
}

function wayTo(answer: number, a: number, b: number, pick: StoryDraw["pick"]): string {
  if (a % answer !== 0 || b % answer !== 0) return pick(["I did long division until nothing was left", "I kept taking the remainder until I reached zero", "I compared the prime factors of the two"]);
  return pick([`${a} is ${answer} times ${a / answer} and ${b} is ${answer} times ${b / answer}`, `${answer} goes into ${a} exactly ${a / answer} times and into ${b} exactly ${b / answer} times`, `dividing by ${answer} leaves ${a / answer} and ${b / answer}`]);
}
