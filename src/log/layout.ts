import type { Cell } from "../events.ts";
import type { Plan, PlannedModel, PlannedSuite } from "../plan.ts";
import type { Prompt } from "../types.ts";
import type { SuiteCondition } from "../suite.ts";
import { everyRow } from "./every-row.ts";
import { measuresOf } from "./measures-of.ts";
import { recordedRows } from "./recorded-rows.ts";

/** One row of the plan: a model, a condition and a prompt of a suite; its trials are the cells. */
export interface Row {
  readonly planned: PlannedSuite;
  readonly model: PlannedModel;
  readonly condition: SuiteCondition;
  readonly prompt: Prompt;
  readonly trials: number;
  /** Bit i: the suite's i-th measure applies. */
  readonly measures: number;
}

/** Numbers every row and cell of a plan, so that what is known of a sample fits in typed arrays. */
export interface Layout {
  readonly suites: readonly SuiteLayout[];
  readonly rows: number;
  readonly cells: number;
  /** The cell's number, or undefined when it is not part of the plan. */
  readonly find: (cell: Cell) => CellPlace | undefined;
}

export interface CellPlace {
  readonly row: number;
  readonly cell: number;
  readonly suite: SuiteLayout;
}

export interface SuiteLayout {
  readonly planned: PlannedSuite;
  readonly models: readonly PlannedModel[];
  readonly firstRow: number;
  readonly rows: number;
  readonly firstCell: number;
  readonly cells: number;
  /** The n-th row of this suite. */
  row(index: number): Row;
  /** The number of a cell: trial (below the row's `trials`) of the n-th row of this suite. */
  cell(index: number, trial: number): number;
  /** A model's rows stand together: the first, and the one after the last. */
  rowsOf(model: PlannedModel): readonly [number, number];
}

/** The rows of one suite as numbers: the places of model, condition and prompt in the plan's lists. */
export interface Rows {
  readonly count: number;
  /** Of all rows together. */
  readonly cells: number;
  at(index: number): { readonly model: number; readonly condition: number; readonly prompt: number };
  indexOf(model: number, condition: number, prompt: number): number | undefined;
  trials(index: number): number;
  /** How many cells all earlier rows have. */
  cellsBefore(index: number): number;
  /** From the model's first row to the one after its last. */
  span(model: number): readonly [number, number];
}

export function layOut(plan: Plan): Layout {
  const suites: IndexedSuite[] = [];
  let [rows, cells] = [0, 0];
  for (const planned of plan.suites) {
    const suite = indexSuite(planned, plan.models, rows, cells);
    suites.push(suite);
    rows += suite.rows;
    cells += suite.cells;
  }
  const byName = new Map(suites.map((suite) => [suite.planned.suite.suite, suite]));
  const search = (cell: Cell): CellPlace | undefined => {
    const suite = byName.get(cell.suite);
    const index = suite?.indexOf(cell);
    if (suite === undefined || index === undefined || !(cell.trial >= 0 && cell.trial < suite.trials(index))) return undefined;
    return { row: suite.firstRow + index, cell: suite.cell(index, cell.trial), suite };
  };
  // Whoever handles an event looks its cell up several times.
  let latest: { readonly cell: Cell; readonly place: CellPlace | undefined } | undefined;
  return {
    suites, rows, cells,
    find: (cell) => (latest?.cell === cell ? latest : (latest = { cell, place: search(cell) })).place,
  };
}

interface IndexedSuite extends SuiteLayout {
  indexOf(cell: Cell): number | undefined;
  trials(index: number): number;
}

function indexSuite(planned: PlannedSuite, models: readonly PlannedModel[], firstRow: number, firstCell: number): IndexedSuite {
  const { conditions, suite: { prompts } } = planned;
  const modelAt = new Map(models.map((model, index) => [modelKey(model), index]));
  const conditionAt = new Map(conditions.map(({ name }, index) => [name, index]));
  const promptAt = new Map(prompts.map(({ id }, index) => [id, index]));
  const measures = Uint32Array.from(prompts, (prompt) => measuresOf({ planned, prompt }));
  const find = (cell: Omit<Cell, "suite" | "trial">): readonly [number, number, number] | undefined => {
    const [model, condition, prompt] = [modelAt.get(modelKey(cell)), conditionAt.get(cell.condition), promptAt.get(cell.prompt)];
    return model === undefined || condition === undefined || prompt === undefined ? undefined : [model, condition, prompt];
  };
  const rows = planned.recorded
    ? recordedRows(planned.recorded.flatMap(([group, model, condition, prompt, trials]) => {
      const place = find({ group, model, condition, prompt });
      return place ? [{ place, trials }] : [];
    }))
    : everyRow(models.length, conditions.length, prompts.length, planned.samples);
  return {
    planned, models, firstRow, rows: rows.count, firstCell, cells: rows.cells,
    trials: (index) => rows.trials(index),
    indexOf: (cell) => {
      const place = find(cell);
      return place && rows.indexOf(...place);
    },
    row: (index) => {
      const at = rows.at(index);
      const [model, condition, prompt] = [models[at.model], conditions[at.condition], prompts[at.prompt]];
      if (!prompt || !condition || !model) throw new RangeError(`row ${index} of ${rows.count}`);
      return { planned, model, condition, prompt, trials: rows.trials(index), measures: measures[at.prompt] ?? 0 };
    },
    cell: (index, trial) => firstCell + rows.cellsBefore(index) + trial,
    rowsOf: (model) => rows.span(modelAt.get(modelKey(model)) ?? models.length),
  };
}

function modelKey({ group, model }: { readonly group: string; readonly model: string }): string {
  return `${group}\n${model}`;
}
