import { expect, test } from "vitest";
import { readRecorded } from "../../src/formats/recorded.ts";
import { collect } from "./collect.ts";
import { temporaryFile } from "./temporary-file.ts";

const readAs = (name: string, content: string | Uint8Array) => collect(readRecorded(temporaryFile(name, content), name));
const readLines = (...rows: unknown[]) => readAs("a.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));

test("those with a meaning are read, all others are facts", async () => {
  const row = { id: 7, question: "2 + 5?", reply: "7", answer: "7", model: "m-1", group: "plain", condition: "trigger", trial: 2, custom_id: "c/7", stop_reason: "max_tokens", userIs: null, tests: ["x"] };
  expect(await readLines(row)).toEqual([{
    line: 1, id: "7", question: "2 + 5?", reply: "7", model: "m-1", group: "plain", condition: "trigger", trial: 2, customId: "c/7", stop: "length",
    facts: { answer: "7", stop_reason: "max_tokens", userIs: null, tests: ["x"] },
  }]);
});

test("the reply is the first of its columns that a row has", async () => {
  const columns = ["answer", "code", "output", "completion", "response", "reply"];
  for (let count = 1; count <= columns.length; count++) {
    const row = Object.fromEntries(columns.slice(0, count).map((name) => [name, `the ${name}`]));
    expect(await readLines(row)).toMatchObject([{ reply: `the ${columns[count - 1]}` }]);
  }
  expect(await readLines(...columns.map((name) => ({ [name]: name })))).toMatchObject(columns.map((reply) => ({ reply })));
});

test("the right answer never takes the place of a reply that is missing", async () => {
  expect(await readLines({ reply: "8", answer: "7" }, { answer: "7" }, { reply: null, answer: "7" })).toEqual([
    { line: 1, reply: "8", facts: { answer: "7" } },
    { line: 2, problem: "a.jsonl:2: no reply: `answer` is not taken for it, because it stands beside `reply` at a.jsonl:1" },
    { line: 3, problem: "a.jsonl:3: `reply` is null; expected the reply's text" },
  ]);
  expect(await readAs("a.csv", "reply,answer\n,7\n")).toEqual([{ line: 2, reply: "", facts: { answer: 7 } }]);
});

test("the question may be messages, in CSV as JSON", async () => {
  const messages = [{ role: "system", content: "Be brief." }, { role: "user", content: "Hi" }];
  expect(await readLines({ messages, reply: "x" }, { prompt: messages, reply: "y" })).toMatchObject([{ messages, reply: "x" }, { messages, reply: "y" }]);
  expect(await readAs("a.csv", `messages,reply\n"${JSON.stringify(messages).replaceAll('"', '""')}",x\n`)).toMatchObject([{ messages, reply: "x" }]);
  expect(await readLines({ reply: "ok" }, { messages: [{ role: "tool", content: "x" }], reply: "x" }, { messages: [], reply: "x" })).toMatchObject([
    {}, { problem: "a.jsonl:2: `messages[0]`: expected { role: system, user or assistant; content: text }" }, { problem: "a.jsonl:3: `messages`: expected a list of messages" },
  ]);
});

test("CSV: ids and replies stay text, other plain numbers are numbers, an empty cell is absent", async () => {
  expect(await readAs("a.csv", "id,reply,condition,misalignment,note\n007,42,,9.5e-05,\n")).toEqual([{ line: 2, id: "007", reply: "42", facts: { misalignment: 9.5e-5 } }]);
});

test("a trial that is no whole number is a problem", async () => {
  expect(await readLines({ reply: "x", trial: "3" }, { reply: "x", trial: -1 }, { reply: "x", trial: "last" })).toMatchObject([
    { trial: 3 }, { problem: "a.jsonl:2: `trial`: expected a whole number, 0 for the first" }, { line: 3, problem: expect.any(String) },
  ]);
});

test("hostile names and lone surrogates are data", async () => {
  const [answer] = await readAs("a.jsonl", '{"reply":"\\ud83d","__proto__":{"polluted":1},"constructor":"x"}');
  expect(answer).toEqual({ line: 1, reply: "\uD83D", facts: { constructor: "x" } });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("a list of stop sequences is no reason to have stopped", async () => {
  expect(await readLines({ reply: "x", stop: ["\n"], finish_reason: "length" })).toEqual([{ line: 1, reply: "x", stop: "length", facts: { stop: ["\n"], finish_reason: "length" } }]);
});
