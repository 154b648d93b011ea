import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * The variance of the rate (sum over n, a ratio mean) over clusters drawn from a population of such clusters.
 *
 * Linearised: G / (G - 1) sum (sum_c - rate n_c)^2 / N^2 (Cochran 1977, Sampling Techniques, 6.4; Miller 2024, arXiv 2411.00640). Two clusters or more.
 */
export function likeVariance(clusters: readonly Tally[]): number {
  const { n, rate } = totals(clusters);
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.sum - rate * cluster.n) ** 2, 0);
  return (clusters.length / (clusters.length - 1)) * (squares / (n * n));
}
