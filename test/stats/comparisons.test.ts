import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjustP } from "../../src/stats/adjust-p.ts";
import { armDifference } from "../../src/stats/arm-difference.ts";
import { balanced } from "../../src/stats/balanced.ts";
import { breakthroughOf, type Breakthrough } from "../../src/stats/breakthrough-of.ts";
import { exactP } from "../../src/stats/exact-p.ts";
import { pairedT } from "../../src/stats/paired-t.ts";
import { seedsBreakthrough } from "../../src/stats/seeds-breakthrough.ts";
import { seedsDifference } from "../../src/stats/seeds-difference.ts";
import { signFlip } from "../../src/stats/sign-flip.ts";
import type { Tally } from "../../src/stats/tally.ts";
import fixtures from "./fixtures/comparisons.json" with { type: "json" };
import { prompts } from "./prompts.ts";

const options = { confidence: 0.95, seeds: true, inherits: false, tested: true };
const point = { low: 0, high: 0, p: 0 };

describe("against SciPy and statsmodels", () => {
  test.each(fixtures.flips)("exact sign flips, p $p", ({ differences, p }) => expect(signFlip(differences)).toBeCloseTo(p, 12));
  test.each(fixtures.paired)("paired t, p $p", ({ differences, p }) => {
    const value = differences.reduce((sum, one) => sum + one, 0) / differences.length;
    const residuals = new Map(differences.map((one, index) => [`${index}`, (one - value) / differences.length]));
    const limits = (confidence: number) => pairedT([[1, { value, residuals, here: point, like: point }]], confidence);
    expect([1.0001, 0.9999].map((factor) => excludes0(limits(1 - p * factor)))).toEqual([true, false]);
  });
  test.each(fixtures.welch)("Welch over model means, p $p", ({ a, b, p, low, high }) => {
    const found = seedsDifference(a, b, 0.95, { low: Math.max(-1, low), high: Math.min(1, high), p: 0 })!;
    expect(found.p).toBeCloseTo(p, 9);
    expect([found.low, found.high]).toEqual([expect.closeTo(Math.max(-1, low), 9), expect.closeTo(Math.min(1, high), 9)]);
  });
  test.each(fixtures.adjusted)("Holm and Benjamini-Hochberg of $p", ({ p, holm, bh }) => {
    for (const [index, value] of adjustP(p, "holm").entries()) expect(value).toBeCloseTo(holm[index]!, 12);
    for (const [index, value] of adjustP(p, "bh").entries()) expect(value).toBeCloseTo(bh[index]!, 12);
  });
  test.each(fixtures.fieller)("Fieller over seeds, [$low, $high]", ({ arm, plain, base, low, high }) => {
    const found = seedsBreakthrough({ arm, plain, base }, 0.95, { low, high });
    expect(found).toEqual({ low: expect.closeTo(low, 9), high: expect.closeTo(high, 9) });
  });
});

