import { betaCdf } from "./beta-cdf.ts";

/**
 * The two-sided p value of a t statistic with `df` > 0 degrees of freedom: P(|T| >= |t|).
 *
 * I_{df / (df + t^2)}(df / 2, 1 / 2) (Abramowitz & Stegun 26.7.1).
 */
export function studentTail(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`studentTail needs df > 0, not ${df}`);
  return Number.isFinite(t) ? betaCdf(df / (df + t * t), df / 2, 0.5) : 0;
}
