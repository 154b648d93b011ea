import type { Facts, Json, Message, Reply } from "../types.ts";
import { batchAnswer, isBatchRow } from "./batch-answer.ts";
import { placeOf } from "./custom-id.ts";
import { inspectAnswer, isInspectRow } from "./inspect-answer.ts";
import { recordedQuestion } from "./recorded-question.ts";
import type { Row, Unread } from "./row.ts";
import { stopReason } from "./stop-reason.ts";
import { toFact } from "./to-fact.ts";
import { Unreadable } from "./unreadable.ts";

/** An answer recorded elsewhere, with the columns that have a meaning read, and the others as facts. */
export interface RecordedAnswer {
  /** 1-based line where it begins; in a JSON file the 1-based item. */
  readonly line: number;
  readonly id?: string;
  readonly question?: string;
  /** The question, where it was recorded as messages. */
  readonly messages?: readonly Message[];
  readonly reply: string;
  readonly model?: string;
  readonly group?: string;
  readonly condition?: string;
  /** 0, 1, 2 … for the repeated answers to one question. */
  readonly trial?: number;
  readonly stop?: NonNullable<Reply["stop"]>;
  readonly customId?: string;
  /** The suite that an exported request belongs to. */
  readonly suite?: string;
  /** All other columns; `stop`, `stop_reason` and `finish_reason` are kept here as well. */
  readonly facts: Facts;
}

/** Where a reply may stand; the first column that a row has is its reply, the others become facts. */
export const replyColumns = ["reply", "response", "completion", "output", "code", "answer"] as const;

/**
 * Reads a row as an answer: a plain row, a line of a batch's output, or a sample of an Inspect log. Which column is the reply depends on the columns a row *has*: an empty CSV cell there is an
 * empty reply and a null is a problem, and never does the next column (often the right answer) take its place.
 */
export function toAnswer(row: Row): RecordedAnswer | Unread {
  try {
    return placed(isBatchRow(row.columns) ? batchAnswer(row) : isInspectRow(row.columns) ? inspectAnswer(row) : plainAnswer(row));
  } catch (error) {
    if (error instanceof Unreadable) return { line: row.line, problem: `${row.place}: ${error.message}` };
    throw error;
  }
}

/** A `custom_id` that `evaluate export` wrote says where the answer belongs; what the row says itself goes first. */
function placed(answer: RecordedAnswer): RecordedAnswer {
  const place = answer.customId === undefined ? undefined : placeOf(answer.customId);
  if (!place) return answer;
  const { prompt, ...others } = place;
  return { ...others, ...answer, id: answer.id === answer.customId ? prompt : (answer.id ?? prompt) };
}

function plainAnswer(row: Row): RecordedAnswer {
  const replyColumn = replyColumns.find((name) => row.columns.has(name));
  if (!replyColumn) throw new Unreadable(`no reply: expected one of ${replyColumns.join(", ")}`);
  const { column: questionColumn, asked } = recordedQuestion(row.columns);
  const trial = trialOf(row.columns.get("trial"));
  // `stop` may also be the list of stop sequences that was asked for.
  const stop = stopReason(["stop", "stop_reason", "finish_reason"].map((name) => row.columns.get(name)).find((value) => typeof value === "string" && value !== ""));
  return {
    line: row.line,
    ...named(row, "id", "id"), ...named(row, "custom_id", "customId"),
    ...named(row, "model", "model"), ...named(row, "group", "group"), ...named(row, "condition", "condition"),
    ...asked,
    reply: replyOf(replyColumn, row.columns.get(replyColumn)),
    ...(trial !== undefined && { trial }),
    ...(stop && { stop }),
    facts: factsOf(row, [replyColumn, questionColumn, ...columnsWithMeaning]),
  };
}

const columnsWithMeaning = ["id", "model", "group", "condition", "trial", "custom_id"];

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function replyOf(column: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new Unreadable(`\`${column}\` is ${value === null ? "null" : Array.isArray(value) ? "a list" : "an object"}; expected the reply's text`);
}

function named<Field extends string>(row: Row, column: string, field: Field): { readonly [name in Field]?: string } {
  const value = row.columns.get(column);
  if (!isPresent(value)) return {};
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw new Unreadable(`\`${column}\`: expected text`);
  return { [field]: String(value) } as { readonly [name in Field]?: string };
}

function trialOf(value: unknown): number | undefined {
  if (!isPresent(value)) return undefined;
  const trial = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof trial === "number" && Number.isInteger(trial) && trial >= 0) return trial;
  throw new Unreadable("`trial`: expected a whole number, 0 for the first");
}

function factsOf(row: Row, taken: readonly (string | undefined)[]): Facts {
  const facts: [string, Json][] = [];
  for (const [name, value] of row.columns) {
    // `__proto__` could reach a prototype wherever facts are copied.
    const fact = taken.includes(name) || name === "__proto__" ? undefined : toFact(value, row.text);
    if (fact !== undefined) facts.push([name, fact]);
  }
  return Object.fromEntries(facts);
}
