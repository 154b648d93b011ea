import type { Tally } from "../../src/stats/tally.ts";
import type { Random } from "./random.ts";

/** The 0/1 scores of n answers to one prompt. */
export function answers(rate: number, prompt: number, n: number, source: Random): Tally & { readonly prompt: string } {
  let hits = 0;
  for (let i = 0; i < n; i++) if (source() < rate) hits++;
  return { cluster: `prompt ${prompt}`, prompt: `prompt ${prompt}`, n, sum: hits, sumSquares: hits };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
