import { UsageError } from "../errors.ts";
import type { Event } from "../events.ts";
import { readJsonLines } from "../formats/json-lines.ts";
import { eventFlaw } from "./event-flaw.ts";
import type { Place } from "./append-log.ts";

/** Streams the events of a log, oldest first, with the place of each. A torn last line is passed over; a broken line elsewhere is an error. */
export async function* readLog(file: string): AsyncGenerator<{ event: Event; place: Place }> {
  let broken: { line: number; problem: string } | undefined;
  for await (const row of readJsonLines(file)) {
    if (broken) throw new UsageError(`${file}:${broken.line}: the log is damaged (${broken.problem}); restore the file or start a new run folder`);
    if ("problem" in row) broken = row;
    else {
      const flaw = eventFlaw(row.value);
      if (flaw === undefined) yield { event: row.value as Event, place: { offset: row.offset, length: row.length } };
      else broken = { line: row.line, problem: flaw };
    }
  }
}
