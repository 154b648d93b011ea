import { expect, test } from "vitest";
import { answers } from "../../bench/coverage/draws.ts";
import { random } from "../../bench/coverage/random.ts";
import { armDifference } from "../../src/stats/arm-difference.ts";
import { betaQuantile } from "../../src/stats/beta-quantile.ts";
import { promptsNeeded, seedsNeeded, sees, smallestDifference, trialsNeeded } from "../../src/stats/power.ts";
import { seedsDifference } from "../../src/stats/seeds-difference.ts";
import { correlationOf, usualSpread } from "../../src/stats/spread.ts";

const aim = { confidence: 0.95, power: 0.9 };

/** How often the interval excludes 0 when two arms differ as planned: correlation .1, a prompt's place among prompts shared by the arms half of the time. */
function powerOf(prompts: number, trials: number, [one, two]: readonly [number, number], scope: "here" | "like", runs: number): number {
  const source = random(prompts * 1000 + trials);
  const tables = new Map([one, two].map((mean) => [mean, Array.from({ length: 400 }, (_, index) => betaQuantile((index + 0.5) / 400, mean * 9, (1 - mean) * 9))]));
  const rateAt = (u: number, mean: number): number => tables.get(mean)?.[Math.floor(u * 400)] ?? mean;
  let seen = 0;
  for (let run = 0; run < runs; run++) {
    const places = Array.from({ length: prompts }, () => { const u = source(); return [u, source() < 0.5 ? u : source()] as const; });
    const [a, b] = [places.map(([u], prompt) => answers(rateAt(u, one), prompt, trials, source)), places.map(([, u], prompt) => answers(rateAt(u, two), prompt, trials, source))];
    const found = armDifference(b, a, { confidence: 0.95, seeds: false, inherits: false, tested: false });
    if (found.kind === "measured" && (scope === "here" ? found.lowHere : found.low) > 0) seen++;
  }
  return seen / runs;
}

test.each([
  { prompts: 100, rates: [0.1, 0.2], scope: "here" }, { prompts: 24, rates: [0.02, 0.1], scope: "here" },
  { prompts: 60, rates: [0.3, 0.5], scope: "like" }, { prompts: 100, rates: [0.1, 0.2], scope: "like" }, { prompts: 16, rates: [0.02, 0.2], scope: "like" },
] as const)("$prompts prompts, $rates, $scope: the trials it says give about the power it says", ({ prompts, rates, scope }) => {
  const trials = trialsNeeded(prompts, usualSpread(rates), aim, scope)!;
  const found = powerOf(prompts, trials, rates, scope, scope === "here" ? 200 : 100);
  expect(found).toBeGreaterThan(scope === "here" ? 0.85 : 0.8);
  if (trials > 1) expect(powerOf(prompts, Math.max(1, Math.floor(trials / 3)), rates, scope, 60)).toBeLessThan(found);
});

test("more prompts need fewer trials, and too few prompts never suffice over prompts like these", () => {
  const spread = usualSpread([0.1, 0.2]);
  expect(trialsNeeded(50, spread, aim, "like")!).toBeGreaterThan(trialsNeeded(200, spread, aim, "like")!);
  expect(trialsNeeded(6, spread, aim, "like")).toBeUndefined();
  expect(trialsNeeded(6, spread, aim, "here")).toBeGreaterThan(1);
  const prompts = promptsNeeded(5, spread, aim, "like")!;
  expect([sees({ prompts, trials: 5 }, spread, aim, "like"), sees({ prompts: prompts - 1, trials: 5 }, spread, aim, "like")]).toEqual([true, false]);
});

test("the smallest difference is seen and a smaller one is not; above one half it is looked for downwards", () => {
  const design = { prompts: 100, trials: 5 };
  const found = smallestDifference(design, 0.3, usualSpread, aim, "here")!;
  expect([sees(design, usualSpread([0.3, 0.3 + found]), aim, "here"), sees(design, usualSpread([0.3, 0.3 + found - 0.001]), aim, "here")]).toEqual([true, false]);
  expect(smallestDifference(design, 0.7, usualSpread, aim, "here")).toBeCloseTo(found, 2);
  expect(smallestDifference({ prompts: 4, trials: 1 }, 0.5, usualSpread, aim, "like")).toBeUndefined();
});

test("seeds: with the models it says, Welch sees the difference in about 90 % of runs", () => {
  const models = seedsNeeded(0.2, 0.08, aim)!;
  const source = random(5);
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - source())) * Math.cos(2 * Math.PI * source());
  const point = { low: 1, high: -1, p: 0 };
  let seen = 0;
  for (let run = 0; run < 1000; run++) {
    const [a, b] = [0.2, 0.4].map((rate) => Array.from({ length: models }, () => rate + 0.08 * gauss()));
    if (seedsDifference(b!, a!, 0.95, point)!.low > 0) seen++;
  }
  expect(seen / 1000).toBeGreaterThan(0.87);
  expect(seen / 1000).toBeLessThan(0.98);
});

test("the correlation of answers is found again", () => {
  const source = random(3);
  const tallies = Array.from({ length: 2000 }, (_, prompt) => answers(betaQuantile(Math.max(1e-6, source()), 0.3 * 4, 0.7 * 4), prompt, 10, source));
  expect(correlationOf(tallies)).toBeCloseTo(0.2, 1);
  expect(correlationOf(tallies.map((tally) => ({ ...tally, sum: 0, sumSquares: 0 })))).toBeUndefined();
});
