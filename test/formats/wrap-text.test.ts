import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/formats/display-width.ts";
import { wrapText } from "../../src/formats/wrap-text.ts";

test.each([
  ["one two three", 7, "", ["one two", "three"]],
  ["one two three", 7, "  ", ["one two", "  three"]],
  ["word-problem", 8, "", ["word-", "problem"]],
  ["at 2024-08-06 -1", 9, "", ["at", "2024-08-06".slice(0, 9), "6 -1"]],
  ["abcdefghij", 4, "", ["abcd", "efgh", "ij"]],
  ["日本語の腕", 4, "", ["日本", "語の", "腕"]],
  ["", 4, "", [""]],
])("%j in %i columns", (text, width, indent, lines) => {
  expect(wrapText(text, width, indent)).toEqual(lines);
});

test("no line is wider than asked, and nothing but spaces is lost", () => {
  const text = fc.array(fc.constantFrom("a", "word", "-", " ", "é", "日", "🦉", "x".repeat(30))).map((parts) => parts.join(""));
  fc.assert(fc.property(text, fc.integer({ min: 4, max: 40 }), fc.constantFrom("", "  "), (line, width, indent) => {
    const lines = wrapText(line, width, indent);
    for (const part of lines) expect(displayWidth(part)).toBeLessThanOrEqual(width);
    expect(lines.join("").replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
  }));
});
