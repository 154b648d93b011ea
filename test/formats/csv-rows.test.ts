import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsvRows } from "../../src/formats/csv-rows.ts";
import { collect } from "./collect.ts";
import { temporaryFile } from "./temporary-file.ts";

const read = async (content: string | Uint8Array) => {
  const rows = await collect(readCsvRows(temporaryFile("x.csv", content), "x.csv"));
  return rows.map((row) => ("problem" in row ? row : { line: row.line, cells: Object.fromEntries(row.columns) }));
};

test("byte order mark, CRLF, quoted newlines and empty lines: rows are numbered by where they begin", async () => {
  expect(await read('\uFEFFid,reply\r\na,"x\r\n\r\ny"\r\n\r\nb,"say ""hi"""\r\nc,')).toEqual([
    { line: 2, cells: { id: "a", reply: "x\r\n\r\ny" } },
    { line: 6, cells: { id: "b", reply: 'say "hi"' } },
    { line: 7, cells: { id: "c", reply: "" } },
  ]);
});

test.each([["semicolons", "id;reply\na;1,5\n"], ["tabs", "id\treply\na\t1,5\n"]])("%s separate where the header shows it", async (_, content) => {
  expect(await read(content)).toEqual([{ line: 2, cells: { id: "a", reply: "1,5" } }]);
});

test("a row of another width or with a stray quote is numbered, the rest is read", async () => {
  expect(await read('id,reply\na\nb,x,y\nc,5" disk and "more"\nd,ok,\n')).toEqual([
    { line: 2, problem: "x.csv:2: 1 cells under 2 columns" },
    { line: 3, problem: "x.csv:3: 3 cells under 2 columns" },
    { line: 4, problem: "x.csv:4: a quote inside a cell that is not quoted" },
    { line: 5, cells: { id: "d", reply: "ok" } },
  ]);
});

test("a quote left open is numbered by its row", async () => {
  expect(await read('id,reply\na,x\nb,"torn\nc,')).toEqual([
    { line: 2, cells: { id: "a", reply: "x" } },
    { line: 3, problem: "x.csv:3: a quote is opened and never closed; nothing after it was read" },
  ]);
});

test.each([
  ["a quote that is not doubled", 'id,reply\na,"x" y\nb,z\n', "x.csv:2: a quote inside a quoted cell is not doubled, so that rows cannot be told apart"],
  ["a stray quote in the header", 'id,re"ply\na,b\nc,d\n', "x.csv:1: a quote inside a cell that is not quoted"],
  ["two columns of one name", "id,reply,id\n", 'x.csv: two columns are called "id"'],
  ["Latin-1", Buffer.from("id,reply\na,\xe9\n", "latin1"), "x.csv: the file is not UTF-8; save it as UTF-8"],
])("%s is a usage error", async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test("an index column without a name is left out, and no name reaches a prototype", async () => {
  const [row] = await collect(readCsvRows(temporaryFile("x.csv", ",__proto__,reply\n0,polluted,x\n"), "x.csv"));
  expect(row).toMatchObject({ columns: new Map([["__proto__", "polluted"], ["reply", "x"]]) });
});

test("any cells come back with their lines, also across chunks", async () => {
  const written = (cells: readonly string[]): string => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`;
  // A lone carriage return is no line.
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", "é", "x".repeat(50_000)) }).map((text) => `.${text}`);
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (rows) => {
    let line = 2;
    const expected = rows.map(([id, reply]) => {
      const row = { line, cells: { id, reply } };
      line += written([id, reply]).split("\n").length - 1;
      return row;
    });
    expect(await read(written(["id", "reply"]) + rows.map(written).join(""))).toEqual(expected);
  }), { numRuns: 60 });
});
