import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { readRecorded } from "../../src/formats/recorded.ts";
import { collect } from "./collect.ts";
import { temporaryFile } from "./temporary-file.ts";

const readAs = (name: string, content: string | Uint8Array) => collect(readRecorded(temporaryFile(name, content), name));

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
