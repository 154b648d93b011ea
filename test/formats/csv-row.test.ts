import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRow } from "../../src/formats/csv-row.ts";
import { visibleText } from "../../src/formats/visible-text.ts";

test.each([
  [["a", 1, -0.5, true, null, undefined], "a,1,-0.5,true,,\r\n"],
  [['say "x", y', "two\nlines"], '"say ""x"", y","two\nlines"\r\n'],
  [["=1+1", "+1", "-1", "@x", "\tx", "\rx\u001b"], "'=1+1,'+1,'-1,'@x,\"'\tx\",␍x␛\r\n"],
  [["＝1", "a;=1"], "'＝1,\"a;=1\"\r\n"],
  [[1e-7, 1e21, 0.1, -2.5e-9], "0.0000001,1000000000000000000000,0.1,-0.0000000025\r\n"],
])("%j", (cells, row) => {
  expect(csvRow(cells)).toBe(row);
});

test("numbers that CSV lacks are an error", () => {
  expect(() => csvRow([NaN])).toThrow("NaN cannot stand in a CSV file");
});

test("any visible text comes back from a reader, save for the apostrophe before a formula", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2 }), (cells) => {
    const [row] = parse(csvRow(cells), { record_delimiter: "\r\n" });
    expect(row?.map((cell, index) => (cell === `'${visibleText(cells[index] ?? "")}` ? cell.slice(1) : cell))).toEqual(cells.map(visibleText));
  }));
});
