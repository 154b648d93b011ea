import { isFirstAnswer } from "../log/is-first-answer.ts";
import type { Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { UsageReport } from "../report.ts";
import { asksModels } from "../log/asks-models.ts";
import type { SuiteLayout } from "../log/layout.ts";
import { ledger, type Ledger } from "../log/ledger.ts";
import type { Logged } from "../log/read-log.ts";
import { suiteTallies, type SuiteTallies } from "./tallies.ts";

/** Everything the report is made from, folded out of the log in one pass. */
export interface Folded {
  readonly ledger: Ledger;
  readonly suites: readonly SuiteTallies[];
  readonly usage: { readonly model: UsageReport; readonly judge: UsageReport };
  /** What servers would not take as asked, by model or judge. */
  readonly adapted: readonly string[];
  /** Why samples were given up, the latest reason by suite and arm (`armKey`). */
  readonly givenUp: ReadonlyMap<string, string>;
  /** How the last attempt of each log ended; nothing of a log whose last attempt has not ended by itself. */
  readonly outcomes: readonly Outcome[];
}

type Outcome = Extract<Event, { type: "end" }>;

/** Folds the logs of a plan, one a run folder. Samples and grades that repeat or are not part of the plan change nothing. */
export async function fold(plan: Plan, logs: readonly AsyncIterable<Pick<Logged, "event">>[]): Promise<Folded> {
  const book = ledger(plan);
  const suites = book.layout.suites.map(suiteTallies);
  const talliesOf = new Map<SuiteLayout, SuiteTallies>(suites.map((tallies) => [tallies.suite, tallies]));
  const usage = { model: noUsage(), judge: noUsage() };
  const adapted = new Set<string>();
  const outcomes: Outcome[] = [];
  const givenUp = new Map<string, string>();
  for (const log of logs) {
    let outcome: Outcome | undefined;
    for await (const { event } of log) {
      if (!book.take(event)) continue;
      if (event.type === "reply" || event.type === "turn" || event.type === "judge") {
        const who = event.type === "judge" ? event.judge : event.cell.model;
        for (const what of event.reply.adapted ?? []) adapted.add(`${who}: ${what}`);
      } else if (event.type === "grade") {
        const place = book.layout.find(event.cell);
        if (place) talliesOf.get(place.suite)?.add(place, event);
      } else if (event.type === "gave-up") givenUp.set(armKey(event.cell.suite, event.cell.group), event.because);
      else if (event.type === "start") outcome = undefined;
      else if (event.type === "end") outcome = event;
      count(event, usage);
    }
    if (outcome) outcomes.push(outcome);
  }
  return { ledger: book, suites, usage: asksModels(plan) ? usage : { ...usage, model: noUsage() }, adapted: [...adapted].toSorted(), givenUp, outcomes };
}

export function armKey(suite: string, group: string): string {
  return JSON.stringify([suite, group]);
}

/** Every request counts: one that brought a reply, one that failed and was made again, and the last one before giving up. */
function count(event: Event, usage: { model: RunningUsage; judge: RunningUsage }): void {
  if (event.type === "reply" || event.type === "turn" || event.type === "judge") {
    const role = usage[event.type === "judge" ? "judge" : "model"];
    if (isFirstAnswer(event.reply)) role.requests++;
    role.inputTokens += event.reply.usage?.inputTokens ?? 0;
    role.outputTokens += event.reply.usage?.outputTokens ?? 0;
  } else if (event.type === "retry") {
    usage[event.role].requests++;
    usage[event.role].retries++;
  } else if (event.type === "lost") usage[event.role].requests++;
  else if (event.type === "gave-up") usage.model.requests++;
}

type RunningUsage = { -readonly [Key in keyof UsageReport]: UsageReport[Key] };

function noUsage(): RunningUsage {
  return { requests: 0, retries: 0, inputTokens: 0, outputTokens: 0 };
}
