import { binomialLimits } from "./binomial-limits.ts";
import { clustersOf } from "./clusters-of.ts";
import { crossedVariance } from "./crossed-variance.ts";
import { hereInterval } from "./here-interval.ts";
import { hull } from "./hull.ts";
import { likeInterval } from "./like-interval.ts";
import type { Limits } from "./limits.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { rareLimit } from "./rare-limit.ts";
import { studentQuantile } from "./student-quantile.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/** The answers to one prompt under one wording of a kind of system prompt. */
export interface CrossedTally extends Tally {
  readonly wording: string;
}

/**
 * The interval for the rate over prompts like these under wordings like these: prompts and wordings are crossed, and both are drawn from populations.
 *
 * Binomial limits at the effective sample size rate (1 - rate) / V (z / t)^2 (Korn & Graubard 1998) with the two-way variance and degrees of freedom of crossed-variance.ts; where hits (or misses) are few,
 * not inside what few hits leave open over prompts, nor over wordings (rare-limit.ts), fading out towards 1/2 as there. Never inside the interval over prompts alone, nor `here`.
 * With one wording: the interval over prompts under that wording. Every tally needs n > 0.
 */
export function crossedInterval(tallies: readonly CrossedTally[], confidence: number): Limits {
  const byPrompt = hull(likeInterval(tallies, confidence), hereInterval(tallies, confidence));
  const wordings = clustersOf(tallies.map((tally) => ({ ...tally, cluster: tally.wording })));
  if (wordings.length < 2) return byPrompt;
  const { rate, n } = totals(tallies);
  const share = (1 + confidence) / 2;
  const { variance, df } = crossedVariance([...residualsOf(tallies, rate, n)]);
  const adjustment = df > 0 ? (normalQuantile(share) / studentQuantile(share, df)) ** 2 : 1;
  const spread = binomialLimits(rate, Math.min(n, variance > 0 ? (rate * (1 - rate)) / variance : n) * adjustment, confidence);
  return hull(byPrompt, spread, rare(wordings, rate, spread, share));
}

function* residualsOf(tallies: readonly CrossedTally[], rate: number, n: number): Generator<{ prompt: string; wording: string; residual: number }> {
  for (const { cluster, wording, n: own, sum } of tallies) yield { prompt: cluster, wording, residual: (sum - rate * own) / n };
}

function rare(wordings: readonly Tally[], rate: number, { low, high }: Limits, share: number): Limits {
  if (rate > 0.5) {
    const far = 1 - rareLimit(wordings.map(({ n, sum }) => ({ n, sum: n - sum })), share);
    return { low: low - Math.max(0, low - far) * (2 * rate - 1), high };
  }
  const far = rareLimit(wordings, share);
  return { low, high: high + Math.max(0, far - high) * (1 - 2 * rate) };
}
