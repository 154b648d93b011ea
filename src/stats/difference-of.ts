import type { DerivedFigure, FigureOptions } from "./derived-figure.ts";
import { linear } from "./linear.ts";
import type { Tally } from "./tally.ts";
import { term } from "./term.ts";

/** rate(a) - rate(b), paired by cluster; between -1 and 1. Intervals: linear.ts. */
export function differenceOf(a: readonly Tally[], b: readonly Tally[], { confidence }: FigureOptions): DerivedFigure {
  const [left, right] = [term(a, confidence), term(b, confidence)];
  if (!left || !right) return { kind: "unmeasured", because: `the ${left ? "second" : "first"} rate has no scored sample` };
  return linear([[1, left], [-1, right]], confidence);
}
