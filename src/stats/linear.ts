import type { DerivedFigure } from "./derived-figure.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { mover, type Weighted } from "./mover.ts";
import { pairedT } from "./paired-t.ts";

/**
 * A sum of coefficient * rate with both intervals, within the range that rates in [0, 1] allow.
 *
 * `here`: MOVER from each rate's own interval. `like`: paired cluster t (the residuals of all rates added up by cluster, clusters - 1 degrees of freedom),
 * never inside the MOVER limits of the `like` intervals with their correlation, nor inside `here`: safe where no hit, or no difference between clusters,
 * leaves t with zero width.
 */
export function linear(sum: readonly Weighted[], confidence: number): DerivedFigure {
  const value = sum.reduce((total, [coefficient, { value }]) => total + coefficient * value, 0);
  const clusters = new Set(sum.flatMap(([, { residuals }]) => [...residuals.keys()])).size;
  const range = { low: sum.reduce((total, [c]) => total + Math.min(c, 0), 0), high: sum.reduce((total, [c]) => total + Math.max(c, 0), 0) };
  const here = within(range, mover(sum, "here"));
  const like = clusters < 2 ? range : within(range, hull(pairedT(sum, confidence), mover(sum, "like"), here));
  return {
    kind: "measured", value, low: like.low, high: like.high, lowHere: here.low, highHere: here.high,
    method: "paired cluster t and MOVER (like); MOVER (here)", clusters,
  };
}

function within(range: Limits, { low, high }: Limits): Limits {
  return { low: Math.max(range.low, low), high: Math.min(range.high, high) };
}
