import type { Cell, Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { Judged, SampleRecord } from "../report.ts";
import type { Grade, Message, Reply } from "../types.ts";
import { ledger, type Ledger } from "../log/ledger.ts";
import { measuresOf } from "../log/measures-of.ts";
import { messagesFor } from "../log/messages-for.ts";
import { withTurns } from "../log/turns.ts";

interface Open {
  readonly cell: Cell;
  messages: readonly Message[];
  readonly all: number;
  reply?: Reply;
  gaveUp?: string;
  readonly grades: Record<string, Grade>;
  judged?: Judged[];
}

/** The samples of a run with their grades, each as soon as all its grades are read; those that lack one come last. */
export async function* samples(plan: Plan, events: AsyncIterable<Event>): AsyncGenerator<SampleRecord> {
  const book = ledger(plan);
  const open = new Map<number, Open>();
  for await (const event of events) {
    if (event.type === "judge") hear(event, book, open);
    if (event.type !== "reply" && event.type !== "grade" && event.type !== "gave-up") continue;
    const place = book.layout.find(event.cell);
    if (!place || !book.take(event)) continue;
    const row = place.suite.row(place.row - place.suite.firstRow);
    const sample = open.get(place.cell) ?? { cell: event.cell, messages: messagesFor(row.prompt, row.condition), all: measuresOf(row), grades: {} };
    open.set(place.cell, sample);
    if (event.type === "gave-up") sample.gaveUp = event.because;
    else if (event.type === "grade") sample.grades[event.measure] = event.grade;
    else {
      sample.reply = event.reply;
      if (event.reply.turns !== undefined) sample.messages = withTurns(sample.messages, event.reply.turns);
      delete sample.gaveUp;
    }
    if (book.settled(place.cell) !== sample.all) continue;
    open.delete(place.cell);
    yield record(sample);
  }
  for (const sample of open.values()) yield record(sample);
}

function hear({ cell, judge, rubric, reply }: Extract<Event, { type: "judge" }>, { layout }: Ledger, open: ReadonlyMap<number, Open>): void {
  const sample = cell && open.get(layout.find(cell)?.cell ?? -1);
  if (sample) sample.judged = [...(sample.judged ?? []), { judge, ...(rubric !== undefined && { rubric }), reply }];
}

function record({ all: _all, ...sample }: Open): SampleRecord {
  return sample;
}
