import { hereInterval } from "./here-interval.ts";
import { likeInterval } from "./like-interval.ts";
import type { Limits } from "./limits.ts";
import type { Tally } from "./tally.ts";

export interface IntervalOptions {
  /** `here`: exactly these prompts, only trials vary. `like`: prompts like these, clusters are drawn from a population. */
  readonly scope: "here" | "like";
  /** Two-sided, between 0 and 1 (.95). */
  readonly confidence: number;
}

export interface Interval extends Limits {
  /** A short name for the report. */
  readonly method: string;
}

/**
 * The interval for the rate (mean of all scores) of the tallies, in [0, 1], never of zero width; `like` always contains `here`.
 * Tallies without samples are ignored.
 * @throws RangeError where no tally has a sample: there is no rate, and no interval.
 */
export function rateInterval(tallies: readonly Tally[], { scope, confidence }: IntervalOptions): Interval {
  const scored = tallies.filter((tally) => tally.n > 0);
  if (scored.length === 0) throw new RangeError("no scored sample: there is no rate to give an interval for");
  return scope === "here" ? hereInterval(scored, confidence) : likeInterval(scored, confidence);
}
