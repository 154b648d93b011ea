import { UsageError } from "../errors.ts";
import type { Event } from "../events.ts";
import { readJsonBatches } from "../formats/json-batches.ts";
import { eventFlaw } from "./event-flaw.ts";

/** An event of a log, and where its line stands, in bytes. */
export interface Logged {
  readonly event: Event;
  readonly offset: number;
  readonly length: number;
}

/** Streams the events of a log, oldest first. A torn last line is passed over; a broken line elsewhere is an error. */
export async function* readLog(file: string): AsyncGenerator<Logged, void, undefined> {
  let broken: { line: number; problem: string } | undefined;
  for await (const rows of readJsonBatches(file)) {
    for (const row of rows) {
      if (broken) throw new UsageError(`${file}:${broken.line}: the log is damaged (${broken.problem}); restore the file or start a new run folder`);
      if ("problem" in row) {
        broken = row;
        continue;
      }
      const flaw = eventFlaw(row.value);
      if (flaw === undefined) yield { event: row.value as Event, offset: row.offset, length: row.length };
      else broken = { line: row.line, problem: flaw };
    }
  }
}
