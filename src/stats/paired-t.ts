import type { Limits } from "./limits.ts";
import type { Weighted } from "./mover.ts";
import { studentQuantile } from "./student-quantile.ts";

/**
 * Student's t limits for a sum of coefficient * rate over clusters drawn from a population: the residuals of all rates are added up by cluster, so that rates on the
 * same clusters are paired; clusters - 1 degrees of freedom (Miller 2024, arXiv 2411.00640). Without bounds for fewer than two clusters.
 */
export function pairedT(sum: readonly Weighted[], confidence: number): Limits {
  const value = sum.reduce((total, [coefficient, { value: rate }]) => total + coefficient * rate, 0);
  const residuals = new Map<string, number>();
  for (const [coefficient, term] of sum) {
    for (const [cluster, residual] of term.residuals) residuals.set(cluster, (residuals.get(cluster) ?? 0) + coefficient * residual);
  }
  const clusters = residuals.size;
  if (clusters < 2) return { low: -Infinity, high: Infinity };
  const variance = (clusters / (clusters - 1)) * [...residuals.values()].reduce((total, residual) => total + residual * residual, 0);
  const half = quantile((1 + confidence) / 2, clusters - 1) * Math.sqrt(variance);
  return { low: value - half, high: value + half };
}

/** Inversions ask for the same quantile again and again. */
const known = new Map<string, number>();

function quantile(p: number, df: number): number {
  const key = `${p} ${df}`;
  const found = known.get(key) ?? studentQuantile(p, df);
  if (known.size > 1000) known.clear();
  known.set(key, found);
  return found;
}
