import type { Limits } from "./limits.ts";
import type { Term } from "./term.ts";

/** A rate and its coefficient in a sum. */
export type Weighted = readonly [coefficient: number, term: Term];

/**
 * Limits for a sum of coefficient * rate by MOVER, the method of variance estimates recovery (Zou & Donner 2008, Statistics in Medicine 27,
 * 1693-1702; with correlations: Zou 2008, Statistical Methods in Medical Research): the distance of each rate from its own limit, on the side that matters, stands
 * for its standard error. For two rates and no correlation it is Newcombe's method 10 (1998).
 *
 * `here`: trials are independent, so no correlation. `like`: rates on the same clusters correlate as their cluster residuals do; where residuals
 * are all 0 (0 of n) the correlation is taken that makes the interval wider.
 */
export function mover(sum: readonly Weighted[], scope: "here" | "like"): Limits {
  const value = sum.reduce((total, [coefficient, { value }]) => total + coefficient * value, 0);
  const down = sum.map(([coefficient, t]) => coefficient * (t.value - (coefficient > 0 ? t[scope].low : t[scope].high)));
  const up = sum.map(([coefficient, t]) => coefficient * ((coefficient > 0 ? t[scope].high : t[scope].low) - t.value));
  const length = (parts: readonly number[]): number => Math.sqrt(Math.max(0, parts.reduce((total, a, i) => parts.reduce((sum, b, j) => sum + (i === j ? a * a : shared(i, j) * a * b), total), 0)));
  const shared = (i: number, j: number): number => {
    if (scope === "here") return 0;
    const [[one, a], [other, b]] = [sum[i]!, sum[j]!];
    const sign = Math.sign(one) * Math.sign(other);
    return sign * correlation(a, b, sign);
  };
  return { low: value - length(down), high: value + length(up) };
}

function correlation(a: Term, b: Term, sign: number): number {
  const both = overlap(a, b);
  const scale = Math.sqrt(overlap(a, a).product * overlap(b, b).product);
  if (scale > 0) return Math.max(-1, Math.min(1, both.product / scale));
  return both.shared && sign > 0 ? 1 : 0;
}

interface Overlap {
  readonly product: number;
  /** Some cluster is in both. */
  readonly shared: boolean;
}

/** An inversion asks the same of the same residuals at every step. */
const known = new WeakMap<Term["residuals"], WeakMap<Term["residuals"], Overlap>>();

function overlap({ residuals: a }: Term, { residuals: b }: Term): Overlap {
  const ofA = known.get(a) ?? new WeakMap<Term["residuals"], Overlap>();
  known.set(a, ofA);
  const found = ofA.get(b) ?? overlapOf(a, b);
  ofA.set(b, found);
  return found;
}

function overlapOf(a: Term["residuals"], b: Term["residuals"]): Overlap {
  let [product, both] = [0, false];
  for (const [cluster, residual] of a) {
    const other = b.get(cluster);
    if (other === undefined) continue;
    both = true;
    product += residual * other;
  }
  return { product, shared: both };
}
