import type { Cell, Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { Judged, SampleRecord } from "../report.ts";
import type { Grade, Message, Reply } from "../types.ts";
import type { Row } from "../log/layout.ts";
import { ledger } from "../log/ledger.ts";
import { messagesFor } from "../log/messages-for.ts";
import type { Logs } from "../log/open-logs.ts";
import { placesByCell } from "../log/places-by-cell.ts";
import { recentEvents } from "../log/recent-events.ts";
import { withTurns } from "../log/turns.ts";

/**
 * The samples of a run with their grades, each as soon as all its grades are read; those that lack one come last. Of a sample that is not whole yet, memory
 * holds where its events stand: a log may hold all replies before the first grade, or no grade at all.
 */
export async function* samples(plan: Plan, logs: Pick<Logs, "events" | "read">): AsyncGenerator<SampleRecord> {
  const book = ledger(plan);
  const open = placesByCell();
  const recent = recentEvents(logs.read);
  const recordOf = (cell: number): SampleRecord => {
    const events = open.take(cell).map(recent.at) as OfSample[];
    const of = events[0]!.cell!;
    const place = book.layout.find(of)!;
    return record(of, place.suite.row(place.row - place.suite.firstRow), events);
  };
  for await (const logged of logs.events()) {
    const { event } = logged;
    if (event.type !== "reply" && event.type !== "grade" && event.type !== "gave-up" && event.type !== "judge") continue;
    const place = event.cell && book.layout.find(event.cell);
    if (!place || (event.type === "judge" ? !open.has(place.cell) : !book.take(event))) continue;
    open.add(place.cell, logged.offset);
    recent.passed(logged);
    const { measures } = place.suite.row(place.row - place.suite.firstRow);
    if (event.type !== "judge" && book.settled(place.cell) === measures) yield recordOf(place.cell);
  }
  for (const cell of open.cells()) yield recordOf(cell);
}

type OfSample = Extract<Event, { type: "reply" | "grade" | "gave-up" | "judge" }>;

/** A sample from all that was said of it, oldest first; the first is no judge's. */
function record(cell: Cell, { prompt, condition }: Row, events: readonly OfSample[]): SampleRecord {
  let messages: readonly Message[] = messagesFor(prompt, condition);
  let [reply, gaveUp]: [Reply | undefined, string | undefined] = [undefined, undefined];
  const grades: Record<string, Grade> = {};
  const judged: Judged[] = [];
  for (const event of events) {
    if (event.type === "gave-up") gaveUp = event.because;
    else if (event.type === "grade") grades[event.measure] = event.grade;
    else if (event.type === "judge") judged.push({ judge: event.judge, ...(event.rubric !== undefined && { rubric: event.rubric }), reply: event.reply });
    else {
      reply = event.reply;
      gaveUp = undefined;
      if (reply.turns !== undefined) messages = withTurns(messages, reply.turns);
    }
  }
  return { cell, messages, grades, ...(reply && { reply }), ...(gaveUp !== undefined && { gaveUp }), ...(judged.length > 0 && { judged }) };
}
