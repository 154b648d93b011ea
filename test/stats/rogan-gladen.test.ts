import fc from "fast-check";
import { expect, test } from "vitest";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { type Calibration, type ObservedRate, roganGladen } from "../../src/stats/rogan-gladen.ts";
import type { Tally } from "../../src/stats/tally.ts";

const options = { confidence: 0.95 };
const verdicts = (hits: number, n: number, name: string): Tally[] => Array.from({ length: n }, (_, index) => ({ cluster: `${name} ${index}`, n: 1, sum: Number(index < hits), sumSquares: Number(index < hits) }));
const exactly = (rate: number): ObservedRate => ({ rate, low: rate, high: rate, lowHere: rate, highHere: rate });
const observed = (hits: number, n: number): ObservedRate => {
  const { low, high } = rateInterval(verdicts(hits, n, "run"), { scope: "here", confidence: 0.95 });
  return { rate: hits / n, low, high, lowHere: low, highHere: high };
};
const sharp: Calibration = { positives: verdicts(90, 100, "positive"), negatives: verdicts(40, 200, "negative") };

test("the rate of Rogan and Gladen: (.27 - .2) / (.9 - .2) = .1", () => {
  expect(roganGladen(exactly(0.27), sharp, options)).toMatchObject({ kind: "measured", value: expect.closeTo(0.1, 12), clusters: 300 });
  expect(roganGladen(exactly(0.9), sharp, options)).toMatchObject({ kind: "measured", value: 1, high: 1 });
  expect(roganGladen(exactly(0.19), sharp, options)).toMatchObject({ kind: "measured", value: 0, low: 0 });
});

test("its limits are those where the MOVER limits of rate - true sensitivity - (1 - true) false alarms meet 0", () => {
  const rate = observed(100, 200);
  const found = roganGladen(rate, sharp, options);
  if (found.kind === "unmeasured") throw new Error(found.because);
  const [sensitivity, alarms] = [rateInterval(sharp.positives, { scope: "here", confidence: 0.95 }), rateInterval(sharp.negatives, { scope: "here", confidence: 0.95 })];
  const error = (truth: number): number => rate.rate - truth * 0.9 - (1 - truth) * 0.2;
  const down = Math.hypot(rate.rate - rate.lowHere, found.lowHere * (sensitivity.high - 0.9), (1 - found.lowHere) * (alarms.high - 0.2));
  const up = Math.hypot(rate.highHere - rate.rate, found.highHere * (0.9 - sensitivity.low), (1 - found.highHere) * (0.2 - alarms.low));
  expect(error(found.lowHere)).toBeCloseTo(down, 9);
  expect(error(found.highHere)).toBeCloseTo(-up, 9);
});

test("a perfect judge on few labels, and no hit at all, leave a width", () => {
  const perfect = { positives: verdicts(20, 20, "positive"), negatives: verdicts(0, 20, "negative") };
  const none = roganGladen(observed(0, 100), perfect, options);
  expect(none).toMatchObject({ kind: "measured", value: 0, low: 0 });
  expect(none.kind === "measured" && none.highHere).toBeGreaterThan(0.03);
  const exact = roganGladen(exactly(0.5), perfect, options);
  expect(exact.kind === "measured" && exact.high - exact.low).toBeGreaterThan(0.1);
});

test.each<[string, ObservedRate, Calibration, RegExp]>([
  ["a judge that guesses", exactly(0.3), { positives: verdicts(30, 60, "p"), negatives: verdicts(29, 60, "n") }, /sensitivity \+ specificity - 1 is not above 0 beyond doubt \(0\.02, 95 % lower limit -0\.1\d\)/],
  ["a judge that is right on too few labels", exactly(0.3), { positives: verdicts(2, 2, "p"), negatives: verdicts(0, 2, "n") }, /not above 0 beyond doubt/],
  ["a judge that says the contrary", exactly(0.3), { positives: verdicts(2, 60, "p"), negatives: verdicts(59, 60, "n") }, /not above 0 beyond doubt/],
  ["labels of one prompt", exactly(0.3), { positives: verdicts(60, 60, "p").map((tally) => ({ ...tally, cluster: "one" })), negatives: verdicts(0, 60, "n").map((tally) => ({ ...tally, cluster: "one" })) }, /belong to one prompt/],
  ["no positive label", exactly(0.3), { positives: [], negatives: verdicts(0, 60, "n") }, /^no judged label is positive$/],
  ["no negative label", exactly(0.3), { positives: verdicts(9, 9, "p"), negatives: [] }, /^no judged label is negative$/],
  ["a rate far below the false alarms", observed(0, 400), sharp, /observed rate lies below the judge's false alarms beyond doubt/],
  ["a rate far above the sensitivity", observed(400, 400), { positives: verdicts(60, 100, "p"), negatives: verdicts(5, 100, "n") }, /observed rate lies above the judge's sensitivity beyond doubt/],
])("%s is unmeasured", (_, rate, calibration, because) => {
  expect(roganGladen(rate, calibration, options)).toEqual({ kind: "unmeasured", because: expect.stringMatching(because) });
});

test("a judge that scores in between is corrected by its mean scores", () => {
  const score = (value: number, index: number, name: string): Tally => ({ cluster: `${name} ${index}`, n: 1, sum: value, sumSquares: value * value });
  const soft = { positives: Array.from({ length: 80 }, (_, index) => score(index % 2 ? 0.9 : 0.7, index, "p")), negatives: Array.from({ length: 80 }, (_, index) => score(index % 2 ? 0.1 : 0.3, index, "n")) };
  expect(roganGladen(exactly(0.5), soft, options)).toMatchObject({ kind: "measured", value: expect.closeTo(0.5, 12) });
});

test("whatever the counts: inside [0, 1], the value inside, like around here, never of zero width", () => {
  const count = fc.integer({ min: 0, max: 40 });
  fc.assert(fc.property(count, count, count, count, count, count, (a, b, c, d, e, f) => {
    const found = roganGladen(observed(a, a + b + 1), { positives: verdicts(c, c + d, "p"), negatives: verdicts(e, e + f, "n") }, options);
    if (found.kind === "unmeasured") return;
    expect(found.low >= 0 && found.high <= 1 && found.highHere > found.lowHere).toBe(true);
    expect(found.low).toBeLessThanOrEqual(found.lowHere);
    expect(found.high).toBeGreaterThanOrEqual(found.highHere);
    expect(found.value).toBeGreaterThanOrEqual(found.lowHere - 1e-9);
    expect(found.value).toBeLessThanOrEqual(found.highHere + 1e-9);
  }));
});
