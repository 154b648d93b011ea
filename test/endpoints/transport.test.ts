import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { endpoint } from "../../src/endpoints/index.ts";
import type { Behaviour } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { ask, failure, served } from "./ask.ts";

const openaiError = (message: string, code: string | null = null) => ({ error: { message, type: "invalid_request_error", param: null, code } });

const again = { retryable: true, fatal: false };
const never = { retryable: false, fatal: false };
const stop = { retryable: false, fatal: true };

test.for<[Behaviour, object, RegExp]>([
  [{ fault: "html" }, again, /answered with text\/html, not JSON: Welcome to nginx!$/],
  [{ raw: "just text", type: "text/plain" }, again, /answered with text\/plain, not JSON: just text/],
  [{ raw: '"a string"' }, again, /not a chat completion \(answer must be object\)/],
  [{ raw: "{}" }, again, /not a chat completion \(answer must have required property 'choices'\)/],
  [{ raw: "" }, again, /answered with nothing/],
  [{ raw: '{"choices":[{"message":{"content":"x"}}]}' }, again, /finish_reason/],
  [{ raw: '{"choices":[{"message":{"content":7},"finish_reason":"stop"}]}' }, again, /content must be string,null/],
  [{ raw: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) }, again, /not valid UTF-8/],
  [{ fault: "empty choices" }, again, /choices must NOT have fewer than 1 items/],
  [{ text: null }, again, /the message has no text/],
  [{ text: "x", finish: "error" }, again, /gave up while the model was answering/],
  [{ fault: "truncated JSON" }, again, /answered with broken JSON: \{"id"/],
  [{ fault: "big" }, never, /larger than 16 MB/],
  [{ fault: "garbage" }, { ...again, unreachable: true }, /speaks another protocol than HTTP$/],
  [{ fault: "reset before" }, again, /connection broke/],
  [{ fault: "reset in body" }, again, /connection broke/],
  [{ status: 400, body: openaiError("messages is too long") }, { ...never, status: 400 }, /400: messages is too long/],
  [{ status: 422, body: { detail: [{ loc: ["body", "messages"], msg: "field required" }] } }, { ...never, status: 422 }, /field required/],
  [{ status: 413, body: "too large" }, { ...never, status: 413 }, /413: too large/],
  [{ status: 401, body: openaiError("bad key") }, { ...stop, status: 401 }, /127\.0\.0\.1:\d+ refused llama without a key \(401\); TRAIT_ASSAY_KEY_127_0_0_1 is not set: bad key/],
  [{ status: 403 }, { ...stop, status: 403 }, /refused llama/],
  [{ status: 404, body: openaiError("The model does not exist", "model_not_found") }, { ...stop, status: 404 }, /no llama at http:\/\/127\.0\.0\.1:\d+\/v1 \(404\): The model does not exist/],
  [{ status: 408 }, { ...again, status: 408 }, /408$/],
  [{ status: 409 }, { ...again, status: 409 }, /409/],
  [{ status: 425 }, { ...again, status: 425 }, /425/],
  [{ status: 429, body: openaiError("slow down", "rate_limit_exceeded"), headers: { "retry-after": "2" } }, { ...again, status: 429, retryAfter: 2000 }, /slow down/],
  [{ status: 429, body: openaiError("quota", "insufficient_quota") }, { ...stop, status: 429 }, /no credit left/],
  [{ status: 500 }, { ...again, status: 500 }, /500/],
  [{ status: 503, body: "<html><body><h1>503</h1>down\u001b[2J\u202e\nnow</body></html>" }, { ...again, status: 503 }, /503: 503 down \[2J now$/],
  [{ status: 529 }, { ...again, status: 529 }, /529/],
])("%j", async ([behaviour, expected, message]) => {
  await using run = await served(() => behaviour);
  const error = await failure(run.model);
  expect(error).toMatchObject(expected);
  expect(error.message).toMatch(message);
  expect(error.message).toMatch(/^[^\p{C}\n]{1,400}$/u);
  expect(run.server.requests).toHaveLength(1);
});

test("an address without a path gets a hint with its 404", async () => {
  await using run = await served(undefined, { spec: ({ url }) => `llama@${url}?` });
  const error = await failure(run.model);
  expect(error).toMatchObject({ ...stop, status: 404 });
  expect(error.message).toContain(`no llama at ${run.server.url} (404; most servers answer at ${run.server.url}/v1)`);
});

test("a redirect is fatal, names its goal and is not followed", async () => {
  await using other = await startChatServer();
  for (const status of [301, 302, 307, 308]) {
    await using run = await served(() => ({ status, headers: { location: `${other.url}/v1/chat/completions` } }));
    const error = await failure(run.model);
    expect(error).toMatchObject({ ...stop, status });
    expect(error.message).toContain(`redirects to ${other.url}/v1/chat/completions`);
  }
  expect(other.requests).toHaveLength(0);
});

test("a server that is not there is unreachable: retryable, and said so", async () => {
  const gone = await startChatServer();
  await gone.close();
  for (const address of [gone.url, "http://no-such-host.invalid:8000"]) {
    const model = await endpoint(`llama@${address}/v1`, { env: {}, cwd: "/" });
    const error = await failure(model);
    expect(error).toMatchObject({ ...again, unreachable: true });
    expect(error.message).toMatch(/^llama at http:\S+\/v1: cannot be reached \((ECONNREFUSED|ENOTFOUND|EAI_AGAIN)\)$/);
    await model.close?.();
  }
});

test("TLS spoken to a server without it is fatal", async () => {
  await using run = await served();
  const model = await endpoint(`llama@${run.server.url.replace("http:", "https:")}/v1`, { env: {}, cwd: "/" });
  expect(await failure(model)).toMatchObject(stop);
  await model.close?.();
});

test("a TLS handshake that the server breaks off may succeed later", async () => {
  const busy = createServer((socket) => socket.on("error", () => undefined).once("data", () => socket.end(Uint8Array.of(0x15, 3, 3, 0, 2, 2, 0x50))));
  await new Promise<void>((listening) => busy.listen(0, "127.0.0.1", listening));
  const model = await endpoint(`llama@https://127.0.0.1:${(busy.address() as AddressInfo).port}/v1`, { env: {}, cwd: "/" });
  const error = await failure(model);
  expect(error).toMatchObject({ ...again, unreachable: true });
  expect(error.message).toMatch(/: no TLS connection came about \(ERR_SSL_\w*INTERNAL_ERROR\)$/);
  await model.close?.();
  busy.close();
});

test("connections are kept: twenty questions in a row need one", async () => {
  await using run = await served(undefined, { connections: 1 });
  for (let count = 0; count < 20; count++) await ask(run.model);
  expect(run.server.sockets()).toBe(1);
});

test("the key is in no message, however the server echoes it", async () => {
  const key = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789";
  const echoes: Behaviour[] = [
    { status: 401, body: openaiError(`Incorrect API key provided: ${key}.`) },
    { status: 401, body: openaiError(`Incorrect API key provided: ${key.slice(0, 11)}*****${key.slice(-4)}.`) },
    { status: 500, body: `${"x ".repeat(80)} Authorization: Bearer ${key}` },
    { status: 400, body: { error: { message: "bad", code: key, param: key } } },
    { status: 302, headers: { location: `http://elsewhere.example/?key=${key}` } },
    { raw: `<html>${key}</html>`, type: "text/html" },
    { raw: `{"key":"${key}"` },
    { raw: "{}", type: `text/${key}` },
  ];
  for (const echo of echoes) {
    await using run = await served(() => echo, { env: { TRAIT_ASSAY_KEY_127_0_0_1: key } });
    const error = await failure(run.model);
    const everything = [error.message, error.stack, String(error.cause), JSON.stringify(error), JSON.stringify(error.cause)].join("\n");
    expect(everything).not.toMatch(/abc|6789/);
    expect(run.server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
  }
});

test("a refused key names host, model and where the key came from", async () => {
  await using run = await served(() => ({ status: 401 }), { env: { TRAIT_ASSAY_KEY_127_0_0_1: "k-wrong" } });
  expect((await failure(run.model)).message).toMatch(/^key refused by 127\.0\.0\.1:\d+ for llama \(401; the key came from TRAIT_ASSAY_KEY_127_0_0_1\)$/);
});

test("an HTTP answer cut off in its headers is a broken connection", async () => {
  const half = createServer((socket) => socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-ty")));
  await new Promise<void>((listening) => half.listen(0, "127.0.0.1", listening));
  const address = half.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const model = await endpoint(`llama@http://127.0.0.1:${address.port}/v1`, { env: {}, cwd: "/" });
  expect(await failure(model)).toMatchObject({ ...again, unreachable: false });
  await model.close?.();
  half.close();
});
