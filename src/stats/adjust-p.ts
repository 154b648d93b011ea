export type Adjustment = "holm" | "bh";

/**
 * P values adjusted for their number, in the order given: an adjusted p at most alpha is significant at alpha.
 *
 * `holm`: family-wise error (Holm 1979, Scandinavian Journal of Statistics 6, 65-70), whatever the dependence. `bh`: false discovery rate
 * (Benjamini & Hochberg 1995, JRSS B 57, 289-300), for independent or positively dependent tests.
 */
export function adjustP(values: readonly number[], how: Adjustment): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => values[a]! - values[b]!);
  const adjusted = values.map(() => 1);
  const m = values.length;
  if (how === "holm") {
    let largest = 0;
    for (const [rank, index] of order.entries()) adjusted[index] = largest = Math.max(largest, Math.min(1, (m - rank) * values[index]!));
    return adjusted;
  }
  let smallest = 1;
  for (const [rank, index] of [...order.entries()].toReversed()) adjusted[index] = smallest = Math.min(smallest, (m / (rank + 1)) * values[index]!);
  return adjusted;
}
