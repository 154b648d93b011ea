import type { RecordedAnswer } from "./recorded-answer.ts";
import type { Row } from "./row.ts";
import { stopReason } from "./stop-reason.ts";
import { terminalText } from "./terminal-text.ts";
import { toFact } from "./to-fact.ts";
import { Unreadable } from "./unreadable.ts";

/** Whether a row is a sample of an Inspect log (version 2): `{ id, epoch, input, output: { choices }, … }`. */
export function isInspectRow(columns: ReadonlyMap<string, unknown>): boolean {
  return columns.has("epoch") && columns.has("input") && Array.isArray(fieldsOf(columns.get("output")).choices);
}

/** Reads such a sample; its id is ours where the dataset was exported by us, else the question's. Throws `Unreadable` where it ended in an error. */
export function inspectAnswer({ columns, line, text }: Row): RecordedAnswer {
  const named = columns.get("id");
  if (typeof named !== "string" && typeof named !== "number") throw new Unreadable("`id`: expected text or a number");
  const id = String(named);
  const failure = fieldsOf(columns.get("error")).message;
  if (typeof failure === "string") throw new Unreadable(`sample ${terminalText(id, 60)} failed: ${terminalText(failure, 200)}`);
  const output = fieldsOf(columns.get("output"));
  const [choice] = (output.choices as readonly unknown[]).map(fieldsOf);
  const reply = textOf(fieldsOf(choice?.message).content);
  if (reply === undefined) throw new Unreadable(`sample ${terminalText(id, 60)}: expected text in output.choices[0].message.content`);
  const epoch = columns.get("epoch");
  const stop = stopReason(choice?.stop_reason);
  const metadata = Object.entries(fieldsOf(columns.get("metadata"))).flatMap(([name, value]) => {
    const fact = name === "__proto__" ? undefined : toFact(value, text);
    return fact === undefined ? [] : [[name, fact] as const];
  });
  return {
    line, reply, id, customId: id, ...questionOf(columns.get("input")),
    ...(typeof epoch === "number" && Number.isInteger(epoch) && epoch >= 1 && { trial: epoch - 1 }),
    ...(typeof output.model === "string" && output.model !== "" && { model: output.model }),
    ...(stop && { stop }),
    facts: Object.fromEntries(metadata),
  };
}

function questionOf(input: unknown): Pick<RecordedAnswer, "question" | "messages"> {
  if (typeof input === "string") return { question: input };
  if (!Array.isArray(input)) return {};
  const messages = input.map(fieldsOf).map(({ role, content }) => ({ role, content: textOf(content) }));
  const known = messages.filter((message): message is { role: "system" | "user" | "assistant"; content: string } => (message.role === "system" || message.role === "user" || message.role === "assistant") && message.content !== undefined);
  return known.length === messages.length && known.length > 0 ? { messages: known } : {};
}

/** Content is text, or a list of parts of which those of type text count. */
function textOf(content: unknown): string | undefined {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return undefined;
  return content.map(fieldsOf).flatMap(({ type, text }) => (type === "text" && typeof text === "string" ? [text] : [])).join("");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
