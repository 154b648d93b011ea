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
  const signs = sum.map(([coefficient]) => Math.sign(coefficient));
  const length = (parts: readonly number[]) => {
    const pairs = parts.flatMap((a, i) => parts.map((b, j) => {
      if (i === j) return a * a;
      if (scope === "here") return 0;
      const sign = signs[i]! * signs[j]!;
      return sign * correlation(sum[i]![1], sum[j]![1], sign) * a * b;
    }));
    return Math.sqrt(Math.max(0, pairs.reduce((total, part) => total + part, 0)));
  };
  return { low: value - length(down), high: value + length(up) };
}

function correlation(a: Term, b: Term, sign: number): number {
  let [product, shared] = [0, false];
  for (const [cluster, residual] of a.residuals) {
    const other = b.residuals.get(cluster);
    if (other === undefined) continue;
    shared = true;
    product += residual * other;
  }
  const scale = Math.sqrt(squares(a) * squares(b));
  if (scale > 0) return Math.max(-1, Math.min(1, product / scale));
  return shared && sign > 0 ? 1 : 0;
}

function squares({ residuals }: Term): number {
  let sum = 0;
  for (const residual of residuals.values()) sum += residual * residual;
  return sum;
}
