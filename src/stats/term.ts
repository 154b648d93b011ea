import { clustersOf } from "./clusters-of.ts";
import type { Limits } from "./limits.ts";
import { rateInterval } from "./rate-interval.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/** One rate as a part of a derived figure. */
export interface Term {
  readonly value: number;
  readonly here: Limits;
  readonly like: Limits;
  /** What each cluster adds to the error of the rate: (sum - rate n) / N. They add up to 0. */
  readonly residuals: ReadonlyMap<string, number>;
}

/** A rate with both intervals and its linearised cluster residuals; undefined without a scored sample. */
export function term(tallies: readonly Tally[], confidence: number): Term | undefined {
  if (!tallies.some(({ n }) => n > 0)) return undefined;
  return {
    value: totals(tallies).rate,
    here: rateInterval(tallies, { scope: "here", confidence }),
    like: rateInterval(tallies, { scope: "like", confidence }),
    residuals: residualsOf(tallies),
  };
}

/** What each cluster adds to the error of the rate; some tally needs n > 0. */
export function residualsOf(tallies: readonly Tally[]): ReadonlyMap<string, number> {
  const { n, rate } = totals(tallies);
  return new Map(clustersOf(tallies).map((cluster) => [cluster.cluster, (cluster.sum - rate * cluster.n) / n]));
}
