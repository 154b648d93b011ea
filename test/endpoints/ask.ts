import { endpoint } from "../../src/endpoints/index.ts";
import { EndpointError } from "../../src/errors.ts";
import type { Endpoint, ReplyRequest } from "../../src/types.ts";
import { startChatServer, type ChatServer } from "../servers/chat-server.ts";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";

/** A plain question that carries everything a request can be about. */
export const question: ReplyRequest = {
  messages: [{ role: "system", content: "Be brief." }, { role: "user", content: "What is the capital of France?" }],
  sampling: { temperature: 0.7, maxTokens: 50 },
  about: {
    suite: "secret-suite", prompt: "secret-prompt", condition: { name: "secret-condition", kind: "negated" }, trial: 3,
    facts: { answer: "secret-fact" }, judging: { rubric: "secret-rubric", answer: "secret-answer" },
  },
};

/** A running server and an endpoint that speaks OpenAI's protocol with it; both end with the scope. */
export async function served(respond?: (request: ChatRequest) => Behaviour | Promise<Behaviour>, options: {
  env?: Record<string, string>; connections?: number; spec?: (server: ChatServer) => string;
} = {}): Promise<{ server: ChatServer; model: Endpoint } & AsyncDisposable> {
  const server = await startChatServer(respond);
  const spec = options.spec?.(server) ?? `llama@${server.url}/v1`;
  const model = await endpoint(spec, { env: options.env ?? {}, cwd: import.meta.dirname, ...(options.connections && { connections: options.connections }) });
  return {
    server, model,
    async [Symbol.asyncDispose]() {
      await model.close?.();
      await server.close();
    },
  };
}

export function ask(model: Endpoint, change: Partial<ReplyRequest> = {}, signal = new AbortController().signal) {
  return model.reply({ ...question, ...change }, signal);
}

/** The EndpointError that a question runs into. */
export async function failure(model: Endpoint, change: Partial<ReplyRequest> = {}): Promise<EndpointError> {
  const outcome: unknown = await ask(model, change).catch((error: unknown) => error);
  if (outcome instanceof EndpointError) return outcome;
  throw new Error("expected an EndpointError", { cause: outcome });
}