describe("differences", () => {
  test("every prompt counts the same, whatever share of its answers was scored", () => {
    const a: Tally[] = [{ cluster: "p", n: 100, sum: 50, sumSquares: 50 }, { cluster: "q", n: 10, sum: 0, sumSquares: 0 }];
    const b: Tally[] = [{ cluster: "p", n: 10, sum: 1, sumSquares: 1 }, { cluster: "q", n: 100, sum: 0, sumSquares: 0 }];
    expect(measured(armDifference(a, b, options)).difference).toBeCloseTo(0.2, 12);
    const [p, q] = balanced(a) as [Tally, Tally];
    // Kish: 2^2 / (1 / 100 + 1 / 10) answers in all.
    expect([p.n, q.n, p.sum]).toEqual([expect.closeTo(200 / 11, 9), expect.closeTo(200 / 11, 9), expect.closeTo(100 / 11, 9)]);
  });

  test("only prompts that both arms answered, and it says how many are left out", () => {
    const found = measured(armDifference([...prompts([5, 5, 5, 5, 5, 5], 10), { cluster: "alone", n: 10, sum: 10, sumSquares: 10 }], prompts([0, 0, 0, 0, 0, 0], 10), options));
    expect(found.difference).toBeCloseTo(0.5, 12);
    expect(found.warnings).toEqual(["1 prompt has scored samples of one arm alone and is left out"]);
    expect(armDifference(prompts([1], 2), [{ cluster: "other", n: 2, sum: 1, sumSquares: 1 }], options)).toEqual({ kind: "unmeasured", because: "no prompt has scored samples of both arms" });
  });

  test("below six prompts there is no p over prompts like these, and a warning", () => {
    const found = measured(armDifference(prompts([90, 80, 95, 85], 100), prompts([0, 0, 0, 0], 100), options));
    expect(found).not.toHaveProperty("p");
    expect(found.warnings).toEqual(["only 4 independent prompts: this does not generalise to other prompts"]);
    expect(found.pHere).toBeLessThan(1e-6);
  });

  test("p for exactly these prompts is below .05 just when the interval excludes 0", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { minLength: 1, maxLength: 4 }), (hits) => {
      const found = measured(armDifference(prompts(hits.map(([a]) => a), 10), prompts(hits.map(([, b]) => b), 10), options));
      if (Math.abs(found.pHere! - 0.05) > 1e-4) expect(found.pHere! < 0.05).toBe(found.lowHere > 0 || found.highHere < 0);
    }), { numRuns: 50 });
  });

  test("p for prompts like these is below .05 just when the interval excludes 0, few prompts or many", () => {
    const hits = (size: number) => fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { minLength: size, maxLength: size });
    fc.assert(fc.property(fc.constantFrom(6, 9, 20).chain(hits), fc.boolean(), (drawn, inherits) => {
      const found = measured(armDifference(prompts(drawn.map(([a]) => Math.min(10, a + 2)), 10), prompts(drawn.map(([, b]) => b), 10), { ...options, inherits }));
      if (Math.abs(found.p! - 0.05) > 1e-4) expect(found.p! < 0.05).toBe(excludes0(found));
      expect(found.p!).toBeGreaterThan(found.pHere! * 0.999);
    }), { numRuns: 20 });
  });

  test("the exact test decides where few prompts differ: five are never enough", () => {
    const same = Array.from({ length: 40 }, () => 0);
    const found = measured(armDifference(prompts([...same, 100, 100, 100, 100, 100], 100), prompts([...same, 0, 0, 0, 0, 0], 100), options));
    expect([found.low, found.p]).toEqual([0, 2 / 2 ** 5]);
    expect(exactP([0.1, 0.2, 0.3, 0.1, 0.2])).toBeUndefined();
  });

  test("an arm that shows less than base inherits nothing: its limits reach as far down as base may be up", () => {
    const [rare, none] = [prompts([20, 0, 0, 0, 0, 0, 0, 0], 100), prompts([0, 0, 0, 0, 0, 0, 0, 0], 100)];
    const low = (inherits: boolean) => measured(armDifference(none, rare, { ...options, inherits })).low;
    expect(low(true)).toBe(low(false));
  });

  test("over seeds only with two models or more on both sides; equal means are known no better than their answers", () => {
    const model = (name: string, hits: number[]) => prompts(hits, 20).map((tally) => ({ ...tally, model: name }));
    const one = model("a", [3, 4, 5]);
    expect(armDifference([...one, ...model("b", [4, 4, 6])], one, options)).not.toHaveProperty("pSeeds");
    const equal = measured(armDifference([...one, ...model("b", [3, 4, 5])], [...model("c", [1, 1, 1]), ...model("d", [1, 1, 1])], options));
    expect([equal.lowSeeds, equal.highSeeds]).toEqual([equal.lowHere, equal.highHere]);
    expect(seedsDifference([0, 0], [0, 0], 0.95, point)).toEqual(point);
  });
});

