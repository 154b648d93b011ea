import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { meanAndError } from "./mean-and-error.ts";
import { studentQuantile } from "./student-quantile.ts";

export interface ModelMeans {
  readonly arm: readonly number[];
  readonly plain: readonly number[];
  readonly base: readonly number[];
}

/**
 * Limits of (I - B) / (P - B) over fine-tuning seeds: Fieller (1954, JRSS B 16, 175-185) on the means of each arm's models, with the degrees of freedom of the
 * smallest arm that has several. A base of one model is taken as fixed. Never inside `here`: equal means are known no better than their answers.
 *
 * Says why not where plain or the treated arm has one model, or where plain is not above base beyond doubt over seeds (the set has no two ends).
 */
export function seedsBreakthrough({ arm, plain, base }: ModelMeans, confidence: number, here: Limits): Limits | { readonly because: string } {
  const single = [{ name: "plain", of: plain }, { name: "this arm", of: arm }].filter(({ of }) => of.length < 2).map(({ name }) => name);
  if (single.length > 0) return { because: `${single.join(" and ")} ${single.length === 1 ? "has" : "have"} one model: other seeds may differ` };
  const [i, p, b] = [meanAndError(arm), meanAndError(plain), meanAndError(base)];
  const df = Math.min(...[i, p, b].flatMap(({ n }) => (n > 1 ? [n - 1] : [])));
  const t = studentQuantile((1 + confidence) / 2, df) ** 2;
  // (x - R y)^2 <= t^2 var(x - R y), with x = I - B and y = P - B, whose covariance is the variance of B.
  const [x, y] = [i.mean - b.mean, p.mean - b.mean];
  const quadratic = y * y - t * (p.squaredError + b.squaredError);
  const linear = x * y - t * b.squaredError;
  const constant = x * x - t * (i.squaredError + b.squaredError);
  if (!(y > 0 && quadratic > 0)) return { because: "over seeds, plain is not above base beyond doubt" };
  const spread = Math.sqrt(Math.max(0, linear * linear - quadratic * constant));
  return hull(here, { low: (linear - spread) / quadratic, high: (linear + spread) / quadratic });
}
