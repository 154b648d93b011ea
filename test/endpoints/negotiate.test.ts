import { expect, test } from "vitest";
import type { Behaviour } from "../servers/behaviour.ts";
import { refusing } from "../servers/refusing.ts";
import { ask, failure, question, served } from "./ask.ts";

const error = (message: string, param: string | null = null, status = 400): Behaviour =>
  ({ status, body: { error: { message, type: "invalid_request_error", param, code: null } } });
const seeded = { sampling: { ...question.sampling, seed: 7 } };

test("max_tokens refused is spelled the other way, and remembered", async () => {
  await using run = await served(refusing(["max_tokens"], { text: "ok" }));
  expect(await ask(run.model)).toMatchObject({ text: "ok" });
  expect(await ask(run.model)).not.toHaveProperty("adapted");
  expect(run.server.requests.map(({ body }) => [body.max_tokens, body.max_completion_tokens])).toEqual([[50, undefined], [undefined, 50], [undefined, 50]]);
});

test("several refusals in a row are all learnt in one question", async () => {
  await using run = await served(refusing(["max_tokens", "temperature", "seed"], { text: "ok" }));
  const adapted = ["temperature omitted: the model allows only its default", "seed omitted: the server takes none"];
  expect(await ask(run.model, seeded)).toMatchObject({ text: "ok", adapted });
  expect(await ask(run.model, seeded)).toMatchObject({ adapted });
  expect(await ask(run.model)).toMatchObject({ adapted: adapted.slice(0, 1) });
  expect(run.server.requests).toHaveLength(4 + 1 + 1);
});

test.for<[string, Behaviour, string]>([
  ["OpenAI's o-series", error("Unsupported value: 'temperature' does not support 0.7 with this model. Only the default (1) value is supported.", "temperature"), "temperature"],
  ["without a parameter's name", error("Unsupported value: 'temperature' does not support 0.7 with this model. Only the default (1) value is supported."), "temperature"],
  ["a fixed temperature", error("invalid temperature: only 1 is allowed for this model"), "temperature"],
  ["FastAPI", { status: 422, body: { detail: [{ type: "extra_forbidden", loc: ["body", "seed"], msg: "Extra inputs are not permitted", input: "temperature" }] } }, "seed"],
  ["FastAPI inside a message", { status: 422, body: { object: "error", message: { detail: [{ type: "extra_forbidden", loc: ["body", "seed"], msg: "Extra inputs are not permitted" }] } } }, "seed"],
  ["plain text", { status: 400, body: "unknown field: seed" }, "seed"],
])("%s: the parameter is left out", async ([, refusal, field]) => {
  await using run = await served(({ body }) => (field in body ? refusal : { text: "ok" }));
  expect((await ask(run.model, seeded)).adapted).toEqual([expect.stringContaining(`${field} omitted`)]);
});

test.for<[string, Behaviour]>([
  ["a value out of range", error("temperature must be between 0 and 0.5", "temperature")],
  ["OpenAI's out of range", error("Invalid 'temperature': decimal above maximum value. Expected a value <= 0.5, but got 0.7 instead.", "temperature")],
  ["OpenAI's too many tokens", error("Invalid 'max_tokens': integer above maximum value. Expected a value <= 16, but got 50 instead.", "max_tokens")],
  ["too many tokens", error("max_tokens is too large: 50. This model takes at most 16 completion tokens", "max_tokens")],
  ["a context too small", error("This model's maximum context length is 10 tokens. However, you requested 60 tokens (10 in the messages, 50 in max_tokens).")],
  ["another parameter that mentions one of ours", error("messages[0].content: unknown word 'seed'", "messages")],
])("%s stands: nothing is left out, nothing asked twice", async ([, refusal]) => {
  await using run = await served(() => refusal);
  expect(await failure(run.model, seeded)).toMatchObject({ status: 400, retryable: false, fatal: false });
  expect(run.server.requests).toHaveLength(1);
});

test("a server that refuses both spellings is asked twice, not forever", async () => {
  await using run = await served(refusing(["max_tokens", "max_completion_tokens"], { text: "ok" }));
  expect(await failure(run.model)).toMatchObject({ status: 400, retryable: false });
  expect(run.server.requests).toHaveLength(2);
});

test.for<[string, Behaviour]>([
  ["by name", error("'logprobs' is not supported with this model.", "logprobs")],
  ["by permission", error("You are not allowed to request logprobs from this model.", null, 403)],
  ["top_logprobs alone", error("Unsupported parameter: 'top_logprobs'", "top_logprobs")],
  ["none allowed", error("Requested sample logprobs of 20, which is greater than max allowed: 0")],
])("token probabilities refused %s: unsupported, remembered, other questions go on", async ([, refusal]) => {
  await using run = await served(({ body }) => (body.logprobs === true ? refusal : { text: "ok" }));
  expect(await failure(run.model, { firstTokens: 20 })).toMatchObject({ unsupported: "firstTokens", retryable: false, fatal: false });
  expect(await failure(run.model, { firstTokens: 20 })).toMatchObject({ unsupported: "firstTokens" });
  expect(await ask(run.model)).toMatchObject({ text: "ok" });
  expect(run.server.requests).toHaveLength(2);
});

test.for([
  "Requested sample logprobs of 20, which is greater than max allowed: 5",
  "Invalid 'top_logprobs': must be at most 5",
  "top_logprobs must be between 0 and 5",
])("%s: fewer are asked for", async (message) => {
  await using run = await served(({ body }) => (Number(body.top_logprobs) > 5 ? error(message) : { text: "YES", firstToken: { YES: -0.1 } }));
  expect(await ask(run.model, { firstTokens: 20 })).toMatchObject({
    firstToken: [{ token: "YES" }], adapted: ["top_logprobs lowered from 20 to 5: the server allows no more"],
  });
  expect(await ask(run.model, { firstTokens: 4 })).not.toHaveProperty("adapted");
  expect(run.server.requests.map(({ body }) => body.top_logprobs)).toEqual([20, 5, 4]);
});

test("a schema refused: unsupported, remembered", async () => {
  const schema = { name: "verdict", schema: { type: "object" } };
  await using run = await served(({ body }) => ("response_format" in body ? error("'response_format' of type 'json_schema' is not supported") : { text: "ok" }));
  expect(await failure(run.model, { schema })).toMatchObject({ unsupported: "schema", retryable: false });
  expect(await failure(run.model, { schema })).toMatchObject({ unsupported: "schema" });
  expect(run.server.requests).toHaveLength(1);
});

test("many questions at once learn the same thing and all get their answer", async () => {
  await using run = await served(refusing(["max_tokens", "temperature"], { text: "ok", delay: 2 }), { connections: 10 });
  const replies = await Promise.all(Array.from({ length: 40 }, () => ask(run.model)));
  expect(replies.every(({ text }) => text === "ok")).toBe(true);
  const before = run.server.requests.length;
  await ask(run.model);
  expect(run.server.requests).toHaveLength(before + 1);
});

test("what was learnt survives a failure in between", async () => {
  const refuse = refusing(["temperature"], { text: "ok" });
  await using run = await served((request) => (request.number === 2 ? { status: 503 } : refuse(request)));
  await ask(run.model);
  expect(await failure(run.model)).toMatchObject({ status: 503, retryable: true });
  expect(await ask(run.model)).toMatchObject({ text: "ok", adapted: [expect.stringContaining("temperature")] });
  expect(run.server.requests).toHaveLength(4);
});
