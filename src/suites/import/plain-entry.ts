import { UsageError } from "../../errors.ts";
import { recordedQuestion } from "../../formats/recorded-question.ts";
import type { Row } from "../../formats/row.ts";
import { toFact } from "../../formats/to-fact.ts";
import { Unreadable } from "../../formats/unreadable.ts";
import type { Facts, Json, Message } from "../../types.ts";
import type { PromptEntry } from "../suite-file.ts";
import { questionColumn } from "./question-column.ts";

/** A row with a question, or with a chat. Of a chat that ends with the assistant's words these become the fact `target`; all other columns are facts as well. */
export function plainEntry(row: Row): PromptEntry {
  const column = questionColumn(row);
  if (column === undefined) throw new UsageError(`${row.place}: no question: expected a column messages, question, prompt or text`);
  const asked = messagesIn(row, column);
  const last = asked.findLastIndex(({ role }) => role === "user");
  if (last < 0) throw new UsageError(`${row.place}: \`${column}\`: expected a message of the user`);
  const target = asked.slice(last + 1).map(({ content }) => content).join("\n");
  const facts: Facts = { ...factsOf(row, [column, ...named]), ...(target !== "" && { target }) };
  const [slice, cluster] = ["slice", "cluster"].map((name) => textIn(row, name));
  return {
    messages: asked.slice(0, last + 1),
    ...(slice !== undefined && { slice }), ...(cluster !== undefined && { cluster }),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

const named = ["id", "question_id", "task_id", "slice", "cluster"];

function messagesIn(row: Row, column: string): readonly Message[] {
  const value = row.columns.get(column);
  const { asked } = recordedQuestion(new Map([[column === "text" ? "question" : column, value]]));
  if ("messages" in asked) return asked.messages;
  if ("question" in asked) return [{ role: "user", content: asked.question }];
  throw new Unreadable(`\`${column}\`: expected text or a list of messages`);
}

/** The columns of a row as facts, without those named. */
export function factsOf({ columns, text }: Row, without: readonly string[]): Facts {
  return Object.fromEntries([...columns].flatMap(([name, value]): [string, Json][] => {
    const fact = without.includes(name) || name === "__proto__" ? undefined : toFact(value, text);
    return fact === undefined ? [] : [[name, fact]];
  }));
}

function textIn({ columns }: Row, name: string): string | undefined {
  const value = columns.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}
