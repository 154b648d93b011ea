import type { Event } from "../events.ts";
import type { Grade } from "../types.ts";
import type { SuiteLayout } from "../log/layout.ts";

/** Running sums of one suite: a few numbers for every row and measure, whatever the number of trials. */
export interface SuiteTallies {
  readonly suite: SuiteLayout;
  add(row: number, event: Extract<Event, { type: "grade" }>): void;
  /** Scores of one row (0-based within the suite) and measure. */
  at(row: number, measure: number): RowTally;
  /** Counts of labels of the rows for which `wanted` holds. */
  labels(measure: number, wanted: (row: number) => boolean): Record<string, number>;
  /** How grades of a measure were made. */
  by(measure: number): { how: Readonly<Record<string, string>>; grades: number }[];
  /** Why a measure's grades failed, most frequent first; a few reasons only. */
  failures(measure: number): string[];
}

export interface RowTally {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  readonly excluded: number;
}

/** Distinct labels and reasons that are kept apart; a grader whose labels are free text must not fill the memory. */
const MOST_KEPT = 200;

export function suiteTallies(suite: SuiteLayout): SuiteTallies {
  const measures = suite.planned.suite.measures.map(({ measure }) => measure);
  const measureAt = new Map(measures.map((measure, index) => [measure, index]));
  const size = suite.rows * measures.length;
  const [n, excluded] = [new Uint32Array(size), new Uint32Array(size)];
  const [sum, sumSquares] = [new Float64Array(size), new Float64Array(size)];
  const labels = measures.map(() => new Map<string, Map<number, number>>());
  const ways = measures.map(() => new Map<string, number>());
  const failures = measures.map(() => new Map<string, number>());
  const blockOf = blocks(suite);

  const count = (grade: Grade, row: number, measure: number): void => {
    const index = row * measures.length + measure;
    if (grade.kind === "scored") {
      n[index] = (n[index] ?? 0) + 1;
      sum[index] = (sum[index] ?? 0) + grade.score;
      sumSquares[index] = (sumSquares[index] ?? 0) + grade.score ** 2;
    } else if (grade.kind === "excluded") excluded[index] = (excluded[index] ?? 0) + 1;
    else tick(failures[measure], grade.because);
    if (grade.kind !== "ungraded" && grade.label !== undefined) {
      const perBlock = kept(labels[measure], grade.label, () => new Map<number, number>());
      tick(perBlock, blockOf(row));
    }
    if (grade.by !== undefined) tick(ways[measure], JSON.stringify(grade.by));
  };

  return {
    suite,
    add: (row, { measure, grade }) => {
      const index = measureAt.get(measure);
      if (index !== undefined) count(grade, row, index);
    },
    at: (row, measure) => {
      const index = row * measures.length + measure;
      return { n: n[index] ?? 0, sum: sum[index] ?? 0, sumSquares: sumSquares[index] ?? 0, excluded: excluded[index] ?? 0 };
    },
    labels: (measure, wanted) => {
      const counts = [...(labels[measure] ?? [])].map(([label, perBlock]) => {
        let total = 0;
        for (const [block, amount] of perBlock) if (wanted(block)) total += amount;
        return [label, total] as const;
      });
      return Object.fromEntries(counts.filter(([, total]) => total > 0).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
    },
    by: (measure) => [...(ways[measure] ?? [])].map(([how, grades]) => ({ how: JSON.parse(how) as Record<string, string>, grades })),
    failures: (measure) => [...(failures[measure] ?? [])].toSorted(([, a], [, b]) => b - a).map(([because]) => because),
  };
}

/** Rows that no estimate tells apart (same model, condition and slice) share a block, named by its first row. */
function blocks(suite: SuiteLayout): (row: number) => number {
  const first = new Map<string, number>();
  const block = new Uint32Array(suite.rows);
  for (let index = 0; index < suite.rows; index++) {
    const { model, condition, prompt } = suite.row(index);
    const name = JSON.stringify([model.group, model.model, condition.name, prompt.slice ?? null]);
    if (!first.has(name)) first.set(name, index);
    block[index] = first.get(name) ?? index;
  }
  return (row) => block[row] ?? row;
}

function tick<Key>(counts: Map<Key, number> | undefined, key: Key): void {
  if (counts && (counts.has(key) || counts.size < MOST_KEPT)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function kept<Value>(map: Map<string, Value> | undefined, key: string, make: () => Value): Value | undefined {
  const found = map?.get(key);
  if (found !== undefined || map === undefined) return found;
  // What comes after the first few hundred distinct labels is counted together.
  const slot = map.size < MOST_KEPT ? key : "(other)";
  const value = map.get(slot) ?? make();
  map.set(slot, value);
  return value;
}
