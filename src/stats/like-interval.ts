import { clustersOf } from "./clusters-of.ts";
import { exceptionLimits } from "./exception-limits.ts";
import { hereInterval } from "./here-interval.ts";
import { hull } from "./hull.ts";
import { likeLimits } from "./like-limits.ts";
import { likeVariance } from "./like-variance.ts";
import { meanLimits } from "./mean-limits.ts";
import type { Interval } from "./rate-interval.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * The interval for the rate over prompts like these: clusters are the unit of independence.
 *
 * 0/1 scores: like-limits.ts. Other scores: cluster-robust t on the ratio mean, clusters - 1 degrees of freedom; where no two clusters differ,
 * as many exceptions as 0 hits of n leave open. Every tally needs n > 0.
 */
export function likeInterval(tallies: readonly Tally[], confidence: number): Interval {
  const clusters = clustersOf(tallies);
  if (clusters.length < 2) return { low: 0, high: 1, method: "none: one cluster says nothing about others" };
  const { rate, binary } = totals(clusters);
  if (binary) return { ...likeLimits(clusters, confidence), method: "Korn-Graubard, t-adjusted, beta-binomial where rare" };
  const variance = likeVariance(clusters);
  const open = variance > ROUNDING ? 0 : likeLimits(clusters.map((cluster) => ({ ...cluster, sum: 0, sumSquares: 0 })), confidence).high;
  const limits = [meanLimits(rate, variance, clusters.length - 1, confidence), exceptionLimits(rate, open), hereInterval(tallies, confidence)];
  return { ...hull(...limits), method: "cluster-robust t" };
}

/** A variance below this is that of sums of equal numbers. */
const ROUNDING = 1e-20;
