import type { Limits } from "./limits.ts";
import { root } from "./root.ts";

/** A set that reaches further than this has no end worth the name. */
const FURTHEST = 1e4;

/**
 * The ratios R about `value` for which the limits of a sum that falls with R hold 0 (Fieller's construction with any limits); undefined where the set
 * has no lower or no upper end, because the denominator may be 0.
 */
export function ratioLimits(value: number, limits: (ratio: number) => Limits): Limits | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > FURTHEST) return undefined;
  const high = reach((step) => limits(value + step).high < 0);
  const low = reach((step) => limits(value - step).low > 0);
  if (high === undefined || low === undefined) return undefined;
  return {
    low: root((ratio) => -limits(ratio).low, value - low, value, 1e-10),
    high: root((ratio) => -limits(ratio).high, value, value + high, 1e-10),
  };
}

/** A distance from the value that is outside the set. */
function reach(outside: (step: number) => boolean): number | undefined {
  for (let step = 0.25; step <= FURTHEST; step *= 2) if (outside(step)) return step;
  return undefined;
}
