import { existsSync } from "node:fs";
import type { Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { Grade, Reply, Usage } from "../types.ts";
import { asksModels } from "../log/asks-models.ts";
import { isFirstAnswer } from "../log/is-first-answer.ts";
import { cellPlaces, type CellPlaces } from "../log/cell-places.ts";
import { cutTornTail } from "../log/cut-torn-tail.ts";
import { ledger, type Ledger } from "../log/ledger.ts";
import { placeTable, type PlaceTable } from "../log/place-table.ts";
import { readLog } from "../log/read-log.ts";

/** What earlier attempts at a plan left behind. */
export interface History {
  readonly ledger: Ledger;
  /** Where paid replies stand that still lack a grade, by cell number. */
  readonly replies: CellPlaces;
  /** Paid answers before the last of conversations that are not at their end, by cell number. */
  readonly turns: Map<number, string[]>;
  /** Where paid replies of judges stand that may serve again, by the digest of what was asked. */
  readonly paid: PlaceTable;
  /** Requests and retries already made. */
  readonly requests: number;
  /** Tokens already used, by endpoint. */
  readonly usage: Map<string, Usage>;
}

/** Reads a log, a torn tail cut off first. Memory holds one small record a sample and one a judge's reply, and no texts but those of broken-off conversations. */
export async function readHistory(plan: Plan, file: string): Promise<History> {
  const book = ledger(plan);
  const replies = cellPlaces(book.layout.cells);
  const turns: History["turns"] = new Map();
  const paid = placeTable();
  const verdicts: Verdicts = new Map();
  const asks = asksModels(plan);
  const usage: History["usage"] = new Map();
  let requests = 0;
  if (!existsSync(file)) return { ledger: book, replies, turns, paid, requests, usage };
  await cutTornTail(file);
  for await (const { event, offset } of readLog(file)) {
    const counts = book.take(event);
    const isPaid = asks || event.type === "judge" || event.type === "lost" || event.type === "retry";
    // Of what a newer version may log nothing is known.
    const isAnswer = event.type === "reply" || event.type === "turn" || event.type === "judge";
    if (isPaid && (event.type === "retry" || event.type === "lost" || event.type === "gave-up" || (isAnswer && isFirstAnswer(event.reply)))) requests++;
    if (isPaid && isAnswer) addUsage(usage, event.type === "judge" ? event.judge : event.cell.model, event);
    if (event.type === "judge") {
      paid.set(event.request, offset);
      const cell = event.cell && book.layout.find(event.cell)?.cell;
      if (cell !== undefined) verdicts.set(cell, [...(verdicts.get(cell) ?? []), { request: event.request, judge: event.judge, rubric: event.rubric }]);
    }
    if (event.type === "turn" || event.type === "reply") keepTurn(event, book, turns);
    if (counts && event.type === "reply") {
      const cell = book.layout.find(event.cell)?.cell;
      if (cell !== undefined) replies.set(cell, offset);
    }
    if (counts && event.type === "grade") settle(event, book, { replies, paid }, verdicts);
  }
  return { ledger: book, replies, turns, paid, requests, usage };
}

function addUsage(usage: History["usage"], endpoint: string, { reply, assumed }: { readonly reply: Reply; readonly assumed?: Usage }): void {
  const before = usage.get(endpoint) ?? { inputTokens: 0, outputTokens: 0 };
  const { inputTokens, outputTokens } = reply.usage ?? assumed ?? { inputTokens: 0, outputTokens: 0 };
  usage.set(endpoint, { inputTokens: before.inputTokens + inputTokens, outputTokens: before.outputTokens + outputTokens });
}

function keepTurn(event: Extract<Event, { type: "turn" | "reply" }>, book: Ledger, turns: History["turns"]): void {
  const cell = book.layout.find(event.cell)?.cell;
  if (cell === undefined || book.answered(cell)) return void (cell !== undefined && turns.delete(cell));
  if (event.type === "turn") turns.set(cell, [...(turns.get(cell) ?? []).slice(0, event.turn), event.reply.text]);
}

/** By cell: which of a judge's replies were asked for it, and under which rubric. */
type Verdicts = Map<number, readonly Verdict[]>;

interface Verdict {
  readonly request: string;
  readonly judge: string;
  readonly rubric: string | undefined;
}

function settle(event: Extract<Event, { type: "grade" }>, book: Ledger, { replies, paid }: Pick<History, "replies" | "paid">, verdicts: Verdicts): void {
  const place = book.layout.find(event.cell);
  if (!place) return;
  if (event.grade.kind === "ungraded") {
    // What a judge said that could not be read is asked again: a kept reply would only fail again. A rubric with a figure was read.
    for (const verdict of verdicts.get(place.cell) ?? []) if (!wasRead(verdict, event.grade)) paid.delete(verdict.request);
  }
  const [settled, all] = [book.settled(place.cell), place.suite.row(place.row - place.suite.firstRow).measures];
  if (settled === all) replies.delete(place.cell);
  // A further attempt at what is ungraded has verdicts of its own.
  if ((settled | book.ungraded(place.cell)) === all) verdicts.delete(place.cell);
}

/** Whether a judge's reply could be read although the sample was left ungraded: by a tie of a panel, or under another rubric. */
function wasRead({ judge, rubric }: Verdict, grade: Grade): boolean {
  const own = grade.panel?.find((one) => one.judge === judge) ?? grade;
  return own.kind !== "ungraded" || (rubric !== undefined && Object.hasOwn(own.parts ?? {}, rubric));
}
