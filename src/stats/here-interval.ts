import { binomialLimits } from "./binomial-limits.ts";
import { hereVariance } from "./here-variance.ts";
import { meanLimits } from "./mean-limits.ts";
import type { Interval } from "./rate-interval.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";
import { exceptionLimits } from "./exception-limits.ts";
import { hull } from "./hull.ts";

/**
 * The interval for the rate on exactly these prompts: only trials vary.
 *
 * 0/1 scores: Clopper-Pearson, pooled, which is conservative where prompts differ (Hoeffding 1956); where several answers a prompt show that they
 * do, at the effective size n rate (1 - rate) / within-prompt variance (here-variance.ts), never below n. Other scores: t with the same
 * variance. Assumes independent trials; every tally needs n > 0.
 */
export function hereInterval(tallies: readonly Tally[], confidence: number): Interval {
  const { n, rate, binary } = totals(tallies);
  const variance = hereVariance(tallies);
  const repeated = tallies.some((tally) => tally.n > 1);
  if (binary) {
    const size = repeated && variance > ROUNDING ? n * Math.max(1, (rate * (1 - rate)) / variance) : n;
    return { ...binomialLimits(rate, size, confidence), method: size > n * (1 + ROUNDING) ? "Clopper-Pearson, stratified by prompt" : "Clopper-Pearson" };
  }
  const df = Math.max(1, n - (repeated ? tallies.length : 1));
  const limits = hull(exceptionLimits(rate, binomialLimits(0, n, confidence).high), meanLimits(rate, variance / Math.max(1, n - 1), df, confidence));
  return { ...limits, method: repeated ? "t within prompts" : "t over all scores, one a prompt" };
}

/** Differences below this come from adding scores up. */
const ROUNDING = 1e-12;
