import type { Tally } from "./tally.ts";

/**
 * The tallies rescaled so that every prompt counts the same in their common rate, whatever share of its answers was scored: two arms can then be
 * compared prompt by prompt. Within a prompt, models keep their shares.
 *
 * The answers together count as their effective number P^2 / sum(1 / n_p) (Kish 1965), spread evenly over the P prompts. With equally many answers
 * a prompt nothing changes, and the same array is returned.
 */
export function balanced<T extends Tally>(tallies: readonly T[]): readonly T[] {
  const answers = new Map<string, number>();
  for (const tally of tallies) answers.set(promptOf(tally), (answers.get(promptOf(tally)) ?? 0) + tally.n);
  const counts = [...answers.values()].filter((n) => n > 0);
  if (counts.every((n) => n === counts[0])) return tallies;
  const each = counts.length / counts.reduce((sum, n) => sum + 1 / n, 0);
  return tallies.filter(({ n }) => n > 0).map((tally) => {
    const scale = each / (answers.get(promptOf(tally)) ?? each);
    return { ...tally, n: tally.n * scale, sum: tally.sum * scale, sumSquares: tally.sumSquares * scale };
  });
}

/** Tallies without a prompt of their own are one a cluster. */
export function promptOf({ prompt, cluster }: Tally): string {
  return prompt ?? cluster;
}
