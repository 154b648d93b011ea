import { betaQuantile } from "./beta-quantile.ts";
import type { Limits } from "./limits.ts";

/**
 * Clopper-Pearson limits (1934, Biometrika 26, 404-413) for a binomial proportion, in [0, 1].
 *
 * The counts rate * n may be fractional, for an effective sample size (Korn & Graubard 1998). Assumes n independent trials; conservative where
 * their probabilities differ (Hoeffding 1956). At 0 of n the interval ends at 1 - ((1 - confidence) / 2)^(1 / n): never of zero width.
 */
export function binomialLimits(rate: number, n: number, confidence: number): Limits {
  const size = Math.min(n, LARGEST);
  return { low: low(rate, size, confidence), high: 1 - low(1 - rate, size, confidence) };
}

/** Beyond this the limits are not worth their digits: a larger size is taken for this one. */
const LARGEST = 1e7;
/** Fractional counts below this are rounding. */
const NOTHING = 1e-9;

function low(rate: number, n: number, confidence: number): number {
  const hits = rate * n;
  return hits < NOTHING ? 0 : Math.min(rate, betaQuantile((1 - confidence) / 2, hits, n - hits + 1));
}
