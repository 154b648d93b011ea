import type { DerivedReport, Estimate, MeasureReport, Report, SuiteReport } from "../report.ts";
import type { Role } from "../types.ts";
import type { ArmRow } from "./arm-tables.ts";
import { comparisonRows } from "./comparison-rows.ts";
import { decimal } from "./decimal.ts";
import type { Footnotes } from "./footnotes.ts";
import { rateCell, type Detail } from "./rate-cell.ts";

/**
 * The rows of a suite: by role the measures, undesired first, then how the arms compare, then derived figures. Under one condition a measure's slices
 * follow it; under several, each measure is a block with a row for each condition, deployment first.
 */
export function suiteRows({ measures, derived }: SuiteReport, scope: Report["scope"], notes: Footnotes): ArmRow[] {
  const conditions = deploymentFirst(measures.flatMap(({ estimates }) => estimates));
  const cell = (estimate: Estimate, detail: Detail): readonly string[] => rateCell(estimate, scope, notes, detail);
  const inOrder = roles.flatMap((role) => measures.filter((measure) => measure.role === role));
  const rates = conditions.length > 1
    ? inOrder.flatMap((measure) => conditionRows(measure, conditions, cell))
    : [...Map.groupBy(inOrder, ({ role }) => role)].flatMap(([role, of]) => [{ heading: role }, ...of.flatMap((measure) => measureRows(measure, cell))]);
  return [...rates, ...comparisonRows(inOrder, scope, notes), ...derivedRows(derived, scope, notes)];
}

const roles: readonly Role[] = ["undesired", "desired", "validity"];

function deploymentFirst(estimates: readonly Estimate[]): readonly string[] {
  const conditions = [...new Set(estimates.map(({ condition }) => condition))];
  return conditions.sort((a, b) => Number(b === "deployment") - Number(a === "deployment"));
}

function conditionRows({ role, measure, estimates }: MeasureReport, conditions: readonly string[], cell: MakeCell): ArmRow[] {
  const whole = estimates.filter(({ slice }) => slice === null);
  const [n, ...others] = new Set(whole.map(({ samples }) => samples));
  // A count that all cells share is said once.
  const [heading, detail] = others.length === 0 ? [`${role} · ${measure} · n ${n ?? 0}`, "brief" as const] : [`${role} · ${measure}`, "counts" as const];
  const byCondition = Map.groupBy(whole, ({ condition }) => condition);
  return [{ heading }, ...conditions.flatMap((condition) => {
    const of = byCondition.get(condition);
    return of ? [row(condition, 1, of, cell, detail)] : [];
  })];
}

/** More slices than this would bury the figures that matter; the JSON and the CSV have them all. */
const mostSlices = 6;

function measureRows({ measure, estimates }: MeasureReport, cell: MakeCell): ArmRow[] {
  const bySlice = Map.groupBy(estimates, ({ slice }) => slice);
  const whole = row(measure, 1, bySlice.get(null) ?? [], cell, "full");
  const slices = [...bySlice].flatMap(([slice, of]) => (slice === null ? [] : [{ slice, of }]));
  // A row that is made leaves its footnotes: only rows that are shown are made, in their order.
  return [whole, ...(slices.length <= mostSlices ? slices.map(({ slice, of }) => row(slice, 3, of, cell, "rate")) : [])];
}

type MakeCell = (estimate: Estimate, detail: Detail) => readonly string[];

function row(label: string, indent: number, of: readonly Estimate[], cell: MakeCell, detail: Detail): ArmRow {
  return { label, indent, cells: new Map(of.map((estimate) => [estimate.group, cell(estimate, detail)])) };
}

function derivedRows(derived: readonly DerivedReport[], scope: Report["scope"], notes: Footnotes): ArmRow[] {
  const figureRow = (label: string, of: readonly DerivedReport[]): ArmRow => ({ label, indent: 1, cells: new Map(of.map((figure) => [figure.group, [figureLine(figure, scope, notes)]])) });
  const byName = [...Map.groupBy(derived, ({ name }) => name)].map(([name, of]) => ({ name, byCondition: Map.groupBy(of, ({ condition }) => condition) }));
  const single = byName.filter(({ byCondition }) => byCondition.size === 1).map(({ name, byCondition }) => figureRow(name, [...byCondition.values()].flat()));
  const several = byName.filter(({ byCondition }) => byCondition.size > 1)
    .flatMap(({ name, byCondition }) => [{ heading: `derived · ${name}` }, ...[...byCondition].map(([condition, of]) => figureRow(condition, of))]);
  return [...(single.length > 0 ? [{ heading: "derived" }, ...single] : []), ...several];
}

function figureLine(figure: DerivedReport, scope: Report["scope"], notes: Footnotes): string {
  if (figure.kind === "unmeasured") return `unmeasured ${notes.mark(`unmeasured: ${figure.because}`)}`;
  const [low, high] = scope === "here" ? [figure.lowHere, figure.highHere] : [figure.low, figure.high];
  const few = figure.clusters < 6 ? ` ${notes.mark(`only ${figure.clusters} independent ${figure.clusters === 1 ? "prompt" : "prompts"}: this does not generalise to other prompts`)}` : "";
  return `${decimal(figure.value)} [${decimal(low)}, ${decimal(high)}]${few}`;
}
