import { binomialLimits } from "./binomial-limits.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { studentQuantile } from "./student-quantile.ts";

/**
 * Student's t limits for a mean of scores in [0, 1] with the given variance of that mean, clipped to [0, 1], and safe near 0 and 1, where the mean
 * of few large scores is skewed: never inside the binomial limits of the same mean and variance, at the effective size
 * mean (1 - mean) / variance (z / t)^2. That size is at least that of as many 0/1 scores, since no variable in [0, 1] varies more
 * than mean (1 - mean) (Bhatia & Davis 2000, American Mathematical Monthly 107, 353-357).
 */
export function meanLimits(mean: number, variance: number, df: number, confidence: number): Limits {
  if (!(variance > 0)) return { low: mean, high: mean };
  const share = (1 + confidence) / 2;
  const t = studentQuantile(share, df);
  const half = t * Math.sqrt(variance);
  const size = ((mean * (1 - mean)) / variance) * (normalQuantile(share) / t) ** 2;
  return hull({ low: Math.max(0, mean - half), high: Math.min(1, mean + half) }, binomialLimits(mean, size, confidence));
}
