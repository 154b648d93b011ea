import { UsageError } from "../errors.ts";
import { rateInterval } from "../stats/rate-interval.ts";
import type { NamedRate } from "./calibrate-judges.ts";

/** Reads a rate that a judge found: `.05`, taken as known exactly, or `41/800`, so many hits of so many answers. */
export function parseRate(text: string, confidence: number): NamedRate {
  const [hits, n] = /^(\d{1,9})\/(\d{1,9})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (hits !== undefined && n !== undefined && hits <= n && n > 0) {
    const { low, high } = rateInterval([{ cluster: "", n, sum: hits, sumSquares: hits }], { scope: "here", confidence });
    return { name: text, observed: { rate: hits / n, low, high, lowHere: low, highHere: high } };
  }
  const rate = /^(\d?\.\d+|[01]\.?)$/.test(text) ? Number(text) : Number.NaN;
  if (!(rate >= 0 && rate <= 1)) throw new UsageError(`--rate: expected a rate from 0 to 1 or HITS/N; received "${text}"`);
  return { name: text, observed: { rate, low: rate, high: rate, lowHere: rate, highHere: rate } };
}
