import type { Agreement } from "./agreement.ts";
import { clustersOf } from "./clusters-of.ts";
import { likeInterval } from "./like-interval.ts";
import { likeVariance } from "./like-variance.ts";
import { meanLimits } from "./mean-limits.ts";
import type { Interval } from "./rate-interval.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * A coefficient 1 - observed / expected disagreement, from the observed disagreements (scores in [0, 1], one a unit) and the expected one, above 0.
 *
 * Interval: the limits of the observed disagreement over the expected one, which is taken as known. That it is not errs on the safe side: where
 * classes are rare the two go up and down together. Simulated coverage .955 to 1.00 (bench/coverage.ts --cells calibration, 4,000 repeats). On 30 to 400 units with
 * kappas of .2 to .98 Student's t on the linearised variance covered .04 to .97, and MOVER with the correlation of the two .70 to .99.
 */
export function beyondChance(disagreements: readonly Tally[], expected: number, units: number, confidence: number): Agreement {
  const clusters = clustersOf(disagreements);
  const { rate } = totals(clusters);
  const { low, high, method } = limitsOf(clusters, confidence);
  return {
    kind: "measured", value: 1 - rate / expected, low: Math.max(-1, 1 - high / expected), high: 1 - low / expected,
    units, clusters: clusters.length, method: `observed disagreement over the expected one; ${method}`,
  };
}

/** Over clusters like these. Disagreements of several sizes: t, and the binomial limits of the same variance (mean-limits.ts) where few are large. */
function limitsOf(clusters: readonly Tally[], confidence: number): Interval {
  const { rate, binary } = totals(clusters);
  const variance = clusters.length > 1 ? likeVariance(clusters) : 0;
  if (binary || !(variance > ROUNDING)) return likeInterval(clusters, confidence);
  return { ...meanLimits(rate, variance, clusters.length - 1, confidence), method: "cluster-robust t" };
}

/** A variance below this is that of sums of equal numbers. */
const ROUNDING = 1e-20;
