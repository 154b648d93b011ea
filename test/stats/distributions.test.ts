import { expect, test } from "vitest";
import { betaCdf } from "../../src/stats/beta-cdf.ts";
import { betaQuantile } from "../../src/stats/beta-quantile.ts";
import { logGamma } from "../../src/stats/log-gamma.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";
import { studentQuantile } from "../../src/stats/student-quantile.ts";
import fixtures from "./fixtures/distributions.json" with { type: "json" };

const functions: Record<keyof typeof fixtures, (...args: number[]) => number> = {
  logGamma: logGamma,
  normalQuantile: normalQuantile,
  studentQuantile: studentQuantile,
  betaCdf: betaCdf,
  betaQuantile: betaQuantile,
};

for (const [name, rows] of Object.entries(fixtures)) {
  test(`${name} equals SciPy's to a relative 1e-8, tails and tiny parameters included`, () => {
    const wrong = rows.flatMap((row) => {
      const [args, expected] = [row.slice(0, -1), row.at(-1)!];
      const value = functions[name as keyof typeof fixtures](...args);
      return Math.abs(value - expected) <= 1e-8 * Math.abs(expected) ? [] : [{ args, expected, value }];
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
  });
}

test("arguments outside the domain are refused", () => {
  expect(() => logGamma(0)).toThrow(RangeError);
  expect(() => logGamma(NaN)).toThrow(RangeError);
  expect(() => normalQuantile(0)).toThrow(RangeError);
  expect(() => normalQuantile(1)).toThrow(RangeError);
  expect(() => betaQuantile(1, 2, 3)).toThrow(RangeError);
  expect(() => betaCdf(0.5, 0, 1)).toThrow(RangeError);
  expect(() => studentQuantile(0.9, 0)).toThrow(RangeError);
});
