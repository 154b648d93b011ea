import { expect, test, vi } from "vitest";
import { endpoint } from "../../src/endpoints/index.ts";
import { UsageError } from "../../src/errors.ts";
import { ask, failure, question, served } from "./ask.ts";

test("sends the question and nothing of what it is about", async () => {
  await using run = await served();
  await ask(run.model, { sampling: { temperature: 0.7, maxTokens: 50, seed: 7 }, firstTokens: 20 });
  const [request] = run.server.requests;
  expect(request?.body).toEqual({
    model: "llama", messages: question.messages, max_tokens: 50, temperature: 0.7, seed: 7, logprobs: true, top_logprobs: 20,
  });
  expect(JSON.stringify(request)).not.toMatch(/secret|negated/);
});

test("a system prompt's further fields stay here", async () => {
  await using run = await served();
  const message = { role: "user" as const, content: "Hi", note: "secret" };
  await ask(run.model, { messages: [message] });
  expect(run.server.requests[0]?.body.messages).toEqual([{ role: "user", content: "Hi" }]);
});

test("tells the server nothing about this machine", async () => {
  await using run = await served();
  await ask(run.model);
  const told = Object.keys(run.server.requests[0]?.headers ?? {}).toSorted();
  expect(told).toEqual(["accept", "connection", "content-length", "content-type", "host", "user-agent"]);
  expect(run.server.requests[0]?.headers["user-agent"]).toBe("trait-assay");
});

test("sends a schema as strict structured output", async () => {
  await using run = await served(() => ({ text: '{"score":3}' }));
  const schema = { type: "object", properties: { score: { type: "integer" } } };
  await ask(run.model, { schema: { name: "verdict", schema } });
  expect(run.server.requests[0]?.body.response_format).toEqual({ type: "json_schema", json_schema: { name: "verdict", schema, strict: true } });
});

test("reads text, stop, usage and first-token alternatives", async () => {
  await using run = await served(() => ({ text: "YES", firstToken: { YES: -0.1, NO: -2.4 }, usage: { input: 12, output: 3 } }));
  expect(await ask(run.model, { firstTokens: 5 })).toEqual({
    text: "YES", stop: "end", usage: { inputTokens: 12, outputTokens: 3 },
    firstToken: [{ token: "YES", logprob: -0.1 }, { token: "NO", logprob: -2.4 }],
  });
});

test("a server without token probabilities gives a reply without them", async () => {
  await using run = await served(() => ({ text: "YES", usage: null }));
  expect(await ask(run.model, { firstTokens: 5 })).toEqual({ text: "YES", stop: "end" });
});

test.for([
  ["stop", "end"], ["length", "length"], ["content_filter", "filtered"], ["tool_calls", "other"], ["eos_token_of_tomorrow", "other"], ["constructor", "other"],
  // Mistral, Z.ai, gateways before Anthropic's models.
  ["model_length", "length"], ["model_context_window_exceeded", "length"], ["max_tokens", "length"], ["sensitive", "filtered"],
] as const)("finish_reason %s is %s", async ([finish, stop]) => {
  await using run = await served(() => ({ text: "Hi", finish }));
  expect((await ask(run.model)).stop).toBe(stop);
});

test.for(["error", "abort", "aborted", "network_error", "insufficient_system_resource"])("what the server gave up halfway (%s) is no answer", async (finish) => {
  await using run = await served(() => ({ text: "The first half of", finish }));
  const error = await failure(run.model);
  expect(error).toMatchObject({ retryable: true, fatal: false });
  expect(error.message).toContain("the server gave up while the model was answering");
});

test.for([null, ""])("a refusal's words are the text where the content is %j", async (text) => {
  await using run = await served(() => ({ text, message: { refusal: "I can't help with that." } }));
  expect(await ask(run.model)).toMatchObject({ text: "I can't help with that.", stop: "end" });
});

test.for([
  ["filtered", { finish: "content_filter" }],
  ["cut while thinking", { finish: "length" }],
  ["a tool call", { finish: "tool_calls", message: { tool_calls: [{}] } }],
  ["only thoughts", { message: { reasoning_content: "Hmm." } }],
] as const)("no text is an empty answer when it is %s", async ([, behaviour]) => {
  await using run = await served(() => ({ text: null, ...behaviour }));
  expect((await ask(run.model)).text).toBe("");
});

test("bare NaN and Infinity in an answer lose the probability, not the answer", async () => {
  const raw = `{"choices":[{"finish_reason":"stop","message":{"content":"NaN \\"Infinity\\""},"logprobs":{"content":[
    {"token":"NaN","logprob":NaN,"top_logprobs":[{"token":"NaN","logprob":NaN},{"token":"A","logprob":-0.5},{"token":"B","logprob":-Infinity}]}]}}]}`;
  await using run = await served(() => ({ raw }));
  expect(await ask(run.model, { firstTokens: 2 })).toEqual({ text: 'NaN "Infinity"', stop: "end", firstToken: [{ token: "A", logprob: -0.5 }] });
});

