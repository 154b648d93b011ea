import type { DerivedReport } from "../report.ts";
import type { Cells, Derived, Term } from "../suite.ts";
import { conditionalOf } from "../stats/conditional-of.ts";
import type { DerivedFigure } from "../stats/derived-figure.ts";
import { differenceOf } from "../stats/difference-of.ts";
import { extremeOf } from "../stats/extreme-of.ts";
import { meanOf } from "../stats/mean-of.ts";
import type { NamedCell } from "../stats/named-cell.ts";
import { ratioOf } from "../stats/ratio-of.ts";
import type { Tally } from "../stats/tally.ts";
import { scores } from "./estimate.ts";
import { partsOf } from "./parts.ts";
import type { SuiteTallies } from "./tallies.ts";

/** One derived measure for every arm, and for every condition asked unless its terms name one. */
export function derive(derived: Derived, tallies: SuiteTallies, confidence: number): DerivedReport[] {
  const groups = [...new Set(partsOf(tallies).map(({ group }) => group))];
  const conditions = fixedCondition(derived) ?? tallies.suite.planned.conditions.map(({ name }) => name);
  return groups.flatMap((group) => conditions.map((condition) => {
    const find = (term: Term): Tally[] => termScores({ ...term, condition: term.condition ?? condition }, group, tallies);
    const found = figure(derived, find, (cells) => cellScores(cells, cells.condition ?? condition, group, tallies), confidence);
    return { name: derived.name, ...(derived.title !== undefined && { title: derived.title }), group, condition, ...withComplement(found, derived.complement ?? false) };
  }));
}

type Find = (term: Term) => Tally[];

function figure(derived: Derived, find: Find, cells: (cells: Cells) => NamedCell[], confidence: number): DerivedFigure {
  switch (derived.kind) {
    case "difference": return differenceOf(find(derived.of), find(derived.minus), { confidence });
    case "ratio": return ratioOf(find(derived.of), find(derived.to), { confidence });
    case "conditional": return conditionalOf(find(derived.of), find(derived.given), { confidence });
    case "mean": return meanOf(cells(derived.cells), { confidence });
    case "minimum": case "maximum": return extremeOf(cells(derived.cells), derived.kind, { confidence });
  }
}

/** The condition to print where the figure does not run over the conditions asked. */
function fixedCondition(derived: Derived): string[] | undefined {
  if ("cells" in derived) {
    if (derived.cells.over === "conditions") return [derived.cells.kind ?? "all"];
    return derived.cells.condition === undefined ? undefined : [derived.cells.condition];
  }
  return derived.of.condition === undefined ? undefined : [derived.of.condition];
}

function termScores({ measure, condition, slice }: Term, group: string, tallies: SuiteTallies): Tally[] {
  const parts = partsOf(tallies).filter((part) => part.group === group && part.condition.name === condition && part.slice === (slice ?? null) && isMeasure(part, measure));
  return parts.flatMap((part) => scores(part, part.rows));
}

/** The cells that the plan holds, scored or not. */
function cellScores({ measure, over, kind }: Cells, condition: string, group: string, tallies: SuiteTallies): NamedCell[] {
  const parts = partsOf(tallies).filter((part) => part.group === group && isMeasure(part, measure) && part.rows.some((row) => tallies.suite.row(row).trials > 0));
  const cells = over === "slices"
    ? parts.filter((part) => part.condition.name === condition && part.slice !== null)
    : parts.filter((part) => part.slice === null && (kind === undefined || part.condition.kind === kind));
  return cells.map((part) => ({ name: part.slice ?? part.condition.name, tallies: scores(part, part.rows) }));
}

function isMeasure({ tallies, measure }: { tallies: SuiteTallies; measure: number }, name: string): boolean {
  return tallies.suite.planned.suite.measures[measure]?.measure === name;
}

function withComplement(found: DerivedFigure, complement: boolean): DerivedFigure {
  if (!complement || found.kind === "unmeasured") return found;
  return { ...found, value: 1 - found.value, low: 1 - found.high, high: 1 - found.low, lowHere: 1 - found.highHere, highHere: 1 - found.lowHere };
}
