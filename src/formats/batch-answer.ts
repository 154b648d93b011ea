import type { RecordedAnswer } from "./recorded-answer.ts";
import type { Row } from "./row.ts";
import { stopReason } from "./stop-reason.ts";
import { terminalText } from "./terminal-text.ts";
import { Unreadable } from "./unreadable.ts";

/** Whether a row is a line of an OpenAI batch's output: `{ custom_id, response: { status_code, body }, error }`. */
export function isBatchRow(columns: ReadonlyMap<string, unknown>): boolean {
  if (!columns.has("custom_id") || !columns.has("response")) return false;
  const response = columns.get("response");
  return columns.has("error") ? response === null || isObject(response) : isObject(response) && "body" in response;
}

/** Reads such a line; the row's own `id` names the request, not the prompt. Throws `Unreadable` for a failed request. */
export function batchAnswer({ columns, line }: Row): RecordedAnswer {
  const response = fieldsOf(columns.get("response"));
  const body = fieldsOf(response.body);
  const failure = fieldsOf(columns.get("error") ?? body.error);
  const customId = columns.get("custom_id");
  if (typeof customId !== "string") throw new Unreadable("`custom_id`: expected text");
  const failed = typeof response.status_code === "number" && response.status_code !== 200;
  if (failed || typeof failure.message === "string") {
    const because = [response.status_code, failure.code, failure.message].filter((part) => typeof part === "string" || typeof part === "number").join(" ");
    throw new Unreadable(`request ${terminalText(customId, 60)} failed: ${terminalText(because, 200)}`);
  }
  const choice = fieldsOf(Array.isArray(body.choices) ? body.choices[0] : undefined);
  const reply = fieldsOf(choice.message).content;
  if (typeof reply !== "string") throw new Unreadable(`request ${terminalText(customId, 60)}: expected text in response.body.choices[0].message.content`);
  const stop = stopReason(choice.finish_reason);
  return {
    line, customId, reply,
    ...(typeof body.model === "string" && { model: body.model }),
    ...(stop && { stop }),
    facts: typeof choice.finish_reason === "string" ? { finish_reason: choice.finish_reason } : {},
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
