import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { readRecorded } from "../../src/formats/recorded.ts";
import { collect } from "./collect.ts";
import { temporaryFile } from "./temporary-file.ts";

const readAs = (name: string, content: string | Uint8Array) => collect(readRecorded(temporaryFile(name, content), name));
const readLines = (...rows: unknown[]) => readAs("a.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));

describe("columns", () => {
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
});

describe("files", () => {
  const rows = [{ id: "a", reply: "x" }, { id: "b", reply: "y" }];
  const expected = [{ line: 1, id: "a", reply: "x", facts: {} }, { line: 2, id: "b", reply: "y", facts: {} }];
  test.each([
    ["a list", "a.json", JSON.stringify(rows)],
    ["a list over lines, with a byte order mark", "a.json", `\uFEFF${JSON.stringify(rows, null, 2)}`],
    ["an object that holds one list", "a.json", JSON.stringify({ version: 1, tags: ["x"], rows })],
    ["the same over lines", "a.json", JSON.stringify({ version: 1, rows }, null, 2)],
    ["objects a line, called .json", "a.json", rows.map((row) => JSON.stringify(row)).join("\n")],
    ["objects a line, without an extension", "answers", `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`],
    ["a list, without an extension", "answers.txt", JSON.stringify(rows)],
  ])("JSON: %s", async (_, name, content) => {
    expect(await readAs(name, content)).toEqual(expected);
  });

  test("CSV without an extension", async () => {
    expect(await readAs("answers", "id,reply\na,x\n")).toEqual([{ line: 2, id: "a", reply: "x", facts: {} }]);
  });

  test("one object", async () => {
    expect(await readAs("a.json", JSON.stringify({ messages: [{ role: "user", content: "Hi" }], reply: "x" }, null, 1))).toMatchObject([{ line: 1, reply: "x" }]);
  });

  test("broken lines are numbered and the rest is read; NaN is null", async () => {
    const content = '{"reply":"a","score":NaN}\n{"reply":\n[1]\n{"other":1}\n{"reply":"b"}\n{"repl';
    expect(await readAs("a.jsonl", content)).toEqual([
      { line: 1, reply: "a", facts: { score: null } },
      { line: 2, problem: expect.stringMatching(/^a\.jsonl:2: not JSON: /) },
      { line: 3, problem: "a.jsonl:3: expected an object of columns; received a list" },
      { line: 4, problem: "a.jsonl:4: no reply: expected one of reply, response, completion, output, code, answer" },
      { line: 5, reply: "b", facts: {} },
      { line: 6, problem: expect.stringMatching(/^a\.jsonl:6: not JSON: /) },
    ]);
  });

  const wanted = "expected the reply in one of reply, response, completion, output, code, answer and the question in question, prompt, messages";
  test.each([
    ["an empty file", "a.jsonl", "", `a.jsonl: the file holds no rows; ${wanted}`],
    ["an empty CSV", "a.csv", "", `a.csv: the file holds no rows; ${wanted}`],
    ["an empty list", "a.json", "[]", `a.json: the file holds no rows; ${wanted}`],
    ["no reply column", "a.jsonl", '{"text":"x","language":"es"}', `a.jsonl: no column holds a reply; found the columns text, language; ${wanted}`],
    ["no reply column in CSV", "a.csv", "text,language\nx,es\n", `a.csv: no column holds a reply; found the columns text, language; ${wanted}`],
    ["no row with a reply", "a.jsonl", '{"reply":null}', `a.jsonl: no row holds an answer (a.jsonl:1: \`reply\` is null; expected the reply's text); found the columns reply; ${wanted}`],
    ["UTF-16", "a.csv", Buffer.from("\uFEFFid,reply", "utf16le"), "a.csv: the file is UTF-16; save it as UTF-8"],
    ["two lists", "a.json", '{"a":[{}],"b":[{}]}', "a.json: expected one list of objects; received 2: a, b"],
    ["a number", "a.json", "1", "a.json: expected a list of objects; received 1"],
  ])("%s is a usage error that says what was found", async (_, name, content, message) => {
    await expect(readAs(name, content)).rejects.toThrow(new UsageError(message));
  });

  test("a missing file is a usage error that names it", async () => {
    await expect(collect(readRecorded("/nowhere/a.csv", "a.csv"))).rejects.toThrow(new UsageError("a.csv: cannot be read: there is no such file"));
  });

  test("any bytes give rows, problems or a usage error, and touch no prototype", async () => {
    const piece = fc.constantFrom('{"reply":"x"}', "\n", "\r\n", '"', ",", "reply", "__proto__", '{"__proto__":{"polluted":1},"reply":1}', "[", "]", "{", "}", ":", "NaN", "\uFEFF", "1e999", "\\", "\u0000");
    const content = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(pieces.join(""))));
    await fc.assert(fc.asyncProperty(fc.constantFrom("a.jsonl", "a.json", "a.csv", "a"), content, async (name, bytes) => {
      const rows = await readAs(name, bytes).catch((error: unknown) => {
        expect(error).toBeInstanceOf(UsageError);
        return [];
      });
      for (const row of rows) expect("problem" in row ? row.problem : row.reply).toBeTypeOf("string");
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    }), { numRuns: 400 });
  });
});

describe("output of an OpenAI batch", () => {
  const line = (custom_id: string, response: unknown, error: unknown = null) => ({ id: `batch_req_${custom_id}`, custom_id, response, error });
  const answered = (content: unknown) => ({ status_code: 200, request_id: "r", body: { model: "ft:m", choices: [{ index: 0, finish_reason: "length", message: { role: "assistant", content } }] } });

  test("the reply is the first choice's text; failed requests are problems", async () => {
    expect(await readLines(
      line("a", answered("Hola")), line("b", null, { code: "batch_expired", message: "too late" }),
      line("c", { status_code: 429, body: { error: { message: "slow\u001bdown" } } }), line("d", answered(null)),
    )).toEqual([
      { line: 1, customId: "a", reply: "Hola", model: "ft:m", stop: "length", facts: { finish_reason: "length" } },
      { line: 2, problem: "a.jsonl:2: request b failed: batch_expired too late" },
      { line: 3, problem: "a.jsonl:3: request c failed: 429 slow␛down" },
      { line: 4, problem: "a.jsonl:4: request d: expected text in response.body.choices[0].message.content" },
    ]);
  });

  test("a plain row may have a custom_id and a response", async () => {
    expect(await readLines({ custom_id: "a", response: "Hola" })).toEqual([{ line: 1, customId: "a", reply: "Hola", facts: {} }]);
  });
});