test("bare NaN in an answer of megabytes, too: several answers with alternatives for every token", async () => {
  const tokens = Array.from({ length: 30_000 }, () => '{"token":"\\"NaN\\\\","logprob":NaN,"top_logprobs":[]}').join();
  await using run = await served(() => ({ raw: `{"choices":[{"finish_reason":"stop","message":{"content":"${"\\\\".repeat(400_000)}"},"logprobs":{"content":[${tokens}]}}]}` }));
  expect(await ask(run.model, { firstTokens: 2 })).toEqual({ text: "\\".repeat(400_000), stop: "end" });
});

test("a key of its own goes to its host: with the port first, then without; OpenAI's never", async () => {
  const keys = async (env: Record<string, string>) => {
    await using run = await served(undefined, { env: { OPENAI_API_KEY: "sk-openai", OPENAI_ORG_ID: "org-1", ...env } });
    await ask(run.model);
    const { authorization, ...others } = run.server.requests[0]?.headers ?? {};
    expect(JSON.stringify(others)).not.toMatch(/sk-openai|org-1/);
    return authorization;
  };
  expect(await keys({})).toBeUndefined();
  expect(await keys({ TRAIT_ASSAY_KEY_OTHER_HOST: "k-other" })).toBeUndefined();
  expect(await keys({ TRAIT_ASSAY_KEY_127_0_0_1: "k-host" })).toBe("Bearer k-host");
});

test("what the openai package would read from the environment by itself stays here", async () => {
  const own = { OPENAI_API_KEY: "sk-env", OPENAI_ADMIN_KEY: "sk-admin", OPENAI_ORG_ID: "org-env", OPENAI_PROJECT_ID: "proj-env", OPENAI_CUSTOM_HEADERS: "x-leak: leaked", OPENAI_LOG: "debug" };
  const before = { ...process.env };
  Object.assign(process.env, own);
  try {
    await using run = await served();
    await ask(run.model);
    expect(JSON.stringify(run.server.requests)).not.toMatch(/sk-|org-env|proj-env|leak/);
  } finally {
    for (const name of Object.keys(own)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
});

test("headers of the environment that are none are the user's to mend", async () => {
  const before = process.env.OPENAI_CUSTOM_HEADERS;
  process.env.OPENAI_CUSTOM_HEADERS = "x leak: leaked";
  try {
    await expect(endpoint("llama@http://127.0.0.1:9/v1", { env: {}, cwd: "." })).rejects.toThrow(new UsageError("OPENAI_CUSTOM_HEADERS holds what no header can be: unset it, nothing of it is sent"));
  } finally {
    if (before === undefined) delete process.env.OPENAI_CUSTOM_HEADERS;
    else process.env.OPENAI_CUSTOM_HEADERS = before;
  }
});

test("a clock that is set back between question and answer brings no warning of Node's", async () => {
  const warnings: Error[] = [];
  const keep = (warning: Error): void => void warnings.push(warning);
  process.on("warning", keep);
  let now = Date.now();
  const clock = vi.spyOn(Date, "now").mockImplementation(() => (now -= 60_000));
  try {
    await using run = await served();
    await ask(run.model);
    await new Promise((turn) => setImmediate(turn));
    expect(warnings).toEqual([]);
  } finally {
    clock.mockRestore();
    process.off("warning", keep);
  }
});

test("200 requests at once use no more sockets than allowed, and each gets its own answer", async () => {
  await using run = await served(({ body }) => ({ text: `echo ${body.messages[0]?.content}`, delay: 5 }), { connections: 8 });
  const replies = await Promise.all(Array.from({ length: 200 }, (_, index) => ask(run.model, { messages: [{ role: "user", content: `${index}` }] })));
  expect(replies.map(({ text }) => text)).toEqual(Array.from({ length: 200 }, (_, index) => `echo ${index}`));
  expect(run.server.sockets()).toBeLessThanOrEqual(8);
});

test("the signal ends its own request and no other, with its own reason", async () => {
  await using run = await served(({ number }) => (number === 0 ? { fault: "hang in body" } : { text: "still here", delay: 50 }));
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

test("a signal that is already aborted sends nothing", async () => {
  await using run = await served();
  await expect(ask(run.model, {}, AbortSignal.abort(new Error("stop")))).rejects.toThrow("stop");
  expect(run.server.requests).toHaveLength(0);
});

test("an error a gateway wraps in status 200 counts as what it is", async () => {
  await using run = await served(() => ({ raw: JSON.stringify({ error: { code: 429, message: "Provider busy" } }) }));
  expect(await failure(run.model)).toMatchObject({ status: 429, retryable: true, fatal: false });
});

test.for([{ choices: null }, { choices: [] }])("a gateway's error beside %j is told in its own words", async (without) => {
  await using run = await served(() => ({ raw: JSON.stringify({ id: "", ...without, error: { code: 401, message: "Invalid token" } }) }));
  expect(await failure(run.model)).toMatchObject({ status: 401, fatal: true, message: expect.stringContaining("Invalid token") });
});
