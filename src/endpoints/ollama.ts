import { Ollama } from "ollama";
import { EndpointError } from "../errors.ts";
import { compileSchema } from "../formats/compile-schema.ts";
import type { Endpoint, Reply, ReplyRequest } from "../types.ts";
import { answerFlaws } from "./answer-flaws.ts";
import { endpointErrorIn } from "./endpoint-error-in.ts";
import { firstToken } from "./first-token.ts";
import { refusal } from "./refusal.ts";
import type { Server } from "./server.ts";
import { transport } from "./transport.ts";
import { usageIn } from "./usage-in.ts";
import { wrappedError } from "./wrapped-error.ts";

/** A model behind Ollama's own protocol. Servers below 0.12.11 ignore the wish for token probabilities: their replies have no `firstToken`. */
export function ollama(id: string, server: Server): Endpoint {
  const wire = transport(server, "/api/chat");

  async function reply(request: ReplyRequest, signal: AbortSignal): Promise<Reply> {
    // A client for each request: the package's own abort() would end all of them, and it has no other.
    const client = new Ollama({ host: server.address, fetch: (_url, init) => wire.post(init?.body, signal) });
    try {
      return read(server, await client.chat(question(server.model, request)));
    } catch (error) {
      signal.throwIfAborted();
      throw explained(server, endpointErrorIn(server, error));
    }
  }

  return { id, address: server.address, reply, close: () => wire.close() };
}

/** Field by field: nothing else of a `ReplyRequest` ever leaves this machine. */
function question(model: string, { messages, sampling, firstTokens, schema }: ReplyRequest) {
  return {
    model,
    stream: false as const,
    messages: messages.map(({ role, content }) => ({ role, content })),
    options: {
      temperature: sampling.temperature,
      num_predict: sampling.maxTokens,
      ...(sampling.seed !== undefined && { seed: sampling.seed }),
    },
    ...(firstTokens !== undefined && { logprobs: true, top_logprobs: firstTokens }),
    ...(schema && { format: schema.schema }),
  };
}

function read(server: Server, answer: unknown): Reply {
  const error = wrappedError(answer, "message");
  if (error) throw refusal(server, error);
  if (!isAnswer(answer)) {
    const what = answerFlaws(isAnswer.errors);
    throw new EndpointError(`${server.model} at ${server.address}: not an ollama chat answer (${what})`, { retryable: true });
  }
  const { message, done_reason: reason, logprobs } = answer;
  const first = firstToken(logprobs, message.content, Boolean(message.thinking));
  // A prompt that was in the server's cache is not counted: then there is no usage to report.
  const usage = usageIn(answer.prompt_eval_count, answer.eval_count);
  return {
    text: message.content,
    // Servers of the first years do not say why they stopped.
    ...(reason !== undefined && { stop: stops[reason] ?? "other" }),
    ...(first && { firstToken: first }),
    ...(usage && { usage }),
  };
}

const stops: Readonly<Record<string, NonNullable<Reply["stop"]>>> = { stop: "end", length: "length" };

function explained(server: Server, error: EndpointError): EndpointError {
  if (error.status !== 404) return error;
  return new EndpointError(`ollama has no model ${server.model} at ${server.address}: \`ollama pull ${server.model}\``, {
    retryable: false, fatal: true, status: 404, cause: error,
  });
}

interface Answer {
  readonly message: { readonly content: string; readonly thinking?: string };
  readonly done: true;
  readonly done_reason?: string;
  readonly logprobs?: unknown;
  readonly prompt_eval_count?: unknown;
  readonly eval_count?: unknown;
}

const isAnswer = compileSchema<Answer>({
  type: "object",
  required: ["message", "done"],
  properties: {
    message: {
      type: "object",
      required: ["content"],
      properties: { content: { type: "string" }, thinking: { type: "string" } },
    },
    done: { const: true },
    done_reason: { type: "string" },
  },
});
