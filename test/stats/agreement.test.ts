import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../src/stats/agreement.ts";
import { cohensKappa, type RatedPair } from "../../src/stats/cohens-kappa.ts";
import { type Alpha, intervalAlpha, nominalAlpha } from "../../src/stats/krippendorffs-alpha.ts";

const confidence = 0.95;
const fixtures = JSON.parse(readFileSync(new URL("fixtures/agreement.json", import.meta.url), "utf8")) as {
  kappa: { table: number[][]; kappa: number; linear: number }[];
  alpha: { units: number[][]; nominal: number; interval: number }[];
};

const pairsOf = (table: readonly (readonly number[])[]): RatedPair[] => table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (_, n) => ({ cluster: `${i}/${j}/${n}`, a: String(i), b: String(j) }))));
const alphaOf = <Value>(alpha: Alpha<Value>, units: readonly (readonly Value[])[]): Agreement => {
  units.forEach((values, unit) => alpha.add(String(unit), values));
  return alpha.figure({ confidence });
};
const valueOf = (found: Agreement): number => (found.kind === "measured" ? found.value : Number.NaN);

describe("Cohen's kappa", () => {
  test.each(fixtures.kappa)("$table is what statsmodels finds", ({ table, kappa, linear }) => {
    const order = table.map((_, i) => String(i));
    expect(valueOf(cohensKappa(pairsOf(table), { confidence }))).toBeCloseTo(kappa, 12);
    expect(valueOf(cohensKappa(pairsOf(table), { confidence, order }))).toBeCloseTo(linear, 12);
  });

  test("the interval is the exact one of the disagreements over what chance gives", () => {
    const found = cohensKappa(pairsOf([[20, 5], [10, 15]]), { confidence });
    // 15 of 50: Clopper-Pearson [.1786, .4461]; expected .5.
    expect(found).toMatchObject({ kind: "measured", low: expect.closeTo(1 - 0.4461 / 0.5, 3), high: expect.closeTo(1 - 0.1786 / 0.5, 3), units: 50, clusters: 50 });
  });

  test("perfect agreement keeps an interval; units of few clusters widen it", () => {
    const perfect = pairsOf([[10, 0], [0, 10]]);
    const found = cohensKappa(perfect, { confidence });
    expect(found).toMatchObject({ kind: "measured", value: 1, high: 1 });
    expect(found.kind === "measured" && found.low).toBeLessThan(0.75);
    const clustered = cohensKappa(pairsOf([[40, 10], [10, 40]]).map((pair, index) => ({ ...pair, cluster: String(Math.floor(index / 10)) })), { confidence });
    const apart = cohensKappa(pairsOf([[40, 10], [10, 40]]), { confidence });
    expect(clustered).toMatchObject({ clusters: 10 });
    expect(clustered.kind === "measured" && apart.kind === "measured" && clustered.low < apart.low).toBe(true);
  });

  test("one class only, and nothing at all, are unmeasured", () => {
    expect(cohensKappa(pairsOf([[12]]), { confidence })).toEqual({ kind: "unmeasured", because: expect.stringContaining("both raters say 0 of every unit") });
    expect(cohensKappa([], { confidence })).toEqual({ kind: "unmeasured", because: "no unit is rated by both" });
    expect(() => cohensKappa([{ cluster: "1", a: "x", b: "y" }], { confidence, order: ["x", "z"] })).toThrow("the class y is not in the order x, z");
  });

  test("one rater of one class and another of two is 0: no better than chance", () => {
    expect(valueOf(cohensKappa(pairsOf([[5, 5], [0, 0]]), { confidence }))).toBe(0);
  });
});

describe("Krippendorff's alpha", () => {
  test.each(fixtures.alpha.map((fixture, index) => ({ ...fixture, index })))("case $index, summed pair by pair", ({ units, nominal, interval }) => {
    const all = units.flat();
    expect(valueOf(alphaOf(nominalAlpha(), units.map((values) => values.map(String))))).toBeCloseTo(nominal, 12);
    expect(valueOf(alphaOf(intervalAlpha(Math.min(...all), Math.max(...all)), units))).toBeCloseTo(interval, 12);
  });

  test("four observers of twelve units, some missing: .743 nominal, .849 interval (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability)", () => {
    const rows = [[1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3], [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0]];
    const units = Array.from({ length: 12 }, (_, unit) => rows.map((row) => row[unit] ?? 0).filter((value) => value > 0));
    const nominal = alphaOf(nominalAlpha(), units.map((values) => values.map(String)));
    expect(nominal).toMatchObject({ kind: "measured", units: 11 });
    expect(valueOf(nominal)).toBeCloseTo(0.743, 3);
    expect(valueOf(alphaOf(intervalAlpha(1, 5), units))).toBeCloseTo(0.849, 3);
  });

  test("no variation and no pair are unmeasured", () => {
    expect(alphaOf(nominalAlpha(), [["x", "x"], ["x", "x", "x"]])).toEqual({ kind: "unmeasured", because: expect.stringContaining("every rating is x") });
    expect(alphaOf(intervalAlpha(), [[0.3, 0.3], [0.3, 0.3]])).toMatchObject({ kind: "unmeasured" });
    expect(alphaOf(nominalAlpha(), [["x"], ["y"], []])).toEqual({ kind: "unmeasured", because: "no unit is rated twice" });
  });

  test("whatever the ratings: the value lies in its interval, and both in [-1, 1]; the order of raters changes nothing", () => {
    const units = fc.array(fc.array(fc.constantFrom(0, 0.25, 1), { maxLength: 4 }), { maxLength: 12 });
    fc.assert(fc.property(units, (ratings) => {
      for (const make of [() => alphaOf(intervalAlpha(), ratings), () => alphaOf(nominalAlpha(), ratings.map((values) => values.map(String)))]) {
        const found = make();
        if (found.kind === "unmeasured") continue;
        expect(found.low).toBeLessThanOrEqual(found.value + 1e-9);
        expect(found.high).toBeGreaterThanOrEqual(found.value - 1e-9);
        expect(found.low >= -1 && found.high <= 1 && found.high > found.low).toBe(true);
      }
      const turned = alphaOf(intervalAlpha(), ratings.map((values) => values.toReversed()));
      const straight = alphaOf(intervalAlpha(), ratings);
      if (straight.kind === "measured") expect(valueOf(turned)).toBeCloseTo(straight.value, 9);
    }));
  });
});
