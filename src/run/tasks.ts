import type { Cell } from "../events.ts";
import type { PlannedModel } from "../plan.ts";
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
}

/**
 * A model's open samples: first trials of all prompts before second ones, so that a run cut short covers everything evenly.
 * Counts what is settled already into `progress`.
 */
export function* tasksOf(model: PlannedModel, { ledger }: History, progress: Progress): Generator<Task> {
  for (const suite of ledger.layout.suites) {
    const [first, end] = suite.rowsOf(model);
    const own = Array.from({ length: end - first }, (_, offset) => ({ index: first + offset, row: suite.row(first + offset) }))
      .filter(({ row }) => row.measures !== 0);
    // Rows of recorded answers differ in length; those that are through are not looked at again.
    for (let [trial, rows] = [0, own]; rows.length > 0; trial++, rows = rows.filter(({ row }) => trial < row.trials)) {
      for (const { index, row } of rows) {
        const number = suite.cell(index, trial);
        const open = row.measures & ~ledger.settled(number);
        if (open !== 0) yield { row, trial, number, open, cell: cellOf(row, trial) };
        else progress.before++;
      }
    }
  }
}

function cellOf({ planned, model, condition, prompt }: Row, trial: number): Cell {
  return { suite: planned.suite.suite, group: model.group, model: model.model, condition: condition.name, prompt: prompt.id, trial };
}