describe("breakthrough", () => {
  const base = prompts([0, 0, 0, 0, 0, 0, 0, 0], 100);
  const plain = prompts([50, 42, 60, 31, 79, 20, 33, 54], 100);

  test("is a share of what plain fine-tuning adds, with width where the arm shows nothing", () => {
    const none = share(breakthroughOf({ arm: base, plain, base }, 0.95, true));
    expect(none.value).toBe(0);
    expect(none.highHere).toBeGreaterThan(0.005);
    expect(none.lowHere).toBeLessThan(0);
    expect(none.high!).toBeGreaterThan(none.highHere);
    expect(share(breakthroughOf({ arm: plain, plain, base }, 0.95, true)).value).toBe(1);
  });

  test("every prompt counts the same, whatever share of its answers was scored", () => {
    const uneven = (hits: readonly [number, number], sizes: readonly [number, number]): Tally[] => hits.map((rate, index) => ({ cluster: `${index}`, n: sizes[index]!, sum: rate * sizes[index]!, sumSquares: rate * sizes[index]! }));
    const found = share(breakthroughOf({ arm: uneven([0.5, 0], [20, 200]), plain: uneven([1, 0], [200, 20]), base: uneven([0, 0], [100, 100]) }, 0.95, true));
    expect(found.value).toBeCloseTo(0.5, 12);
  });

  test("is not clipped: below 0 and above 1", () => {
    const some = prompts([5, 4, 6, 3, 7, 2, 3, 5], 100);
    expect(share(breakthroughOf({ arm: base, plain, base: some }, 0.95, true)).value).toBeLessThan(-0.05);
    expect(share(breakthroughOf({ arm: prompts([99, 99, 99, 99, 99, 99, 99, 99], 100), plain, base }, 0.95, true)).value).toBeGreaterThan(2);
  });

  test("is unmeasured where plain is not above base beyond doubt, and for like alone where only other prompts are in doubt", () => {
    const doubtful = breakthroughOf({ arm: base, plain: prompts([1, 0, 0, 0, 0, 1, 0, 0], 100), base }, 0.95, true);
    expect(doubtful).toEqual({ kind: "unmeasured", because: expect.stringContaining("not above base") });
    const two = share(breakthroughOf({ arm: prompts([0, 0], 100), plain: prompts([80, 3], 100), base: prompts([0, 0], 100) }, 0.95, true));
    expect(two).not.toHaveProperty("low");
    expect(two.unmeasuredOver.like).toContain("not above base");
    expect(two.highHere).toBeLessThan(0.2);
  });

  test("over seeds: one model of plain or of the arm leaves it unmeasured, with the reason; a base of one model is told", () => {
    const seed = (tallies: readonly Tally[], model: string) => tallies.map((tally) => ({ ...tally, model }));
    const one = share(breakthroughOf({ arm: seed(base, "i"), plain: seed(plain, "p"), base: seed(base, "b") }, 0.95, true));
    expect(one).not.toHaveProperty("lowSeeds");
    expect(one.unmeasuredOver.seeds).toBe("plain and this arm have one model: other seeds may differ");
    const two = share(breakthroughOf({ arm: [...seed(base, "i"), ...seed(base, "j")], plain: [...seed(plain, "p"), ...seed(plain, "q")], base: seed(base, "b") }, 0.95, true));
    expect(two.highSeeds).toBeGreaterThan(0);
    expect(two.warnings).toContain("over seeds, base is one model and taken as fixed");
    expect(share(breakthroughOf({ arm: base, plain, base }, 0.95, false)).unmeasuredOver.seeds).toContain("checkpoints");
  });

  test("whatever the counts: the value inside, like around here, nothing infinite", () => {
    const hits = fc.array(fc.nat(10), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(hits, hits, hits, (i, p, b) => {
      const found = breakthroughOf({ arm: prompts(i, 10), plain: prompts(p, 10), base: prompts(b, 10) }, 0.95, true);
      if (found.kind === "unmeasured") return;
      const slack = 1e-6 * Math.max(1, Math.abs(found.value), Math.abs(found.lowHere), Math.abs(found.highHere));
      expect(found.lowHere).toBeLessThanOrEqual(found.value + slack);
      expect(found.highHere).toBeGreaterThanOrEqual(found.value - slack);
      expect([found.value, found.lowHere, found.highHere].every(Number.isFinite)).toBe(true);
      if (found.low === undefined || found.high === undefined) return;
      expect(found.low).toBeLessThanOrEqual(found.lowHere + slack);
      expect(found.high).toBeGreaterThanOrEqual(found.highHere - slack);
      expect([found.low, found.high].every(Number.isFinite)).toBe(true);
    }));
  });
});

function excludes0({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low > 0 || high < 0;
}

function measured<T extends { readonly kind: string }>(figure: T): Extract<T, { kind: "measured" }> {
  if (figure.kind !== "measured") throw new Error(JSON.stringify(figure));
  return figure as Extract<T, { kind: "measured" }>;
}

function share(figure: Breakthrough): Extract<Breakthrough, { kind: "measured" }> {
  return measured(figure);
}
