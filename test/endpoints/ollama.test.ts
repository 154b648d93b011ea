import { expect, test } from "vitest";
import { endpoint } from "../../src/endpoints/index.ts";
import { startChatServer, type ChatServer } from "../servers/chat-server.ts";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { ask, failure, question } from "./ask.ts";

async function ollama(respond?: (request: ChatRequest) => Behaviour, env: (server: ChatServer) => Record<string, string> = () => ({})) {
  const server = await startChatServer(respond);
  const model = await endpoint("ollama:llama3.2:1b", { env: { OLLAMA_HOST: server.url, ...env(server) }, cwd: "/" });
  return {
    server, model,
    async [Symbol.asyncDispose]() {
      await model.close?.();
      await server.close();
    },
  };
}

test("asks in ollama's own words, and tells nothing of what the question is about", async () => {
  await using run = await ollama();
  const schema = { type: "object" };
  await ask(run.model, { sampling: { temperature: 0.7, maxTokens: 50, seed: 7 }, firstTokens: 20, schema: { name: "verdict", schema } });
  const [request] = run.server.requests;
  expect(request?.path).toBe("/api/chat");
  expect(request?.body).toEqual({
    model: "llama3.2:1b", stream: false, messages: question.messages, options: { temperature: 0.7, num_predict: 50, seed: 7 },
    logprobs: true, top_logprobs: 20, format: schema,
  });
  expect(JSON.stringify(request)).not.toMatch(/secret|negated/);
  expect(Object.keys(request?.headers ?? {}).toSorted()).toEqual(["accept", "connection", "content-length", "content-type", "host", "user-agent"]);
});

test("reads text, stop, usage and first-token alternatives", async () => {
  await using run = await ollama(() => ({ text: "YES", firstToken: { YES: -0.1, NO: -2.4 }, usage: { input: 12, output: 3 } }));
  expect(await ask(run.model, { firstTokens: 5 })).toEqual({
    text: "YES", stop: "end", usage: { inputTokens: 12, outputTokens: 3 },
    firstToken: [{ token: "YES", logprob: -0.1 }, { token: "NO", logprob: -2.4 }],
  });
});

test("an old server ignores the wish for probabilities and may not say why it stopped", async () => {
  await using run = await ollama(() => ({ raw: JSON.stringify({ message: { role: "assistant", content: "YES" }, done: true }) }));
  expect(await ask(run.model, { firstTokens: 5 })).toEqual({ text: "YES" });
});

test.for([["stop", "end"], ["length", "length"], ["load", "other"]] as const)("done_reason %s is %s", async ([finish, stop]) => {
  await using run = await ollama(() => ({ text: "Hi", finish }));
  expect((await ask(run.model)).stop).toBe(stop);
});

test("a model that is not there is fatal and says what to type", async () => {
  await using run = await ollama(() => ({ status: 404, body: { error: 'model "llama3.2:1b" not found, try pulling it first' } }));
  const error = await failure(run.model);
  expect(error).toMatchObject({ fatal: true, retryable: false, status: 404 });
  expect(error.message).toBe(`ollama has no model llama3.2:1b at ${run.server.url}: \`ollama pull llama3.2:1b\``);
});

test.for<[Behaviour, object]>([
  [{ status: 500, body: { error: "model runner has unexpectedly stopped" } }, { retryable: true, status: 500, message: expect.stringContaining("model runner has") }],
  [{ status: 400, body: { error: "invalid options" } }, { retryable: false, fatal: false, status: 400 }],
  [{ fault: "html" }, { retryable: true }],
  [{ fault: "truncated JSON" }, { retryable: true }],
  [{ fault: "reset in body" }, { retryable: true }],
  [{ raw: JSON.stringify({ message: { content: "half" }, done: false }) }, { retryable: true, message: expect.stringContaining("not an ollama chat answer") }],
  [{ text: null }, { retryable: true, message: expect.stringContaining("content must be string") }],
  [{ status: 307, headers: { location: "http://elsewhere.example/" } }, { fatal: true }],
])("%j", async ([behaviour, expected]) => {
  await using run = await ollama(() => behaviour);
  expect(await failure(run.model)).toMatchObject(expected);
  expect(run.server.requests).toHaveLength(1);
});

test("the signal ends its own request and no other", async () => {
  await using run = await ollama(({ number }) => (number === 0 ? { fault: "hang" } : { text: "still here", delay: 50 }));
  const abort = new AbortController();
  const hanging = ask(run.model, {}, abort.signal);
  await expect.poll(() => run.server.requests.length).toBe(1);
  const other = ask(run.model);
  const reason = new Error("out of time");
  abort.abort(reason);
  await expect(hanging).rejects.toBe(reason);
  expect((await other).text).toBe("still here");
  await expect.poll(() => run.server.abandoned()).toBe(1);
});

test("gets the key of its own host and no other", async () => {
  const port = (url: string) => new URL(url).port;
  await using keyed = await ollama(undefined, ({ url }) => ({ OPENAI_API_KEY: "sk-openai", [`TRAIT_ASSAY_KEY_127_0_0_1_${port(url)}`]: "k-port", TRAIT_ASSAY_KEY_127_0_0_1: "k-host" }));
  await using bare = await ollama(undefined, () => ({ OPENAI_API_KEY: "sk-openai", OLLAMA_API_KEY: "k-cloud" }));
  await ask(keyed.model);
  await ask(bare.model);
  expect([...keyed.server.requests, ...bare.server.requests].map(({ headers }) => headers.authorization)).toEqual(["Bearer k-port", undefined]);
});
