import type { Tally } from "./tally.ts";

/** Adds the tallies of each cluster up, in order of first appearance; tallies without scored samples are dropped. */
export function clustersOf(tallies: readonly Tally[]): readonly Tally[] {
  const clusters = new Map<string, Tally>();
  for (const tally of tallies) {
    if (!(tally.n > 0)) continue;
    const before = clusters.get(tally.cluster);
    clusters.set(tally.cluster, before ? add(before, tally) : tally);
  }
  return [...clusters.values()];
}

function add(a: Tally, b: Tally): Tally {
  return { cluster: a.cluster, n: a.n + b.n, sum: a.sum + b.sum, sumSquares: a.sumSquares + b.sumSquares };
}
