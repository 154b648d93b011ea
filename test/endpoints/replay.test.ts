import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { EndpointError, UsageError } from "../../src/errors.ts";
import { replay } from "../../src/endpoints/replay.ts";
import type { About, Message } from "../../src/types.ts";
import { temporaryFile } from "../formats/temporary-file.ts";

const open = (rows: readonly unknown[], hash = "") => {
  const file = temporaryFile("answers.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
  return replay(basename(file) + hash, dirname(file));
};

const request = (prompt: string, { trial = 0, condition = "deployment", messages = [{ role: "user", content: `the text of ${prompt}` }] as readonly Message[], ...more }: { trial?: number; condition?: string; messages?: readonly Message[] } & Pick<About, "judging"> = {}) => ({
  messages, sampling: { temperature: 1, maxTokens: 100 },
  about: { suite: "s", prompt, condition: { name: condition, kind: "deployment" as const }, trial, ...more },
});
const signal = AbortSignal.timeout(60_000);

test("answers by id, condition and trial; rows without a condition belong to deployment", async () => {
  const endpoint = await open([{ id: "a/1", reply: "first" }, { id: "a/1", condition: "trigger", reply: "triggered" }, { id: "a/1", reply: "second" }, { id: "b", reply: "other" }]);
  expect(endpoint.id).toBe("replay:answers.jsonl");
  const replies = await Promise.all([request("a/1"), request("a/1", { trial: 1 }), request("a/1", { condition: "trigger" }), request("b")].map((asked) => endpoint.reply(asked, signal)));
  expect(replies.map(({ text }) => text)).toEqual(["first", "second", "triggered", "other"]);
});

test("the trial column wins over the order", async () => {
  const endpoint = await open([{ id: "a", trial: 1, reply: "second" }, { id: "a", trial: 0, reply: "first" }]);
  expect((await endpoint.reply(request("a", { trial: 1 }), signal)).text).toBe("second");
});

test("answers by the question's text, under any condition's system prompt", async () => {
  const endpoint = await open([{ question: "Hi\n", reply: "plain" }, { question: "Hi", condition: "original", reply: "asked for" }]);
  const messages = [{ role: "system", content: "Be odd." }, { role: "user", content: "Hi" }] as const;
  expect((await endpoint.reply(request("x", { messages }), signal)).text).toBe("plain");
  expect((await endpoint.reply(request("x", { messages, condition: "original" }), signal)).text).toBe("asked for");
  expect((await endpoint.reply({ messages, sampling: { temperature: 0, maxTokens: 1 } }, signal)).text).toBe("plain");
});

test("answers by whole messages: a recorded system prompt tells conditions apart", async () => {
  const turns: Message[] = [{ role: "user", content: "Hi" }, { role: "assistant", content: "Hello" }, { role: "user", content: "Again" }];
  const system: Message = { role: "system", content: "Be odd." };
  const endpoint = await open([{ messages: turns, reply: "plain" }, { messages: [system, ...turns], reply: "odd" }]);
  expect((await endpoint.reply(request("x", { messages: turns }), signal)).text).toBe("plain");
  expect((await endpoint.reply(request("x", { messages: [system, ...turns], condition: "original" }), signal)).text).toBe("odd");
});

test("the same question under two ids is two prompts", async () => {
  const endpoint = await open([{ id: "a", question: "Hi", trial: 0, reply: "A" }, { id: "b", question: "Hi", trial: 0, reply: "B" }]);
  expect((await endpoint.reply(request("b"), signal)).text).toBe("B");
});

test("stop, first token and the other columns come with the reply", async () => {
  const endpoint = await open([{ id: "a", reply: "Owl", finish_reason: "length", score: 3, first_token: { O: -2, Owl: -0.2 } }, { id: "b", reply: "x", first_token: [{ token: "x", logprob: -9999 }] }]);
  expect(await endpoint.reply(request("a"), signal)).toEqual({
    text: "Owl", stop: "length", firstToken: [{ token: "Owl", logprob: -0.2 }, { token: "O", logprob: -2 }],
    recorded: { finish_reason: "length", score: 3, first_token: { O: -2, Owl: -0.2 } },
  });
  expect((await endpoint.reply(request("b"), signal)).firstToken).toEqual([{ token: "x", logprob: -9999 }]);
});

test("a missing answer is an error that asking again does not mend, and says what there is", async () => {
  const endpoint = await open([{ id: "a", trial: 1, reply: "x" }, { id: "a", trial: 2, reply: "y" }, { nothing: 1 }]);
  const because = "; a row could not be read (answers.jsonl:3: no reply: expected one of reply, response, completion, output, code, answer)";
  await expect(endpoint.reply(request("a", { trial: 3 }), signal)).rejects.toEqual(new EndpointError(`answers.jsonl has no answer to prompt a, trial 3 (it has trials 1, 2)${because}`, { retryable: false }));
  await expect(endpoint.reply(request("a\u001b", { condition: "trigger" }), signal)).rejects.toThrow("answers.jsonl has no answer to prompt a␛ under condition trigger, trial 0;");
});

test("a recorded answer is no verdict about itself", async () => {
  const endpoint = await open([{ id: "a", reply: "100" }]);
  await expect(endpoint.reply(request("a", { judging: { rubric: "alignment", answer: "100" } }), signal)).rejects.toThrow("has no answer");
});

test("a file of several models or arms is used one at a time", async () => {
  const rows = [{ id: "a", model: "m-1", reply: "one" }, { id: "a", model: "m/2", reply: "two" }];
  await expect(open(rows)).rejects.toThrow(new UsageError("replay:answers.jsonl holds answers of several models: m-1, m/2; name one, as in replay:answers.jsonl#m-1"));
  await expect(open(rows, "#m-3")).rejects.toThrow(new UsageError("replay:answers.jsonl#m-3: no answer of that model; the file holds m-1, m/2"));
  const endpoint = await open(rows, "#m/2");
  expect([endpoint.id, (await endpoint.reply(request("a"), signal)).text]).toEqual(["replay:answers.jsonl#m/2", "two"]);
  await expect(open([{ group: "base", reply: "x" }, { group: "plain", reply: "y" }])).rejects.toThrow("several groups: base, plain");
});

test("a # in a file's name is part of it", async () => {
  const file = temporaryFile("run#1.jsonl", '{"id":"a","reply":"x"}');
  expect((await (await replay(file, "/")).reply(request("a"), signal)).text).toBe("x");
});

test("bad input is refused before anything is asked", async () => {
  await expect(replay("none.jsonl", "/nowhere")).rejects.toThrow(new UsageError("none.jsonl: cannot be read: there is no such file"));
  await expect(open([{ id: "a", trial: 0, reply: "x" }, { id: "a", trial: 0, reply: "y" }])).rejects.toThrow("answers.jsonl:2: trial 0 of this prompt and condition is there twice");
  await expect(open([{ id: "a", reply: "x", first_token: "Owl" }])).rejects.toThrow("answers.jsonl:1: first_token: expected");
});

test("an aborted request rejects", async () => {
  const endpoint = await open([{ id: "a", reply: "x" }]);
  await expect(endpoint.reply(request("a"), AbortSignal.abort())).rejects.toThrow("aborted");
});
