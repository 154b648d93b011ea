import type { Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { UsageReport } from "../report.ts";
import { ledger, type Ledger } from "../log/ledger.ts";
import { suiteTallies, type SuiteTallies } from "./tallies.ts";

/** Everything the report is made from, folded out of the log in one pass. */
export interface Folded {
  readonly ledger: Ledger;
  readonly suites: readonly SuiteTallies[];
  readonly usage: { readonly model: UsageReport; readonly judge: UsageReport };
  /** What servers would not take as asked, by model or judge. */
  readonly adapted: readonly string[];
  /** A judge's replies came from an organism. */
  readonly outcome: Extract<Event, { type: "end" }> | undefined;
}

/** Folds the events of one or several logs of a plan; repeated and foreign events change nothing. */
export async function fold(plan: Plan, events: AsyncIterable<Event>): Promise<Folded> {
  const book = ledger(plan);
  const suites = book.layout.suites.map(suiteTallies);
  const usage = { model: noUsage(), judge: noUsage() };
  const adapted = new Set<string>();
  let outcome: Folded["outcome"];
  for await (const event of events) {
    if (!book.take(event)) continue;
    if (event.type === "reply" || event.type === "judge") {
      const role = usage[event.type === "reply" ? "model" : "judge"];
      role.requests++;
      role.inputTokens += event.reply.usage?.inputTokens ?? 0;
      role.outputTokens += event.reply.usage?.outputTokens ?? 0;
      for (const what of event.reply.adapted ?? []) adapted.add(`${event.type === "reply" ? event.cell.model : event.judge}: ${what}`);
    } else if (event.type === "retry") {
      usage[event.role].requests++;
      usage[event.role].retries++;
    } else if (event.type === "grade") {
      const place = book.layout.find(event.cell);
      const tallies = suites.find(({ suite }) => suite === place?.suite);
      if (place && tallies) tallies.add(place.row - place.suite.firstRow, event);
    } else if (event.type === "end") outcome = event;
  }
  return { ledger: book, suites, usage, adapted: [...adapted], outcome };
}

function noUsage(): { requests: number; retries: number; inputTokens: number; outputTokens: number } {
  return { requests: 0, retries: 0, inputTokens: 0, outputTokens: 0 };
}
