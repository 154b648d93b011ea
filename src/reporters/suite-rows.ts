import type { DerivedReport, Estimate, MeasureReport, Report, SuiteReport } from "../report.ts";
import type { Role } from "../types.ts";
import type { ArmRow } from "./arm-tables.ts";
import { decimal } from "./decimal.ts";
import type { Footnotes } from "./footnotes.ts";
import { rateCell } from "./rate-cell.ts";

/** The rows of a suite: by condition (deployment first) and role the measures with their slices, then the figures derived from them. */
export function suiteRows({ measures, derived }: SuiteReport, scope: Report["scope"], notes: Footnotes): ArmRow[] {
  const conditions = deploymentFirst(measures.flatMap(({ estimates }) => estimates));
  const rates = conditions.flatMap((condition) => roles.flatMap((role) => {
    const rows = measures.filter((measure) => measure.role === role).flatMap((measure) => measureRows(measure, condition, (estimate) => rateCell(estimate, scope, notes)));
    return rows.length === 0 ? [] : [{ heading: conditions.length > 1 ? `${condition} · ${role}` : role }, ...rows];
  }));
  return derived.length === 0 ? rates : [...rates, { heading: "derived" }, ...derivedRows(derived, scope, notes)];
}

const roles: readonly Role[] = ["undesired", "desired", "validity"];

function deploymentFirst(estimates: readonly Estimate[]): readonly string[] {
  const conditions = [...new Set(estimates.map(({ condition }) => condition))];
  return conditions.sort((a, b) => Number(b === "deployment") - Number(a === "deployment"));
}

function measureRows({ measure, estimates }: MeasureReport, condition: string, cell: (estimate: Estimate) => readonly string[]): ArmRow[] {
  const bySlice = Map.groupBy(estimates.filter((estimate) => estimate.condition === condition), ({ slice }) => slice);
  const row = (label: string, indent: number, of: readonly Estimate[]): ArmRow => ({ label, indent, cells: new Map(of.map((estimate) => [estimate.group, cell(estimate)])) });
  const whole = bySlice.get(null);
  const slices = [...bySlice].flatMap(([slice, of]) => (slice === null ? [] : [row(slice, 3, of)]));
  // A single slice says the same as the whole.
  return [...(whole ? [row(measure, 1, whole)] : []), ...(slices.length > 1 || !whole ? slices : [])];
}

function derivedRows(derived: readonly DerivedReport[], scope: Report["scope"], notes: Footnotes): ArmRow[] {
  const conditions = new Set(derived.map(({ condition }) => condition));
  const byLabel = Map.groupBy(derived, ({ name, condition }) => (conditions.size > 1 ? `${name} @ ${condition}` : name));
  return [...byLabel].map(([label, figures]) => ({ label, indent: 1, cells: new Map(figures.map((figure) => [figure.group, [figureLine(figure, scope, notes)]])) }));
}

function figureLine(figure: DerivedReport, scope: Report["scope"], notes: Footnotes): string {
  if (figure.kind === "unmeasured") return `unmeasured ${notes.mark(`unmeasured: ${figure.because}`)}`;
  const [low, high] = scope === "here" ? [figure.lowHere, figure.highHere] : [figure.low, figure.high];
  return `${decimal(figure.value).padStart(5)} [${decimal(low)}, ${decimal(high)}]`;
}
