import type OpenAI from "openai";
import type { ReplyRequest } from "../types.ts";
import type { Dialect } from "./dialect.ts";

/** The request as the server wants it spelled. Field by field: nothing else of a `ReplyRequest` ever leaves this machine. */
export function chatBody(model: string, { messages, sampling, firstTokens, schema }: ReplyRequest, dialect: Dialect, count = 1): OpenAI.ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    [dialect.maxTokens]: sampling.maxTokens,
    ...(count > 1 && { n: count }),
    ...(dialect.temperature && { temperature: sampling.temperature }),
    ...(dialect.seed && sampling.seed !== undefined && { seed: sampling.seed }),
    ...(firstTokens !== undefined && { logprobs: true, top_logprobs: Math.min(firstTokens, dialect.topLogprobs) }),
    ...(schema && { response_format: { type: "json_schema" as const, json_schema: { name: schema.name, schema: schema.schema, strict: true } } }),
  };
}
