import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionalOf } from "../../src/stats/conditional-of.ts";
import type { DerivedFigure } from "../../src/stats/derived-figure.ts";
import { differenceOf } from "../../src/stats/difference-of.ts";
import { extremeOf } from "../../src/stats/extreme-of.ts";
import { meanOf } from "../../src/stats/mean-of.ts";
import type { NamedCell } from "../../src/stats/named-cell.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { ratioOf } from "../../src/stats/ratio-of.ts";
import type { Tally } from "../../src/stats/tally.ts";
import { prompts } from "./prompts.ts";

const options = { confidence: 0.95 };
const low = prompts([5, 2, 0, 1, 9, 0, 3, 4], 100);
const high = prompts([50, 42, 60, 31, 79, 20, 33, 54], 100);
const none = prompts([0, 0, 0, 0, 0, 0, 0, 0], 100);

test("difference here is Newcombe's (1998, method 10) with exact limits", () => {
  const [a, b] = [prompts([56], 70), prompts([48], 80)];
  const [one, two] = [a, b].map((tallies) => rateInterval(tallies, { scope: "here", confidence: 0.95 }));
  const found = measured(differenceOf(a, b, options));
  expect(found.value).toBeCloseTo(0.2, 12);
  expect(found.lowHere).toBeCloseTo(0.2 - Math.hypot(0.8 - one!.low, two!.high - 0.6), 9);
  expect(found.highHere).toBeCloseTo(0.2 + Math.hypot(one!.high - 0.8, 0.6 - two!.low), 9);
});

test("a difference that is the same on every prompt gains from pairing, but not down to zero width", () => {
  const [a, b] = [prompts([30, 50, 70, 90, 20, 60], 100), prompts([20, 40, 60, 80, 10, 50], 100)];
  const [paired, unpaired] = [measured(differenceOf(a, b, options)), measured(differenceOf(a, b.map((tally, i) => ({ ...tally, cluster: `other ${i}` })), options))];
  expect(paired.high - paired.low).toBeLessThan(0.5 * (unpaired.high - unpaired.low));
  expect(paired.high - paired.low).toBeGreaterThan(0.05);
  expect(paired.clusters).toBe(6);
  expect(unpaired.clusters).toBe(12);
});

test("the ratio of a rate to itself is 1, of none to some 0 with an upper limit, of some to none unmeasured", () => {
  expect(measured(ratioOf(high, high, options)).value).toBe(1);
  const zero = measured(ratioOf(none, high, options));
  expect([zero.value, zero.low, zero.lowHere]).toEqual([0, 0, 0]);
  expect(zero.highHere).toBeGreaterThan(0.005);
  expect(unmeasured(ratioOf(high, none, options))).toMatch(/not above 0/);
});

test("the ratio's limits are those at which MOVER's limits of the difference cross 0", () => {
  const found = measured(ratioOf(low, high, options));
  const [a, b] = [low, high].map((tallies) => rateInterval(tallies, { scope: "here", confidence: 0.95 }));
  const [rateA, rateB] = [24 / 800, 369 / 800];
  expect(rateA - found.lowHere * rateB).toBeCloseTo(Math.hypot(rateA - a!.low, found.lowHere * (b!.high - rateB)), 9);
  expect(found.highHere * rateB - rateA).toBeCloseTo(Math.hypot(a!.high - rateA, found.highHere * (rateB - b!.low)), 9);
});

test("a conditional rate weighs each cluster by how often the condition holds there, and joins by cluster", () => {
  const of = [...prompts([10, 0, 10], 10), { cluster: "only asked here", n: 10, sum: 10, sumSquares: 10 }];
  const found = measured(conditionalOf(of, prompts([20, 20, 0], 20), options));
  expect(found.value).toBeCloseTo(0.5, 12);
  expect(found.clusters).toBe(2);
  expect(measured(conditionalOf(of, prompts([20, 5, 0], 20), options)).value).toBeCloseTo(0.8, 12);
});

