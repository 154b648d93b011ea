import { Ajv } from "ajv";
import type { Reply } from "../types.ts";
import { firstToken } from "./first-token.ts";

/** Reads a chat completion, or says in words what it lacks. */
export function chatCompletion(body: unknown): { readonly reply: Reply } | { readonly flaw: string } {
  if (!isCompletion(body)) return { flaw: `not a chat completion (${ajv.errorsText(isCompletion.errors, { dataVar: "answer" })})` };
  const [{ message, finish_reason: reason, logprobs }] = body.choices;
  if (reason === "error") return { flaw: "the server gave up while the model was answering" };
  const reasoning = message.reasoning_content ?? message.reasoning ?? undefined;
  const text = message.content ?? message.refusal ?? (hasOtherOutput(body) ? "" : undefined);
  if (text === undefined) return { flaw: "the message has no text" };
  const first = message.content ? firstToken(logprobs?.content, text, reasoning) : undefined;
  return {
    reply: {
      text,
      stop: stops[reason] ?? "other",
      ...(first && { firstToken: first }),
      ...(body.usage && { usage: { inputTokens: body.usage.prompt_tokens, outputTokens: body.usage.completion_tokens } }),
    },
  };
}

const stops: Readonly<Record<string, Reply["stop"]>> = { stop: "end", length: "length", content_filter: "filtered" };

/** Nothing to read is an answer only where the model was cut, filtered, called a tool or spent all its words on thinking. */
function hasOtherOutput({ choices: [{ message, finish_reason: reason }] }: Completion): boolean {
  return reason !== "stop" || Boolean(message.reasoning_content ?? message.reasoning) || (message.tool_calls?.length ?? 0) > 0;
}

interface Completion {
  readonly choices: readonly [{
    readonly message: {
      readonly content?: string | null;
      readonly refusal?: string | null;
      readonly reasoning_content?: string | null;
      readonly reasoning?: string | null;
      readonly tool_calls?: readonly unknown[] | null;
    };
    readonly finish_reason: string;
    readonly logprobs?: { readonly content?: unknown } | null;
  }];
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
}

const text = { type: ["string", "null"] };
const count = { type: "integer", minimum: 0 };
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const isCompletion = ajv.compile<Completion>({
  type: "object",
  required: ["choices"],
  properties: {
    choices: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["message", "finish_reason"],
        properties: {
          message: {
            type: "object",
            properties: { content: text, refusal: text, reasoning_content: text, reasoning: text, tool_calls: { type: ["array", "null"] } },
          },
          // Without it nobody knows whether the answer was cut.
          finish_reason: { type: "string" },
          logprobs: { type: ["object", "null"] },
        },
      },
    },
    usage: {
      type: ["object", "null"],
      required: ["prompt_tokens", "completion_tokens"],
      properties: { prompt_tokens: count, completion_tokens: count },
    },
  },
});
