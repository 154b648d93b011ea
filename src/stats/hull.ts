import type { Limits } from "./limits.ts";

/** The smallest interval that contains all of these. */
export function hull(...intervals: readonly Limits[]): Limits {
  return { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
}
