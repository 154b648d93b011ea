import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import type { Tally } from "../../src/stats/tally.ts";
import { prompts } from "./prompts.ts";
import clopperPearson from "./fixtures/clopper-pearson.json" with { type: "json" };

const here = (tallies: readonly Tally[], confidence = 0.95) => rateInterval(tallies, { scope: "here", confidence });
const like = (tallies: readonly Tally[], confidence = 0.95) => rateInterval(tallies, { scope: "like", confidence });

describe("here, 0/1 scores", () => {
  test.each(clopperPearson)("one prompt, $hits of $n at $confidence, is statsmodels' Clopper-Pearson interval", ({ hits, n, confidence, low, high }) => {
    const found = here(prompts([hits], n), confidence);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  test("one answer a prompt is pooled: nothing tells trials and prompts apart", () => {
    const pooled = clopperPearson.find(({ hits, n }) => hits === 1 && n === 10)!;
    const found = here(prompts([1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1));
    expect(found.low).toBeCloseTo(pooled.low, 9);
    expect(found.high).toBeCloseTo(pooled.high, 9);
    expect(found.method).toBe("Clopper-Pearson");
  });

  test("four prompts that always and four that never show it are known well, and prompts that are alike no better than pooled", () => {
    const split = here(prompts([100, 100, 100, 100, 0, 0, 0, 0], 100));
    expect(split.high - split.low).toBeLessThan(0.02);
    expect(split.low).toBeLessThan(0.4954);
    const alike = here(prompts([50, 50, 50, 50, 50, 50, 50, 50], 100));
    expect(alike.high - alike.low).toBeGreaterThan(0.069);
  });
});

describe("like, 0/1 scores", () => {
  test("no hit in 800 answers to 8 questions leaves far more open for other questions than for these", () => {
    const none = prompts([0, 0, 0, 0, 0, 0, 0, 0], 100);
    expect(here(none)).toMatchObject({ low: 0, high: expect.closeTo(0.0046, 4) });
    expect(like(none).low).toBe(0);
    expect(like(none).high).toBeGreaterThan(0.05);
    expect(like(none).high).toBeLessThan(0.37);
  });

  test("one cluster says nothing about others, however many prompts share it", () => {
    const one = ["a", "b"].map(() => ({ cluster: "the same", n: 50, sum: 10, sumSquares: 10 }));
    expect(like(one)).toEqual({ low: 0, high: 1, method: expect.stringContaining("one cluster") });
  });

  test("models that answer the same prompts are no further prompts", () => {
    const once = prompts([10, 60, 0, 90, 30, 20], 100);
    const thrice = [...once, ...once, ...once];
    const [narrow, wide] = [like(thrice), like(once)];
    expect(narrow.high - narrow.low).toBeGreaterThan(0.9 * (wide.high - wide.low));
  });

  test("prompts that are alike give a narrower interval than prompts that differ", () => {
    const [alike, differ] = [like(prompts([20, 21, 19, 20, 18, 22], 100)), like(prompts([60, 0, 0, 50, 5, 5], 100))];
    expect(alike.high - alike.low).toBeLessThan(0.5 * (differ.high - differ.low));
  });
});

describe("scores between 0 and 1", () => {
  const ratings = (means: readonly number[], n: number): Tally[] => means.map((mean, i) => ({ cluster: `p${i}`, n, sum: mean * n, sumSquares: mean * mean * n }));

  test("like is the t interval over cluster means where all have as many samples and none is near the ends", () => {
    const found = like(ratings([0.4, 0.5, 0.6, 0.45, 0.55, 0.5], 10));
    // mean .5, sd .0707107, t(5) 2.570582: half = .0742063
    expect(found.low).toBeLessThanOrEqual(0.5 - 0.0742063);
    expect(found.high - found.low).toBeCloseTo(2 * 0.0742063, 2);
    expect(found.method).toContain("cluster-robust t");
  });

  test("scores that are all equal give no zero width, and prompts leave more open than samples", () => {
    const equal = ratings([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 100);
    expect(here(equal).low).toBeLessThan(0.499);
    expect(like(equal).low).toBeLessThan(0.47);
  });

  test("one sample a prompt falls back to the variance of all scores, and says so", () => {
    const found = here(ratings([0.1, 0.9, 0.4, 0.6], 1));
    expect(found.method).toContain("one a prompt");
    expect(found.low).toBeLessThan(0.2);
  });
});

test("weighted clusters whose rate is one half but for rounding, and above it from both sides", () => {
  const n = (index: number): number => 3 * (17 / 7) * (1 + Math.floor(index / 2) * 0.1);
  const tallies = [0, 1, 2, 3].map((index) => ({ cluster: `${index}`, n: n(index), sum: index % 2 === 0 ? 0 : n(index), sumSquares: index % 2 === 0 ? 0 : n(index) }));
  expect(like(tallies).high).toBeLessThanOrEqual(1);
});

test("no scored sample is an error, tallies without samples are ignored", () => {
  expect(() => here([])).toThrow(RangeError);
  expect(() => like([{ cluster: "a", n: 0, sum: 0, sumSquares: 0 }])).toThrow(RangeError);
  const some = prompts([3, 5, 1], 10);
  expect(like([...some, { cluster: "empty", n: 0, sum: 0, sumSquares: 0 }])).toEqual(like(some));
});

const anyTallies = fc.array(
  fc.record({ cluster: fc.constantFrom("a", "b", "c", "d", "e"), scores: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 6 }) }),
  { minLength: 1, maxLength: 8 },
).map((rows) => rows.map(({ cluster, scores }) => tally(cluster, scores)));

function tally(cluster: string, scores: readonly number[]): Tally {
  return { cluster, n: scores.length, sum: scores.reduce((sum, score) => sum + score, 0), sumSquares: scores.reduce((sum, score) => sum + score * score, 0) };
}

test("whatever the scores: inside [0, 1], around the rate, never of zero width, like around here, wider at more confidence, mirrored for 1 - score", () => {
  fc.assert(fc.property(anyTallies, fc.constantFrom(0.8, 0.95, 0.999), (tallies, confidence) => {
    const rate = tallies.reduce((sum, { sum: own }) => sum + own, 0) / tallies.reduce((sum, { n }) => sum + n, 0);
    const [inner, outer, wider] = [here(tallies, confidence), like(tallies, confidence), like(tallies, 0.9995)];
    for (const { low, high } of [inner, outer]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(rate + 1e-12);
      expect(high).toBeGreaterThanOrEqual(rate - 1e-12);
      expect(high - low).toBeGreaterThan(1e-6);
    }
    expect(outer.low).toBeLessThanOrEqual(inner.low + 1e-9);
    expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-9);
    expect(wider.high - wider.low).toBeGreaterThanOrEqual(outer.high - outer.low - 1e-9);
    const mirrored = tallies.map((one) => ({ ...one, sum: one.n - one.sum, sumSquares: one.n - 2 * one.sum + one.sumSquares }));
    for (const [scope, found] of [["here", inner], ["like", outer]] as const) {
      const other = rateInterval(mirrored, { scope, confidence });
      expect(other.low).toBeCloseTo(1 - found.high, 6);
      expect(other.high).toBeCloseTo(1 - found.low, 6);
    }
  }));
});
