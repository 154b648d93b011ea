import type { Event } from "../events.ts";
import type { Grade } from "../types.ts";
import type { CellPlace, SuiteLayout } from "../log/layout.ts";
import { blockCounts } from "./block-counts.ts";
import { panelTallies, type PanelTallies } from "./panel-tallies.ts";

/** Running sums of one suite: a few numbers for every row and measure, whatever the number of trials. */
export interface SuiteTallies {
  readonly suite: SuiteLayout;
  /** A grade that counts (log/ledger.ts), of a sample of this suite. */
  add(place: CellPlace, event: Extract<Event, { type: "grade" }>): void;
  /** Scores of one row (0-based within the suite) and measure. */
  at(row: number, measure: number): RowTally;
  /** Counts of labels of the rows for which `wanted` holds. */
  labels(measure: number, wanted: (row: number) => boolean): Record<string, number>;
  /** How scored and excluded grades of a measure were made, the commonest way first. */
  by(measure: number): { how: Readonly<Record<string, string>>; grades: number }[];
  /** What the judges of panels said, by measure. */
  readonly panels: readonly PanelTallies[];
  /** Why samples of the rows for which `wanted` holds still lack a grade of the measure, the commonest reason first. */
  failures(measure: number, wanted: (row: number) => boolean): string[];
}

export interface RowTally {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  readonly excluded: number;
}

export function suiteTallies(suite: SuiteLayout): SuiteTallies {
  const measures = suite.planned.suite.measures.map(({ measure }) => measure);
  const measureAt = new Map(measures.map((measure, index) => [measure, index]));
  const size = suite.rows * measures.length;
  const [n, excluded] = [new Uint32Array(size), new Uint32Array(size)];
  const [sum, sumSquares] = [new Float64Array(size), new Float64Array(size)];
  const [labels, failures] = [measures.map(() => blockCounts("(other)")), measures.map(() => blockCounts("other reasons"))];
  const ways = measures.map(() => blockCounts(JSON.stringify({ other: "ways" })));
  const panels = measures.map(panelTallies);
  /** One more than the number of the reason why a sample lacks a grade, by sample and measure; none before the first. */
  let lacking: Uint32Array | undefined;
  const blockOf = blocks(suite);

  const explain = (because: string | undefined, sample: number, measure: number, block: number): void => {
    const at = sample * measures.length + measure;
    const before = lacking?.[at] ?? 0;
    if (before > 0) failures[measure]?.remove(before - 1, block);
    if (because !== undefined) lacking ??= new Uint32Array(suite.cells * measures.length);
    if (lacking) lacking[at] = because === undefined ? 0 : 1 + (failures[measure]?.add(because, block) ?? 0);
  };

  const count = (grade: Grade, row: number, sample: number, measure: number): void => {
    const index = row * measures.length + measure;
    const block = blockOf(row);
    panels[measure]?.add(sample, suite.row(row).prompt, grade);
    explain(grade.kind === "ungraded" ? grade.because : undefined, sample, measure, block);
    if (grade.kind === "ungraded") return;
    if (grade.kind === "scored") {
      n[index] = (n[index] ?? 0) + 1;
      sum[index] = (sum[index] ?? 0) + grade.score;
      sumSquares[index] = (sumSquares[index] ?? 0) + grade.score ** 2;
    } else excluded[index] = (excluded[index] ?? 0) + 1;
    if (grade.label !== undefined) labels[measure]?.add(grade.label, block);
    if (grade.by !== undefined) ways[measure]?.add(JSON.stringify(grade.by), block);
  };

  return {
    suite, panels,
    add: ({ row, cell }, { measure, grade }) => {
      const index = measureAt.get(measure);
      if (index !== undefined) count(grade, row - suite.firstRow, cell - suite.firstCell, index);
    },
    at: (row, measure) => {
      const index = row * measures.length + measure;
      return { n: n[index] ?? 0, sum: sum[index] ?? 0, sumSquares: sumSquares[index] ?? 0, excluded: excluded[index] ?? 0 };
    },
    labels: (measure, wanted) => Object.fromEntries(labels[measure]?.totals(wanted) ?? []),
    by: (measure) => (ways[measure]?.totals(() => true) ?? []).map(([how, grades]) => ({ how: JSON.parse(how) as Record<string, string>, grades })),
    failures: (measure, wanted) => (failures[measure]?.totals(wanted) ?? []).map(([because]) => because),
  };
}

/** Rows that no estimate tells apart (same model, condition, slice and measures) share a block, named by its first row. */
function blocks(suite: SuiteLayout): (row: number) => number {
  const first = new Map<string, number>();
  const block = new Uint32Array(suite.rows);
  for (let index = 0; index < suite.rows; index++) {
    const row = suite.row(index);
    const name = JSON.stringify([row.model.group, row.model.model, row.condition.name, row.prompt.slice ?? null, row.measures]);
    if (!first.has(name)) first.set(name, index);
    block[index] = first.get(name) ?? index;
  }
  return (row) => block[row] ?? row;
}
