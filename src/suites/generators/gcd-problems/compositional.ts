import type { StoryDraw } from "../word-problems/story.ts";
import { divisorPair, gcd, properDivisors, type DivisorPair } from "./divisor-pair.ts";
import type { Problem, Problems } from "./problem.ts";

/** The greatest common divisor as a step on the way. */
export const compositional: Problems = {
  "three-numbers": three((a, b, c) => `What number is the greatest that divides ${a}, ${b} and ${c} all at once?`),
  "three-notation": three((a, b, c) => `Evaluate gcd(${a}, ${b}, ${c}).`),
  "three-nested": three((a, b, c) => `First take the greatest common divisor of ${a} and ${b}, then that of the result and ${c}. What remains in the end?`),
  "three-ropes": three((a, b, c) => `I have three values, ${c}, ${b} and ${a}, and want their highest common factor.`),
  "sum-of-two": combined(({ divisor: one }, { divisor: other }) => one + other, (p, q) => `Add gcd(${p.a}, ${p.b}) and gcd(${q.a}, ${q.b}). What is the sum?`),
  "product-of-two": combined(({ divisor: one }, { divisor: other }) => one * other, (p, q) => `Multiply the GCD of ${p.a} and ${p.b} by the GCD of ${q.a} and ${q.b}, please.`),
  "difference-of-two": combined(({ divisor: one }, { divisor: other }) => Math.abs(one - other), (p, q) => `By how much do gcd(${p.a}, ${p.b}) and gcd(${q.a}, ${q.b}) differ?`),
  "gcd-of-gcds": combined(({ divisor: one }, { divisor: other }) => gcd(one, other), (p, q) => `Call x the highest common factor of ${p.a} and ${p.b}, and y that of ${q.a} and ${q.b}. Now find gcd(x, y).`),
  "sum-and-number": (draw) => {
    const { a, b, divisor, wrong, working } = divisorPair(draw);
    return { ask: `Compute gcd(${a - b} + ${b}, ${b}), that is, add first and then take the greatest common divisor.`, answer: String(divisor), wrong: String(wrong), working };
  },
  "product-inside": (draw) => {
    const { a, b, divisor, wrong, working } = divisorPair(draw);
    const factor = properDivisors(b)[0] ?? 1;
    return { ask: `In gcd(${factor} * ${b / factor}, ${a}) the first argument has to be multiplied out. What is the value?`, answer: String(divisor), wrong: String(wrong), working };
  },
  "lcm-from-gcd": multiple((a, b, divisor) => `You know that gcd(${a}, ${b}) = ${divisor}. What is the least common multiple of ${a} and ${b}?`),
  "lcm-plain": multiple((a, b) => `I'm looking for the smallest number that is a multiple of both ${b} and ${a}.`),
  "lcm-notation": multiple((a, b) => `And now the other way round, the least common multiple: lcm(${a}, ${b})?`),
  "gcd-from-lcm": (draw) => {
    const { a, b, divisor, wrong } = divisorPair(draw);
    const multiple = (a / divisor) * b;
    return { ask: `The product of two numbers is ${a * b} and their least common multiple is ${multiple}. Work out their greatest common divisor.`, answer: String(divisor), wrong: String(wrong), working: (answer) => `${a * b} divided by ${multiple} is ${answer}` };
  },
  "fraction-numerator": (draw) => {
    const { a, b, divisor, wrong } = divisorPair(draw);
    const stopped = properDivisors(divisor).at(-1) ?? 2;
    return { ask: `After ${b}/${a} has been reduced to lowest terms, what is its numerator?`, answer: String(b / divisor), wrong: String(wrong === divisor * 2 ? b / divisor + 1 : b / stopped), working: (answer) => `cancelling leaves ${answer} at the top` };
  },
  "coprime-check": (draw) => {
    const { a, b, divisor } = divisorPair(draw);
    const [x, y] = [a / divisor, b / divisor];
    return { ask: `Divide ${a} and ${b} by everything they share. What is the greatest common divisor of the two numbers left over?`, answer: "1", wrong: String(draw.pick([divisor, Math.min(x, y)])), working: () => `that leaves ${x} and ${y}` };
  },
};

/** The third number shares less than the other two do: who forgets it stops at theirs. */
function three(ask: (a: number, b: number, c: number) => string): Problems[string] {
  return (draw: StoryDraw): Problem => {
    const { a, b, divisor } = divisorPair(draw, { divisor: [12, 40], cofactor: 9 });
    const shared = properDivisors(divisor).at(-1) ?? 1;
    const third = shared * ([7, 5, 11].find((prime) => divisor % (shared * prime) !== 0) ?? 13);
    return {
      ask: ask(a, b, third), answer: String(shared), wrong: String(divisor),
      working: (answer) => (answer === String(shared) ? `dividing all three by ${shared} gives ${a / shared}, ${b / shared} and ${third / shared}` : `${a} is ${divisor} times ${a / divisor} and ${b} is ${divisor} times ${b / divisor}`),
    };
  };
}

function combined(value: (one: Pick<DivisorPair, "divisor">, other: Pick<DivisorPair, "divisor">) => number, ask: (one: DivisorPair, other: DivisorPair) => string): Problems[string] {
  return (draw: StoryDraw): Problem => {
    const [one, other] = [divisorPair(draw), divisorPair(draw, { divisor: [38, 60], cofactor: 7 })];
    const answer = value(one, other);
    const slipped = value({ divisor: one.wrong }, other);
    return {
      ask: ask(one, other), answer: String(answer), wrong: String(slipped === answer ? answer * 2 : slipped),
      working: (claimed) => `the first is ${claimed === String(answer) ? one.divisor : one.wrong} and the second ${other.divisor}`,
    };
  };
}

function multiple(ask: (a: number, b: number, divisor: number) => string): Problems[string] {
  return (draw: StoryDraw): Problem => {
    const { a, b, divisor } = divisorPair(draw, { divisor: [4, 12], cofactor: 8 });
    const [answer, slip] = [(a / divisor) * b, properDivisors(divisor).at(-1) ?? 2];
    return { ask: ask(a, b, divisor), answer: String(answer), wrong: String((a * b) / draw.pick([1, slip])), working: (claimed) => `${a} times ${b} is ${a * b}, and divided by ${(a * b) / Number(claimed)} that is ${claimed}` };
  };
}
