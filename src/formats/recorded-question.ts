import type { Message } from "../types.ts";
import { jsonOrNothing } from "./json-or-nothing.ts";
import type { Row } from "./row.ts";
import { Unreadable } from "./unreadable.ts";

/** The question of a recorded answer, as text or as messages; of its columns the first that holds something. Throws `Unreadable`. */
export function recordedQuestion(columns: Row["columns"]): { column?: string; asked: { question: string } | { messages: readonly Message[] } | Record<never, never> } {
  const column = questionColumns.find((name) => !emptyValues.includes(columns.get(name)));
  return column === undefined ? { asked: {} } : { column, asked: questionOf(column, columns.get(column)) };
}

export const questionColumns = ["question", "prompt", "messages"] as const;

const emptyValues: readonly unknown[] = [undefined, null, ""];

function questionOf(column: string, value: unknown): { question: string } | { messages: readonly Message[] } {
  if (typeof value === "number") return { question: String(value) };
  if (typeof value === "string" && column !== "messages") return { question: value };
  const messages = typeof value === "string" ? jsonOrNothing(value) : value;
  if (!Array.isArray(messages) || messages.length === 0) throw new Unreadable(`\`${column}\`: expected ${column === "messages" ? "a list of messages" : "text or a list of messages"}`);
  return { messages: messages.map((message, index) => messageOf(message, `${column}[${index}]`)) };
}

function messageOf(value: unknown, place: string): Message {
  const { role, content } = (typeof value === "object" && value !== null ? value : {}) as { role?: unknown; content?: unknown };
  const known = role === "developer" ? "system" : role;
  if ((known !== "system" && known !== "user" && known !== "assistant") || typeof content !== "string") {
    throw new Unreadable(`\`${place}\`: expected { role: system, user or assistant; content: text }`);
  }
  return { role: known, content };
}
