import type { DerivedFigure, FigureOptions } from "./derived-figure.ts";
import type { NamedCell } from "./named-cell.ts";
import { rateInterval } from "./rate-interval.ts";
import { totals } from "./totals.ts";
import { unscoredCells } from "./unscored-cells.ts";

/**
 * The smallest or largest rate of the cells; unmeasured unless all have a scored sample.
 *
 * The extremes of the cells' lower and of their upper limits, each at confidence 1 - (1 - confidence) / cells (Bonferroni): when all cells'
 * intervals hold, so does this one, whichever cell is the extreme one. Cells may share clusters.
 */
export function extremeOf(cells: readonly NamedCell[], which: "minimum" | "maximum", options: FigureOptions): DerivedFigure {
  const because = unscoredCells(cells);
  if (because !== undefined) return { kind: "unmeasured", because };
  const scored = cells.map(({ tallies }) => tallies.filter(({ n }) => n > 0));
  const confidence = 1 - (1 - options.confidence) / scored.length;
  const pick = (values: readonly number[]) => (which === "minimum" ? Math.min(...values) : Math.max(...values));
  const like = scored.map((cell) => rateInterval(cell, { scope: "like", confidence }));
  const here = scored.map((cell) => rateInterval(cell, { scope: "here", confidence }));
  return {
    kind: "measured",
    value: pick(scored.map((cell) => totals(cell).rate)),
    low: pick(like.map(({ low }) => low)), high: pick(like.map(({ high }) => high)),
    lowHere: pick(here.map(({ low }) => low)), highHere: pick(here.map(({ high }) => high)),
    method: `${which} of ${scored.length} simultaneous intervals (Bonferroni)`,
    clusters: new Set(scored.flat().map(({ cluster }) => cluster)).size,
  };
}