test("a conditional rate joins by model where the tallies name one", () => {
  const by = (model: string, hits: number) => prompts([hits, hits], 10).map((tally) => ({ ...tally, model }));
  const found = measured(conditionalOf([...by("m1", 2), ...by("m2", 10)], [...by("m1", 10), ...by("m2", 0)], options));
  expect(found.value).toBeCloseTo(0.2, 12);
  expect(found.clusters).toBe(2);
});

test("nothing solved, nothing joined, nothing scored is unmeasured", () => {
  expect(unmeasured(conditionalOf(high, none, options))).toMatch(/never holds/);
  expect(unmeasured(conditionalOf(high, [{ cluster: "elsewhere", n: 5, sum: 5, sumSquares: 5 }], options))).toMatch(/no prompt/);
  expect(unmeasured(differenceOf(high, [], options))).toBe("the second rate has no scored sample");
  expect(unmeasured(ratioOf([], high, options))).toBe("the first rate has no scored sample");
  expect(unmeasured(meanOf(cells([], [{ cluster: "a", n: 0, sum: 0, sumSquares: 0 }]), options))).toBe("cell 0, cell 1 have no scored sample");
  expect(unmeasured(meanOf(cells(low, [], high), options))).toBe("cell 1 has no scored sample");
  expect(unmeasured(extremeOf(cells(low, [], high), "maximum", options))).toBe("cell 1 has no scored sample");
  expect(unmeasured(extremeOf([], "minimum", options))).toBe("there is no cell");
});

test("the mean and the extremes are over all cells", () => {
  expect(measured(meanOf(cells(low, high), options)).value).toBeCloseTo((24 / 800 + 369 / 800) / 2, 12);
  const smallest = measured(extremeOf(cells(low, high), "minimum", options));
  const simultaneous = rateInterval(low, { scope: "like", confidence: 0.975 });
  expect([smallest.value, smallest.low, smallest.high]).toEqual([0.03, simultaneous.low, simultaneous.high]);
  expect(measured(extremeOf(cells(low, high), "maximum", options)).value).toBeCloseTo(369 / 800, 12);
});

const anyTallies = fc.array(
  fc.record({ cluster: fc.constantFrom("a", "b", "c", "d"), scores: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 4 }) }),
  { maxLength: 6 },
).map((rows) => rows.map(({ cluster, scores }): Tally => ({
  cluster, n: scores.length, sum: scores.reduce((sum, score) => sum + score, 0), sumSquares: scores.reduce((sum, score) => sum + score * score, 0),
})));

test("whatever the scores: no NaN, no infinity, the value inside, like around here, never of zero width", () => {
  fc.assert(fc.property(anyTallies, anyTallies, (a, b) => {
    const figures = [differenceOf(a, b, options), ratioOf(a, b, options), conditionalOf(a, b, options), meanOf(cells(a, b), options), extremeOf(cells(a, b), "minimum", options), extremeOf(cells(a, b), "maximum", options)];
    for (const figure of figures) {
      if (figure.kind === "unmeasured") continue;
      const { value, lowHere, highHere } = figure;
      expect([value, figure.low, figure.high, lowHere, highHere].every(Number.isFinite)).toBe(true);
      const rounding = 1e-9 * Math.max(1, Math.abs(value));
      expect(highHere - lowHere).toBeGreaterThan(0);
      expect(lowHere).toBeLessThanOrEqual(value + rounding);
      expect(highHere).toBeGreaterThanOrEqual(value - rounding);
      expect(figure.low).toBeLessThanOrEqual(lowHere + rounding);
      expect(figure.high).toBeGreaterThanOrEqual(highHere - 1e-9 * highHere - rounding);
    }
  }));
});

function cells(...tallies: readonly (readonly Tally[])[]): NamedCell[] {
  return tallies.map((of, index) => ({ name: `cell ${index}`, tallies: of }));
}

function measured(figure: DerivedFigure): Extract<DerivedFigure, { kind: "measured" }> {
  if (figure.kind === "unmeasured") throw new Error(`unmeasured: ${figure.because}`);
  return figure;
}

function unmeasured(figure: DerivedFigure): string {
  if (figure.kind === "measured") throw new Error(`measured: ${figure.value}`);
  return figure.because;
}
