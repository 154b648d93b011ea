import type { DerivedFigure } from "./derived-figure.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { mover, type Weighted } from "./mover.ts";
import { studentQuantile } from "./student-quantile.ts";

/**
 * A sum of coefficient * rate with both intervals, within the range that rates in [0, 1] allow.
 *
 * `here`: MOVER from each rate's own interval. `like`: paired cluster t (the residuals of all rates added up by cluster, clusters - 1 degrees of freedom),
 * never inside the MOVER limits of the `like` intervals with their correlation, nor inside `here`: safe where no hit, or no difference between clusters,
 * leaves t with zero width.
 */
export function linear(sum: readonly Weighted[], confidence: number): DerivedFigure {
  const value = sum.reduce((total, [coefficient, { value }]) => total + coefficient * value, 0);
  const residuals = combined(sum);
  const range = { low: sum.reduce((total, [c]) => total + Math.min(c, 0), 0), high: sum.reduce((total, [c]) => total + Math.max(c, 0), 0) };
  const here = within(range, mover(sum, "here"));
  const like = residuals.length < 2 ? range : within(range, hull(pairedT(value, residuals, confidence), mover(sum, "like"), here));
  return {
    kind: "measured", value, low: like.low, high: like.high, lowHere: here.low, highHere: here.high,
    method: "paired cluster t and MOVER (like); MOVER (here)", clusters: residuals.length,
  };
}

/** One residual a cluster. */
function combined(sum: readonly Weighted[]): number[] {
  const residuals = new Map<string, number>();
  for (const [coefficient, term] of sum) {
    for (const [cluster, residual] of term.residuals) residuals.set(cluster, (residuals.get(cluster) ?? 0) + coefficient * residual);
  }
  return [...residuals.values()];
}

function pairedT(value: number, residuals: readonly number[], confidence: number): Limits {
  const clusters = residuals.length;
  const variance = (clusters / (clusters - 1)) * residuals.reduce((total, residual) => total + residual * residual, 0);
  const half = studentQuantile((1 + confidence) / 2, clusters - 1) * Math.sqrt(variance);
  return { low: value - half, high: value + half };
}

function within(range: Limits, { low, high }: Limits): Limits {
  return { low: Math.max(range.low, low), high: Math.min(range.high, high) };
}
