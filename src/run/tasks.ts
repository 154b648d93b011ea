import type { Cell } from "../events.ts";
import type { PlannedModel } from "../plan.ts";
import type { About } from "../types.ts";
import type { Row } from "../log/layout.ts";
import type { History } from "./history.ts";
import type { Progress } from "./progress.ts";

/** One sample that is still open. */
export interface Task {
  readonly row: Row;
  readonly trial: number;
  readonly cell: Cell;
  /** The cell's number in the ledger. */
  readonly number: number;
  /** Bit i: the suite's i-th measure is still to be graded. */
  readonly open: number;
  readonly about: About;
}

/**
 * A model's open samples: first trials of all prompts before second ones, so that a run cut short covers everything evenly; of one row so
 * many trials together as `together` says at the time. Counts what is settled already into `progress`.
 */
export function* tasksOf(model: PlannedModel, { ledger }: History, progress: Progress, together: (row: Row) => number): Generator<readonly Task[]> {
  for (const suite of ledger.layout.suites) {
    const [first, end] = suite.rowsOf(model);
    const own = Array.from({ length: end - first }, (_, offset) => ({ index: first + offset, row: suite.row(first + offset) }))
      .filter(({ row }) => row.measures !== 0);
    const taskOf = ({ index, row }: (typeof own)[number], trial: number): Task | undefined => {
      const number = suite.cell(index, trial);
      const open = row.measures & ~ledger.settled(number);
      const cell = cellOf(row, trial);
      return open === 0 ? undefined : { row, trial, number, open, cell, about: aboutOf(row, cell) };
    };
    const most = own.reduce((largest, { row }) => Math.max(largest, together(row)), 1);
    // Rows of recorded answers differ in length; those that are through are not looked at again.
    for (let [trial, rows] = [0, own]; rows.length > 0; trial += most, rows = rows.filter(({ row }) => trial < row.trials)) {
      for (const one of rows) {
        const trials = Array.from({ length: Math.min(most, one.row.trials - trial) }, (_, next) => trial + next);
        const tasks = trials.flatMap((next) => taskOf(one, next) ?? []);
        progress.before += trials.length - tasks.length;
        const size = Math.max(1, together(one.row));
        for (let from = 0; from < tasks.length; from += size) yield tasks.slice(from, from + size);
      }
    }
  }
}

function cellOf({ planned, model, condition, prompt }: Row, trial: number): Cell {
  return { suite: planned.suite.suite, group: model.group, model: model.model, condition: condition.name, prompt: prompt.id, trial };
}

function aboutOf({ prompt, condition, planned }: Row, cell: Cell): About {
  return {
    suite: cell.suite, group: cell.group, model: cell.model, prompt: prompt.id, trial: cell.trial,
    condition: { name: condition.name, kind: condition.kind },
    ...(prompt.facts !== undefined && { facts: prompt.facts }),
    ...(prompt.slice !== undefined && { slice: prompt.slice }),
    ...(prompt.organism !== undefined && { script: prompt.organism }),
    ...(planned.suite.organism !== undefined && { organism: planned.suite.organism }),
  };
}
