import { describe, expect, test } from "vitest";
import { armDifference } from "../../src/stats/arm-difference.ts";
import { rankCandidates } from "../../src/stats/rank-candidates.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import type { Tally } from "../../src/stats/tally.ts";
import { seededRandom } from "../../src/suites/generators/seeded-random.ts";

/** One tally a prompt, `n` trials each, with so many hits. */
const tallies = (hits: readonly number[], n = 10): Tally[] => hits.map((sum, index) => ({ cluster: `p${index}`, n, sum, sumSquares: sum }));
const flat = (hits: number, prompts = 12): Tally[] => tallies(Array.from({ length: prompts }, () => hits));
const deployment = flat(1);
const options = { seeds: false, inherits: false, tested: false };

describe("candidates by rate", () => {
  const ranked = rankCandidates([{ name: "weak", tallies: flat(2) }, { name: "strong", tallies: flat(9) }, { name: "silent", tallies: [] }, { name: "also", tallies: tallies([9, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]) }], deployment, 0.95);

  test("the highest first; one without a score has no rank", () => {
    expect(ranked.map(({ name, rank }) => [name, rank])).toEqual([["strong", 1], ["also", 2], ["weak", 3]]);
    expect(ranked[0]).not.toHaveProperty("minusBest");
  });

  test("who is clearly below the best is not tied, who may be the best is", () => expect(ranked.map(({ tied, tiedHere }) => [tied, tiedHere])).toEqual([[true, true], [true, true], [false, false]]));

  test("limits are those of one at .95 raised for four: the one without a score was compared as well", () => {
    const shared = 1 - 0.05 / 4;
    const { low, high } = rateInterval(flat(2), { scope: "like", confidence: shared });
    expect(ranked[2]).toMatchObject({ low, high, minusDeployment: armDifference(flat(2), deployment, { ...options, confidence: shared }) });
    expect(ranked[2]?.minusBest).toEqual(armDifference(flat(2), flat(9), { ...options, confidence: 1 - 0.05 / 3 }));
  });

  test("equal rates share a rank; one candidate alone is the best", () => {
    expect(rankCandidates([{ name: "a", tallies: flat(5) }, { name: "b", tallies: flat(5) }, { name: "c", tallies: flat(4) }], [], 0.95).map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(rankCandidates([{ name: "a", tallies: flat(5) }], [], 0.95)).toMatchObject([{ rank: 1, tied: true, minusDeployment: { kind: "unmeasured" } }]);
  });
});

test("the best in truth is left out in less than 5 % of screens, on these prompts and on prompts like these", { timeout: 60_000 }, () => {
  const random = seededRandom(20);
  const runs = 200;
  let [lost, lostHere, confused] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    // All candidates are equally good, the hardest case: the first one's rates by prompt are everybody's.
    const rates = Array.from({ length: 20 }, () => random.integer(20, 80) / 100);
    const drawn = (): Tally[] => tallies(rates.map((rate) => Array.from({ length: 5 }, () => Number(random.integer(1, 100) <= 100 * rate)).reduce((a, b) => a + b, 0)), 5);
    const first = rankCandidates(Array.from({ length: 8 }, (_, index) => ({ name: String(index), tallies: drawn() })), [], 0.95).find(({ name }) => name === "0");
    if (first?.tied === false) lost++;
    if (first?.tiedHere === false) lostHere++;
    if (first?.rank !== 1) confused++;
  }
  expect(lost).toBeLessThanOrEqual(runs * 0.05);
  expect(lostHere).toBeLessThanOrEqual(runs * 0.05);
  // The rank alone would have left it out most times.
  expect(confused).toBeGreaterThan(runs / 2);
});
