import { clustersOf } from "./clusters-of.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * The warning that the hits (above a rate of 1/2, the misses) of a 0/1 trait sit in few prompts; undefined where they do not, or where the
 * scores are not 0/1.
 *
 * Few: at least two hits, in at most five clusters, and in so few with probability below 5 % if every answer had the same rate (the number
 * of clusters with a hit is then Poisson-binomial).
 */
export function concentration(tallies: readonly Tally[]): string | undefined {
  const clusters = clustersOf(tallies);
  const { n, sum, rate, binary } = totals(clusters);
  if (n === 0 || !binary) return undefined;
  const rare = rate <= 0.5 ? { name: "hits", count: sum, rate } : { name: "misses", count: n - sum, rate: 1 - rate };
  const bearing = clusters.filter((cluster) => (rate <= 0.5 ? cluster.sum : cluster.n - cluster.sum) > 0).length;
  if (rare.count < 2 || bearing > 5) return undefined;
  const chance = atMost(bearing, clusters.map((cluster) => 1 - (1 - rare.rate) ** cluster.n));
  return chance < 0.05 ? `${rare.name} sit in ${bearing} of ${clusters.length} independent prompts: this does not generalise to other prompts` : undefined;
}

/** The probability that at most `most` of independent events happen. */
function atMost(most: number, probabilities: readonly number[]): number {
  let counts = [1, ...Array.from({ length: most }, () => 0)];
  for (const p of probabilities) counts = counts.map((share, k) => share * (1 - p) + (k > 0 ? counts[k - 1]! * p : 0));
  return counts.reduce((sum, share) => sum + share, 0);
}
