import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { meanAndError } from "./mean-and-error.ts";
import { studentQuantile } from "./student-quantile.ts";
import { studentTail } from "./student-tail.ts";

export interface SeedsDifference extends Limits {
  /** Two-sided, of the hypothesis that the two methods have the same rate. */
  readonly p: number;
}

/**
 * The difference of two methods over fine-tuning seeds: Welch's t (1947, Biometrika 34, 28-35) over the models' means, with the degrees of freedom
 * of Satterthwaite (1946). Never inside `here`, nor its p below that of `here`: means that happen to be equal are known no better than their answers.
 *
 * Both arms need two models or more; else undefined. Limits within [-1, 1]. Assumes models of one recipe, independent between arms.
 */
export function seedsDifference(a: readonly number[], b: readonly number[], confidence: number, here: Limits & { readonly p: number }): SeedsDifference | undefined {
  if (a.length < 2 || b.length < 2) return undefined;
  const [one, two] = [meanAndError(a), meanAndError(b)];
  const squared = one.squaredError + two.squaredError;
  if (!(squared > 0)) return here;
  const df = squared ** 2 / (one.squaredError ** 2 / (one.n - 1) + two.squaredError ** 2 / (two.n - 1));
  const [difference, error] = [one.mean - two.mean, Math.sqrt(squared)];
  const half = studentQuantile((1 + confidence) / 2, df) * error;
  return {
    ...hull(here, { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) }),
    p: Math.max(here.p, studentTail(difference / error, df)),
  };
}
