import type { DerivedFigure, FigureOptions } from "./derived-figure.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { mover } from "./mover.ts";
import { root } from "./root.ts";
import type { Tally } from "./tally.ts";
import { type Term, term } from "./term.ts";

/**
 * rate(a) / rate(b), paired by cluster; 0 or more.
 *
 * The set of R for which the MOVER interval of rate(a) - R rate(b) holds 0 (Zou & Donner 2008; Donner & Zou 2012, Statistical Methods in Medical
 * Research 21, 347-359), which unlike Fieller's on plug-in variances keeps its width at 0 of n. `like` is never inside `here`. Unmeasured unless the lower
 * limit of rate(b) is above 0 in both scopes: otherwise the set has no upper end.
 */
export function ratioOf(a: readonly Tally[], b: readonly Tally[], { confidence }: FigureOptions): DerivedFigure {
  const [above, below] = [term(a, confidence), term(b, confidence)];
  if (!above || !below) return { kind: "unmeasured", because: `the ${above ? "second" : "first"} rate has no scored sample` };
  if (!(below.here.low > 0 && below.like.low > 0)) return { kind: "unmeasured", because: "the second rate is not above 0 beyond doubt" };
  const here = inversion(above, below, "here");
  const like = hull(here, inversion(above, below, "like"));
  if (!Number.isFinite(like.high)) return { kind: "unmeasured", because: "the second rate is not above 0 beyond doubt" };
  return {
    kind: "measured", value: above.value / below.value, low: like.low, high: like.high, lowHere: here.low, highHere: here.high,
    method: "MOVER inversion (like, here)", clusters: new Set([...above.residuals.keys(), ...below.residuals.keys()]).size,
  };
}

function inversion(above: Term, below: Term, scope: "here" | "like"): Limits {
  const limits = (ratio: number) => mover([[1, above], [-ratio, below]], scope);
  const value = above.value / below.value;
  let end = Math.max(1, 2 * value);
  while (limits(end).high > 0) end *= 2;
  return {
    low: root((ratio) => -limits(ratio).low, 0, value),
    high: Number.isFinite(end) ? root((ratio) => -limits(ratio).high, value, end) : Infinity,
  };
}
