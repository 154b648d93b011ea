import type { Cell, Event } from "../../src/events.ts";
import type { Plan } from "../../src/plan.ts";
import type { Report } from "../../src/report.ts";
import type { Grade } from "../../src/types.ts";
import { fold } from "../../src/summary/fold.ts";
import { summarize } from "../../src/summary/summarize.ts";

const at = "2026-01-01T00:00:00.000Z";

/** A sample of the example plan; arm `base`, deployment and the first trial unless said otherwise. */
export function cell(place: Partial<Cell> & Pick<Cell, "prompt">): Cell {
  return { suite: "example", group: "base", model: "m1", condition: "deployment", trial: 0, ...place };
}

export function replied(of: Cell): Event {
  return { type: "reply", at, cell: of, reply: { text: "Yes.", usage: { inputTokens: 3, outputTokens: 5 } } };
}

/** A number is a score; anything else is the grade itself. */
export function graded(of: Cell, measure: string, grade: number | Grade): Event {
  return { type: "grade", cell: of, measure, grade: typeof grade === "number" ? { kind: "scored", score: grade, because: "as drawn" } : grade };
}

export function excluded(label: string): Grade {
  return { kind: "excluded", because: `left out: ${label}`, label };
}

export function ungraded(because: string, by?: Record<string, string>): Grade {
  return { kind: "ungraded", because, ...(by && { by }) };
}

export function judged(request: string): Event {
  return { type: "judge", at, judge: "j", request, reply: { text: "0", usage: { inputTokens: 20, outputTokens: 1 } } };
}

export function gaveUp(of: Cell): Event {
  return { type: "gave-up", at, cell: of, because: "the server is down" };
}

export function retried(role: "model" | "judge"): Event {
  return { type: "retry", at, role, endpoint: "m1", because: "busy" };
}

export function started(): Event {
  return { type: "start", at, version: "0", node: "24" };
}

export function ended(outcome: Extract<Event, { type: "end" }>["outcome"], because?: string): Event {
  return { type: "end", at, outcome, ...(because !== undefined && { because }) };
}

/** Every argument after the plan is the log of one run folder. */
export async function reportOf(plan: Plan, ...logs: readonly (readonly Event[])[]): Promise<Report> {
  return summarize(plan, await fold(plan, logs.map(stream)), { confidence: 0.95, scope: "like" });
}

async function* stream(events: readonly Event[]): AsyncGenerator<{ event: Event }> {
  for (const event of events) yield { event };
}
