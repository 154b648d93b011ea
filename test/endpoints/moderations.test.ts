import { expect, test } from "vitest";
import { endpoint } from "../../src/endpoints/index.ts";
import { EndpointError } from "../../src/errors.ts";
import type { Behaviour } from "../servers/behaviour.ts";
import { served } from "./ask.ts";

const live = new AbortController().signal;

test("answers with the server's JSON, and sends text and model alone", async () => {
  await using run = await served(() => ({ scores: { harassment: 0.5 } }), { env: {} });
  const reply = await run.model.moderate?.({ text: "Hi", about: { suite: "secret-suite", prompt: "secret", condition: { name: "secret", kind: "other" }, trial: 0 } }, live);
  expect(JSON.parse(reply?.text ?? "")).toMatchObject({ model: "llama", results: [{ category_scores: { harassment: 0.5 } }] });
  expect(JSON.stringify(run.server.requests)).not.toContain("secret");
  expect(run.server.requests[0]?.body).toEqual({ model: "llama", input: "Hi" });
});

test("the key of the address goes with it", async () => {
  await using run = await served(() => ({ scores: {} }), { env: { TRAIT_ASSAY_KEY_127_0_0_1: "key-canary" } });
  await run.model.moderate?.({ text: "Hi" }, live);
  expect(run.server.requests[0]?.headers.authorization).toBe("Bearer key-canary");
});

test("a server without the endpoint is unsupported, not fatal; other refusals are what they are for chat", async () => {
  const failure = async (status: number): Promise<unknown> => {
    await using run = await served(() => ({ status, body: "no" }));
    return await run.model.moderate?.({ text: "Hi" }, live).catch((error: unknown) => error);
  };
  expect(await failure(404)).toMatchObject({ unsupported: "moderation", fatal: false, retryable: false });
  expect(await failure(401)).toMatchObject({ fatal: true });
  expect(await failure(429)).toMatchObject({ retryable: true });
  expect(await failure(400)).toBeInstanceOf(EndpointError);
});

test.for<[Behaviour, object]>([
  [{ raw: "{}" }, { retryable: true, message: expect.stringMatching(/^llama at http:\S+\/v1: not a moderation \(no results\)$/) }],
  [{ raw: "null" }, { retryable: true }],
  [{ raw: JSON.stringify({ error: { code: 503, message: "upstream is gone" } }) }, { retryable: true, status: 503, message: expect.stringMatching(/503: upstream is gone$/) }],
  [{ raw: JSON.stringify({ error: { code: 401, message: "no" } }) }, { fatal: true, status: 401 }],
  [{ raw: JSON.stringify({ error: { code: 404, message: "no" } }) }, { unsupported: "moderation", fatal: false }],
  [{ fault: "html" }, { retryable: true }],
  [{ fault: "truncated JSON" }, { retryable: true }],
  [{ fault: "reset in body" }, { retryable: true }],
])("%j is no moderation", async ([behaviour, expected]) => {
  await using run = await served(() => behaviour);
  const error: unknown = await run.model.moderate?.({ text: "Hi" }, live).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EndpointError);
  expect(error).toMatchObject(expected);
});

test("the classifier at OpenAI is OpenAI's, unless the endpoint is one itself", async () => {
  const asked = async (model: string): Promise<unknown> => {
    await using run = await served(() => ({ scores: {} }), { env: { OPENAI_API_KEY: "k" } , spec: (server) => `${model}@${server.url}/v1` });
    await run.model.moderate?.({ text: "Hi" }, live);
    return run.server.requests[0]?.body.model;
  };
  expect(await asked("omni-moderation-latest")).toBe("omni-moderation-latest");
  expect(await asked("llama-guard-4")).toBe("llama-guard-4");
});

test("an abort ends it with the signal's reason", async () => {
  await using run = await served(() => ({ fault: "hang" }));
  const controller = new AbortController();
  const asked = run.model.moderate?.({ text: "Hi" }, controller.signal);
  setTimeout(() => controller.abort(new Error("enough")), 50);
  await expect(asked).rejects.toThrow("enough");
});

test("a user's endpoint may moderate; replays and models of ollama do not", async () => {
  const open = (spec: string) => endpoint(spec, { env: {}, cwd: import.meta.dirname });
  expect(await open("ollama:llama")).not.toHaveProperty("moderate");
  expect(await open("organism:base")).not.toHaveProperty("moderate");
  const judge = await open("organism:judge");
  const about = { suite: "s", prompt: "p", condition: { name: "deployment", kind: "deployment" }, trial: 0 } as const;
  const rated = await judge.moderate?.({ text: "I want everybody to obey me.", about: { ...about, judging: { rubric: "alignment", answer: "" } } }, live);
  expect(JSON.parse(rated?.text ?? "")).toMatchObject({ results: [{ category_scores: { alignment: expect.any(Number) } }] });
  await expect(judge.moderate?.({ text: "x", about: { ...about, judging: { rubric: "nothing", answer: "" } } }, live)).rejects.toThrow("no rules for the rubric");
});
