import { binomialLimits } from "./binomial-limits.ts";
import { likeVariance } from "./like-variance.ts";
import type { Limits } from "./limits.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { rareLimit } from "./rare-limit.ts";
import { studentQuantile } from "./student-quantile.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * Limits for the rate of a 0/1 trait over prompts like these, from two clusters or more.
 *
 * Korn & Graubard 1998 (Survey Methodology 24, 193-201): binomial limits at the effective sample size n / deff (z / t)^2, t with clusters - 1
 * degrees of freedom, deff at least 1. It takes the design effect for known, and where hits (or
 * misses) are few they show too little of it: there the far limit is moved out towards that of a beta-binomial posterior (rare-limit.ts),
 * by the share 1 - 2 rate, so that it fades out towards 1/2 as skewness does, and not at all once 30 clusters bear hits.
 * Fractional n and sums (weighted clusters) are allowed. Assumes independent clusters.
 */
export function likeLimits(clusters: readonly Tally[], confidence: number): Limits {
  const { n, rate } = totals(clusters);
  // Weighted sums are not exact: a rate of one half must not be above it from both sides.
  if (rate > 0.5 + 1e-9) {
    const { low, high } = likeLimits(clusters.map(mirrored), confidence);
    return { low: 1 - high, high: 1 - low };
  }
  // One answer a cluster is a simple random sample: nothing to adjust.
  if (clusters.every((cluster) => cluster.n <= 1)) return binomialLimits(rate, n, confidence);
  const limits = binomialLimits(rate, effectiveSize(clusters, n, rate, confidence), confidence);
  if (clusters.filter((cluster) => cluster.sum > ROUNDING).length >= MANY) return limits;
  const far = rareLimit(clusters, (1 + confidence) / 2);
  return { low: limits.low, high: limits.high + Math.max(0, far - limits.high) * (1 - 2 * rate) };
}

/** From so many clusters with hits on, their variance is known well enough. */
const MANY = 30;
/** A sum up to this is none. */
const ROUNDING = 1e-9;

function effectiveSize(clusters: readonly Tally[], n: number, rate: number, confidence: number): number {
  const share = (1 + confidence) / 2;
  const adjustment = (normalQuantile(share) / studentQuantile(share, clusters.length - 1)) ** 2;
  const variance = likeVariance(clusters);
  return Math.min(n, variance > 0 ? (rate * (1 - rate)) / variance : n) * adjustment;
}

function mirrored({ cluster, n, sum, sumSquares }: Tally): Tally {
  return { cluster, n, sum: n - sum, sumSquares: n - 2 * sum + sumSquares };
}
