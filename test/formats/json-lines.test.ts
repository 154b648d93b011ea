import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { readJsonLines } from "../../src/formats/json-lines.ts";
import { collect } from "./collect.ts";
import { temporaryFile } from "./temporary-file.ts";

const readWhole = (content: string | Uint8Array) => collect(readJsonLines(temporaryFile("x.jsonl", content)));
const read = async (content: string | Uint8Array) => (await readWhole(content)).map((line) => ("value" in line ? { line: line.line, value: line.value } : line));

test("LF and CRLF end a line, U+2028 does not; empty lines keep their numbers", async () => {
  expect(await read('\uFEFF{"a":1}\r\n\n "x\u2028y"\n \n3')).toEqual([{ line: 1, value: { a: 1 } }, { line: 3, value: "x\u2028y" }, { line: 5, value: 3 }]);
});

test("a broken line is numbered and the rest is read", async () => {
  const lines = await read(Buffer.concat([Buffer.from('1\n{"a":\n'), Buffer.from([0x22, 0xe9, 0x22, 10]), Buffer.from("4\n{\u001b[31m")]));
  expect(lines).toEqual([
    { line: 1, value: 1 }, { line: 2, problem: expect.stringContaining("not JSON: ") }, { line: 3, problem: "not UTF-8" }, { line: 4, value: 4 },
    { line: 5, problem: expect.stringContaining("not JSON: ") },
  ]);
  expect(JSON.stringify(lines)).not.toContain("\\u001b");
});

test("lines longer than a chunk are put together, also where a chunk cuts a character", async () => {
  const long = "€".repeat(400_000);
  expect(await read(`${JSON.stringify(long)}\n${JSON.stringify(long)}\n1`)).toEqual([{ line: 1, value: long }, { line: 2, value: long }, { line: 3, value: 1 }]);
});

test("a line beyond the limit is a problem and the next line is read", async () => {
  expect(await read(`"${"x".repeat(17 * 1024 * 1024)}"\n2\n`)).toEqual([{ line: 1, problem: "longer than 16 MB" }, { line: 2, value: 2 }]);
});

test("offset and length find a line's bytes again", async () => {
  const bytes = Buffer.from(`"é"\r\n\nbroken\n"${"x".repeat(300_000)}"\n3`);
  for (const line of await readWhole(bytes)) {
    if ("value" in line) expect(JSON.parse(bytes.toString("utf8", line.offset, line.offset + line.length))).toEqual(line.value);
  }
});

test("a file that is not there, a folder and UTF-16 are usage errors that name the file", async () => {
  await expect(collect(readJsonLines("/nowhere/x.jsonl"))).rejects.toThrow(new UsageError("/nowhere/x.jsonl: cannot be read: there is no such file"));
  await expect(collect(readJsonLines("/", "folder"))).rejects.toThrow(new UsageError("folder: cannot be read: this is a folder, not a file"));
  await expect(read(Buffer.from('\uFEFF{"a":1}', "utf16le"))).rejects.toThrow(/UTF-16; save it as UTF-8/);
});

test("any values, written as lines, come back", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.jsonValue()), fc.constantFrom("\n", "\r\n"), async (values, end) => {
    const text = values.map((value) => JSON.stringify(value) + end).join("");
    const expected: unknown[] = values.map((value) => JSON.parse(JSON.stringify(value)));
    expect((await read(text)).map((line) => ("value" in line ? line.value : line.problem))).toEqual(expected);
  }), { numRuns: 50 });
});
