import type { Tally } from "./tally.ts";

export interface Totals {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  /** The mean of all scores. */
  readonly rate: number;
  /** Every score is 0 or 1. */
  readonly binary: boolean;
}

/** All samples of the tallies together; n = 0 gives a rate of NaN, which callers rule out. */
export function totals(tallies: readonly Pick<Tally, "n" | "sum" | "sumSquares">[]): Totals {
  let [n, sum, sumSquares] = [0, 0, 0];
  for (const tally of tallies) {
    n += tally.n;
    sum += tally.sum;
    sumSquares += tally.sumSquares;
  }
  // A score strictly between 0 and 1 makes its square smaller; the slack is for the rounding of sums of such squares.
  const binary = sum - sumSquares <= 1e-9;
  return { n, sum, sumSquares, rate: Math.min(1, Math.max(0, sum / n)), binary };
}
