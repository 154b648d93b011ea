import { clustersOf } from "./clusters-of.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/** What a plan needs to know of two arms: their rates, how much clusters differ, and how much of that they share. */
export interface Spread {
  readonly rates: readonly [number, number];
  /** Of two answers to one prompt: the share of rate (1 - rate) that lies between clusters. */
  readonly correlation: number;
  /** The variance of the difference between the arms over clusters, trials apart. */
  readonly between: number;
}

/** How alike answers to one prompt are, and how much of it two arms share, where no run tells: moderate, as in open questions about a trait. */
const [USUAL_CORRELATION, USUAL_SHARED] = [0.1, 0.5];

/** The spread to plan with where nothing is known but the rates: an intra-class correlation of .1, of which the arms share half. */
export function usualSpread(rates: readonly [number, number]): Spread {
  const [one, two] = rates.map((rate) => rate * (1 - rate)) as [number, number];
  return { rates, correlation: USUAL_CORRELATION, between: USUAL_CORRELATION * (one + two - 2 * USUAL_SHARED * Math.sqrt(one * two)) };
}

/**
 * The spread of clusters in one arm, by moments: the variance of cluster rates beyond what their trials explain, over rate (1 - rate), within [0, 1]
 * (analysis of variance estimator; Donner 1986, International Statistical Review 54, 67-82, with equal weights). Undefined with fewer than two clusters or one trial each.
 */
export function correlationOf(tallies: readonly Tally[]): number | undefined {
  const clusters = clustersOf(tallies).filter(({ n }) => n > 1);
  const { rate } = totals(clusters);
  if (clusters.length < 2 || !(rate > 0 && rate < 1)) return undefined;
  const rates = clusters.map(({ sum, n }) => sum / n);
  const mean = rates.reduce((sum, one) => sum + one, 0) / rates.length;
  const variance = rates.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (rates.length - 1);
  const trials = clusters.reduce((sum, { n }, index) => sum + (rates[index]! * (1 - rates[index]!)) / (n - 1), 0) / clusters.length;
  return Math.min(1, Math.max(0, (variance - trials) / (rate * (1 - rate))));
}
