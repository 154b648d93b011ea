import type { DerivedFigure, FigureOptions } from "./derived-figure.ts";
import { linear } from "./linear.ts";
import type { Tally } from "./tally.ts";
import { term } from "./term.ts";

/** The plain mean of the rates of those cells that have a scored sample (robust accuracy over label cells). Intervals: linear.ts. */
export function meanOf(cells: readonly (readonly Tally[])[], { confidence }: FigureOptions): DerivedFigure {
  const terms = cells.map((cell) => term(cell, confidence)).filter((found) => found !== undefined);
  if (terms.length === 0) return { kind: "unmeasured", because: "no cell has a scored sample" };
  return linear(terms.map((found) => [1 / terms.length, found]), confidence);
}
