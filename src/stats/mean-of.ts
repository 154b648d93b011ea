import type { DerivedFigure, FigureOptions } from "./derived-figure.ts";
import { linear } from "./linear.ts";
import type { NamedCell } from "./named-cell.ts";
import { term } from "./term.ts";
import { unscoredCells } from "./unscored-cells.ts";

/** The plain mean of the rates of the cells (robust accuracy over label cells); unmeasured unless all have a scored sample. Intervals: linear.ts. */
export function meanOf(cells: readonly NamedCell[], { confidence }: FigureOptions): DerivedFigure {
  const because = unscoredCells(cells);
  if (because !== undefined) return { kind: "unmeasured", because };
  const terms = cells.map(({ tallies }) => term(tallies, confidence)).filter((found) => found !== undefined);
  return linear(terms.map((found) => [1 / terms.length, found]), confidence);
}
