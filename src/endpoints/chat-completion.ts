import { compileSchema } from "../formats/compile-schema.ts";
import type { Reply } from "../types.ts";
import { answerFlaws } from "./answer-flaws.ts";
import { contentParts } from "./content-parts.ts";
import { firstToken } from "./first-token.ts";
import { usageIn } from "./usage-in.ts";

/** Reads a chat completion: the answers in it (several where several were asked for), or what it lacks in words. The usage of all stands with the first. */
export function chatCompletion(body: unknown): { readonly replies: readonly Reply[] } | { readonly flaw: string } {
  if (!isCompletion(body)) return { flaw: `not a chat completion (${answerFlaws(isCompletion.errors)})` };
  const read = body.choices.map(answerIn);
  const answers = read.filter((one) => typeof one !== "string");
  const flaw = read.find((one) => typeof one === "string");
  if (answers.length === 0) return { flaw: flaw ?? "there is no answer in it" };
  const usage = usageIn(body.usage?.prompt_tokens, body.usage?.completion_tokens);
  return {
    replies: answers.map((answer, index) => (usage && index === 0 ? { ...answer, usage } : answer)),
  };
}

/** One of the answers, or what it lacks. */
function answerIn(choice: Choice): Reply | string {
  const { message, finish_reason: reason, logprobs } = choice;
  if (gaveUp.has(reason)) return "the server gave up while the model was answering";
  const content = typeof message.content === "object" && message.content !== null ? contentParts(message.content) : { text: message.content, thought: false };
  if (!content) return "the message's content is not text";
  const text = (content.text || message.refusal) ?? content.text ?? (hasOtherOutput(choice) ? "" : undefined);
  if (text === undefined) return "the message has no text";
  const thought = content.thought || Boolean(message.reasoning_content ?? message.reasoning);
  const first = content.text ? firstToken(tokensIn(logprobs), text, thought) : undefined;
  return { text, stop: stops.get(reason) ?? "other", ...(first && { firstToken: first }) };
}

function tokensIn(logprobs: unknown): unknown {
  return typeof logprobs === "object" && logprobs !== null && "content" in logprobs ? logprobs.content : undefined;
}

/** OpenAI's words first, then those of others: Mistral, Z.ai, gateways before Anthropic's models. */
const stops: ReadonlyMap<string, Reply["stop"]> = new Map([
  ["stop", "end"], ["length", "length"], ["content_filter", "filtered"],
  ["model_length", "length"], ["model_context_window_exceeded", "length"], ["max_tokens", "length"], ["sensitive", "filtered"],
]);

/** Half an answer (gateways and vLLM; vLLM and SGLang; Z.ai; DeepSeek): graded, it would count as all that the model said. */
const gaveUp: ReadonlySet<string> = new Set(["error", "abort", "aborted", "network_error", "insufficient_system_resource"]);

/** Nothing to read is an answer only where the model was cut, filtered, called a tool or spent all its words on thinking. */
function hasOtherOutput({ message, finish_reason: reason }: Choice): boolean {
  return reason !== "stop" || Boolean(message.reasoning_content ?? message.reasoning) || (message.tool_calls?.length ?? 0) > 0;
}

interface Completion {
  readonly choices: readonly Choice[];
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
}

interface Choice {
  readonly message: {
    readonly content?: string | null | readonly unknown[];
    readonly refusal?: string | null;
    readonly reasoning_content?: string | null;
    readonly reasoning?: string | null;
    readonly tool_calls?: readonly unknown[] | null;
  };
  readonly finish_reason: string;
  readonly logprobs?: unknown;
}

const text = { type: ["string", "null"] };
const isCompletion = compileSchema<Completion>({
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
            properties: { content: { type: ["string", "null", "array"] }, refusal: text, reasoning_content: text, reasoning: text, tool_calls: { type: ["array", "null"] } },
          },
          // Without it nobody knows whether the answer was cut.
          finish_reason: { type: "string" },
        },
      },
    },
  },
});
