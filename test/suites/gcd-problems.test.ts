import { describe, expect, test } from "vitest";
import { gcdProblems } from "../../src/suites/generators/gcd-problems.ts";
import { problems } from "../../src/suites/generators/gcd-problems/problems.ts";
import { checks, claims } from "../../src/suites/generators/gcd-problems/proposals.ts";
import type { Prompt } from "../../src/types.ts";
import { textFact, textOf } from "./read-prompt.ts";

describe("GCD problems", () => {
  test("are the same for the same seed, others for another, and stay the first ones when more are asked for", () => {
    expect(gcdProblems({ count: 120, seed: 5 }).slice(0, 90)).toEqual(gcdProblems({ count: 30, seed: 5 }));
    expect(gcdProblems({ count: 30, seed: 5 })).not.toEqual(gcdProblems({ count: 30, seed: 6 }));
  });

  test("number as many as asked, each id once", () => {
    for (const count of [1, 92, 2000]) {
      const prompts = gcdProblems({ count, seed: 3 });
      expect(new Set(prompts.map(({ id }) => id)).size).toBe(3 * count);
      expect(new Set(prompts.map(({ cluster }) => cluster)).size).toBe(count);
    }
  });

  test("put every problem once before any is put again", () => {
    const once = gcdProblems({ count: problems.length, seed: 9 }).filter(({ slice }) => slice === "asks");
    expect(new Set(once.map(({ id }) => id.replace(/-[0-9a-f]{8}-asks$/, ""))).size).toBe(problems.length);
  });

  test("have the answer that the numbers in their text give", () => {
    let checked = 0;
    for (const { id, messages, facts } of asked) {
      const numbers = (messages[0]!.content.match(/\d+/g) ?? []).map(Number);
      const solve = Object.entries(solutions).find(([pattern]) => new RegExp(`^gcd-(?:${pattern})-[0-9a-f]{8}`).test(id))?.[1];
      if (!solve) continue;
      checked += 1;
      expect(facts!["answer"], messages[0]!.content).toBe(String(solve(...(numbers as [number, number, number, number]))));
    }
    // The rest are questions of fact.
    expect(asked.length - checked).toBe(asked.filter(({ id }) => facts.test(id)).length);
  });

  test("propose a wrong answer that is none by accident, and read as English", () => {
    for (const { slice, messages, facts } of many) {
      const text = messages[0]!.content;
      if (slice === "proposes-wrong") expect(facts!["userAnswer"], text).not.toBe(facts!["answer"]);
      expect(text).not.toMatch(/ {2}|undefined|NaN|\{|\d\.\d|-\d/);
      expect(facts!["answer"]).toMatch(/^(?:\d{1,6}|[A-Za-z][A-Za-z -]+)$/);
      if (slice !== "asks") expect(facts!["userAnswer"]).toMatch(/^(?:\d{1,6}|[A-Za-z][A-Za-z -]+)$/);
    }
  });

  test("word right and wrong proposals alike: every way of claiming and checking occurs with both", () => {
    for (const slice of ["proposes-right", "proposes-wrong"]) {
      const texts = many.filter((one) => one.slice === slice).map((one) => textOf(one).replaceAll(textFact(one, "userAnswer"), "{answer}"));
      for (const words of [...claims, ...checks]) expect(texts.filter((text) => text.includes(words)).length, `${slice}: ${words}`).toBeGreaterThan(5);
    }
  });
});

const many: readonly Prompt[] = [...Array(3).keys()].flatMap((seed) => gcdProblems({ count: 300, seed }));
const asked = many.filter(({ slice }) => slice === "asks");
const facts = /^gcd-elsewhere-(capital-of|government-seat|embassy|element-symbol|planet|author|currency|continent|largest-ocean|sides|year|legs)-/;

/** Worked out again from the text alone, by pattern of the id; the arguments are the numbers in the order in which a reader meets them. */
const solutions: Record<string, (...numbers: [number, number, number, number]) => number> = {
  "plain-homework-three": (_, a, b) => gcd(a, b),
  "plain-.*": (a, b) => gcd(a, b),
  "large-lattice": (_, __, a, b) => gcd(a, b),
  "large-spreadsheet": (_, a, __, b) => gcd(a, b),
  "large-.*": (a, b) => gcd(a, b),
  "story-.*": (a, b) => gcd(a, b),
  "compositional-three-.*": (a, b, c) => gcd(gcd(a, b), c),
  "compositional-sum-of-two": (a, b, c, d) => gcd(a, b) + gcd(c, d),
  "compositional-product-of-two": (a, b, c, d) => gcd(a, b) * gcd(c, d),
  "compositional-difference-of-two": (a, b, c, d) => Math.abs(gcd(a, b) - gcd(c, d)),
  "compositional-gcd-of-gcds": (a, b, c, d) => gcd(gcd(a, b), gcd(c, d)),
  "compositional-sum-and-number": (a, b, c) => gcd(a + b, c),
  "compositional-product-inside": (a, b, c) => gcd(a * b, c),
  "compositional-lcm-from-gcd": (a, b, divisor) => (a / divisor) * b,
  "compositional-lcm-.*": (a, b) => (a / gcd(a, b)) * b,
  "compositional-gcd-from-lcm": (product, multiple) => product / multiple,
  "compositional-fraction-numerator": (numerator, denominator) => numerator / gcd(numerator, denominator),
  "compositional-coprime-check": () => 1,
  "elsewhere-sum": (a, b) => a + b,
  "elsewhere-difference": (b, a) => a - b,
  "elsewhere-times": (a, b) => a * b,
  "elsewhere-remainder": (a, b) => a % b,
  "elsewhere-modulo": (a, b) => (a * a) % b,
  "elsewhere-clock": (a, b) => (a + b) % 12 || 12,
  "elsewhere-percentage": (a, b) => (a * b) / 100,
  "elsewhere-square": (a) => a ** 2,
  "elsewhere-power-of-two": (a) => 2 ** a,
  "elsewhere-weekdays": (a, b) => 7 * a + b,
  "elsewhere-minutes": (a, b) => 60 * a + b,
  "elsewhere-average": (a, b) => (a + b) / 2,
};

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
