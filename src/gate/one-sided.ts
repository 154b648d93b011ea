import { binomialLimits } from "../stats/binomial-limits.ts";
import { clustersOf } from "../stats/clusters-of.ts";
import { hereTerm } from "../stats/here-term.ts";
import { linear } from "../stats/linear.ts";
import { mover, type Weighted } from "../stats/mover.ts";
import { rateInterval } from "../stats/rate-interval.ts";
import type { Tally } from "../stats/tally.ts";
import { residualsOf, term, type Term } from "../stats/term.ts";
import { totals } from "../stats/totals.ts";

/** A rate with its coefficient; `inherited`: form.ts. */
export interface Summand {
  readonly coefficient: number;
  readonly tallies: readonly Tally[];
  readonly inherited?: boolean;
}

export interface Side {
  readonly scope: "here" | "like";
  /** One-sided. */
  readonly alpha: number;
}

/**
 * The one-sided upper confidence bound of a sum of coefficient * rate (negate the coefficients for the lower one). Every summand needs a scored sample.
 *
 * `here`: Clopper-Pearson for one rate (one-sided Wilson has 9 % false alarms at n = 100 and a rate of .005), MOVER from exact limits for several (Zou & Donner 2008).
 * `like`: the interval of report figures (linear.ts, like-interval.ts) at confidence 1 - 2 alpha.
 */
export function upperBound(sum: readonly Summand[], { scope, alpha }: Side): number {
  const confidence = 1 - 2 * alpha;
  const [first, ...others] = sum;
  if (first && others.length === 0) {
    const { rate, n } = totals(first.tallies);
    const limits = scope === "here" ? binomialLimits(rate, n, confidence) : rateInterval(first.tallies, { scope, confidence });
    return first.coefficient > 0 ? first.coefficient * limits.high : first.coefficient * limits.low;
  }
  if (scope === "here") return mover(sum.map(({ coefficient, tallies }): Weighted => [coefficient, hereTerm(tallies, confidence)]), "here").high;
  const found = linear(termsOf(sum, confidence), confidence);
  return found.kind === "measured" ? found.high : Infinity;
}

/**
 * The upper bound over prompts like these that takes every cluster for one draw from a distribution on [0, 1] of unknown shape: Clopper-Pearson on clusters (x = sum of their rates,
 * n = clusters). A trait that sits in few prompts hides from every bound that estimates its spread: Korn-Graubard alone passes falsely 17 to 65 % of the time for rare
 * clustered traits. Several rates: MOVER from these limits, correlated as the rates are.
 */
export function upperBoundByPrompts(sum: readonly Summand[], alpha: number): number {
  const confidence = 1 - 2 * alpha;
  const terms = sum.map(({ coefficient, tallies, inherited }): Weighted => {
    const made = { ...hereTerm(tallies, confidence), residuals: residualsOf(tallies) };
    if (inherited) return [coefficient, made];
    const clusters = clustersOf(tallies);
    const limits = binomialLimits(clusters.reduce((total, cluster) => total + cluster.sum / cluster.n, 0) / clusters.length, clusters.length, confidence);
    return [coefficient, { ...made, like: { low: Math.min(limits.low, made.value), high: Math.max(limits.high, made.value) } }];
  });
  return mover(terms, "like").high;
}

function termsOf(sum: readonly Summand[], confidence: number): Weighted[] {
  return sum.map(({ coefficient, tallies, inherited }): Weighted => {
    const made = termOf(tallies, confidence);
    return [coefficient, inherited ? { ...made, like: made.here } : made];
  });
}

function termOf(tallies: readonly Tally[], confidence: number): Term {
  const made = term(tallies, confidence);
  if (!made) throw new RangeError("a rule about a rate without a scored sample");
  return made;
}
