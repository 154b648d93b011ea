import type { Limits } from "./limits.ts";

/**
 * Limits for a mean of scores in [0, 1] that were all seen equal: up to the share `open` of unseen scores may be exceptions, of 0 or of 1.
 * A bound for any distribution, since a mixture (1 - open) rate + open * anything has its mean between these two.
 */
export function exceptionLimits(rate: number, open: number): Limits {
  return { low: rate * (1 - open), high: rate + (1 - rate) * open };
}
