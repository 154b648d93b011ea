import type { Cell } from "../events.ts";
import type { Plan, PlannedModel, PlannedSuite } from "../plan.ts";
import type { Prompt } from "../types.ts";
import type { SuiteCondition } from "../suite.ts";

/** One row of the plan: a model, a condition and a prompt of a suite; its trials are the cells. */
export interface Row {
  readonly planned: PlannedSuite;
  readonly model: PlannedModel;
  readonly condition: SuiteCondition;
  readonly prompt: Prompt;
  readonly trials: number;
}

/** Numbers every row and cell of a plan, so that what is known of a sample fits in typed arrays. */
export interface Layout {
  readonly suites: readonly SuiteLayout[];
  readonly rows: number;
  readonly cells: number;
  /** The cell's number, or undefined when it is not part of the plan. */
  readonly find: (cell: Cell) => { readonly row: number; readonly cell: number; readonly suite: SuiteLayout } | undefined;
}

export interface SuiteLayout {
  readonly planned: PlannedSuite;
  readonly models: readonly PlannedModel[];
  readonly firstRow: number;
  readonly rows: number;
  /** The largest number of trials in a row; the stride between rows. */
  readonly trials: number;
  readonly firstCell: number;
  /** The n-th row of this suite. */
  row(index: number): Row;
}

export function layOut(plan: Plan): Layout {
  const suites: IndexedSuite[] = [];
  let [rows, cells] = [0, 0];
  for (const planned of plan.suites) {
    const suite = indexSuite(planned, plan.models, rows, cells);
    suites.push(suite);
    rows += suite.rows;
    cells += suite.rows * suite.trials;
  }
  const byName = new Map(suites.map((suite) => [suite.planned.suite.suite, suite]));
  return {
    suites, rows, cells,
    find: (cell) => {
      const suite = byName.get(cell.suite);
      const index = suite?.indexOf(cell);
      if (suite === undefined || index === undefined || cell.trial < 0 || cell.trial >= suite.trialsAt(index)) return undefined;
      return { row: suite.firstRow + index, cell: suite.firstCell + index * suite.trials + cell.trial, suite };
    },
  };
}

interface IndexedSuite extends SuiteLayout {
  indexOf(cell: Cell): number | undefined;
  trialsAt(index: number): number;
}

function indexSuite(planned: PlannedSuite, models: readonly PlannedModel[], firstRow: number, firstCell: number): IndexedSuite {
  const { conditions, suite: { prompts } } = planned;
  const modelAt = new Map(models.map(({ group, model }, index) => [`${group}\n${model}`, index]));
  const conditionAt = new Map(conditions.map(({ name }, index) => [name, index]));
  const promptAt = new Map(prompts.map(({ id }, index) => [id, index]));
  const number = (model: number | undefined, condition: number | undefined, prompt: number | undefined): number | undefined =>
    model === undefined || condition === undefined || prompt === undefined ? undefined : (model * conditions.length + condition) * prompts.length + prompt;
  const indexOf = (cell: Omit<Cell, "trial">): number | undefined =>
    number(modelAt.get(`${cell.group}\n${cell.model}`), conditionAt.get(cell.condition), promptAt.get(cell.prompt));
  const rows = models.length * conditions.length * prompts.length;
  const counts = recordedCounts(planned, rows, indexOf);
  const trialsAt = (index: number): number => counts?.[index] ?? planned.samples;
  return {
    planned, models, firstRow, firstCell, rows, indexOf, trialsAt,
    trials: counts ? counts.reduce((most, count) => Math.max(most, count), 0) : planned.samples,
    row: (index) => {
      const prompt = prompts[index % prompts.length];
      const condition = conditions[Math.floor(index / prompts.length) % conditions.length];
      const model = models[Math.floor(index / (prompts.length * conditions.length))];
      if (!prompt || !condition || !model) throw new RangeError(`row ${index} of ${rows}`);
      return { planned, model, condition, prompt, trials: trialsAt(index) };
    },
  };
}

function recordedCounts(planned: PlannedSuite, rows: number, indexOf: (cell: Omit<Cell, "trial">) => number | undefined): Uint32Array | undefined {
  if (!planned.recorded) return undefined;
  const counts = new Uint32Array(rows);
  for (const [group, model, condition, prompt, trials] of planned.recorded) {
    const index = indexOf({ suite: planned.suite.suite, group, model, condition, prompt });
    if (index !== undefined) counts[index] = trials;
  }
  return counts;
}
