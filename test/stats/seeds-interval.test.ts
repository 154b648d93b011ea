import { expect, test } from "vitest";
import { seedsInterval } from "../../src/stats/seeds-interval.ts";

const narrow = { low: 0.19, high: 0.21 };

test("three models: t with 2 degrees of freedom over their means", () => {
  // mean .2, sd .1, t(2) 4.302653 / sqrt(3)
  const found = seedsInterval([0.1, 0.2, 0.3], 0.95, narrow)!;
  expect(found.low).toBe(0);
  expect(found.high).toBeCloseTo(0.2 + (4.302652729911275 * 0.1) / Math.sqrt(3), 9);
});

test("equal means are known no better than the answers behind them", () => {
  expect(seedsInterval([0, 0, 0], 0.95, { low: 0, high: 0.0015 })).toEqual({ low: 0, high: 0.0015 });
});

test("fewer than two models have no spread", () => {
  expect(seedsInterval([0.3], 0.95, narrow)).toBeUndefined();
  expect(seedsInterval([], 0.95, narrow)).toBeUndefined();
});
