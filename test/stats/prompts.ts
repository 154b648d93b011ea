import type { Tally } from "../../src/stats/tally.ts";

/** One tally a prompt: so many of n answers show the trait. */
export function prompts(hits: readonly number[], n: number): Tally[] {
  return hits.map((sum, i) => ({ cluster: `prompt ${i}`, n, sum, sumSquares: sum }));
}
