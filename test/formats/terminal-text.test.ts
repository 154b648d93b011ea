import fc from "fast-check";
import { expect, test } from "vitest";
import { terminalText } from "../../src/formats/terminal-text.ts";

test.each([
  ["plain text, é, 日本", "plain text, é, 日本"],
  ["\u001b[31mred\u0007", "␛[31mred␇"],
  ["a\nb\tc\r", "a␊b␉c␍"],
  ["\u007f\u009b31m", "␡<U+009B>31m"],
  ["user\u202Etxt.exe\u2066", "user<U+202E>txt.exe<U+2066>"],
  ["a\u200Bb\uFEFF\u{E0041}", "a<U+200B>b<U+FEFF><U+E0041>"],
  ["half \uD83D", "half \uFFFD"],
  ["line\u2028end", "line<U+2028>end"],
  ["❤️", "❤️"],
])("%j is shown as %j", (text, shown) => {
  expect(terminalText(text)).toBe(shown);
});

test.each([
  ["inoculated", 10, "inoculated"],
  ["inoculated", 9, "inoculat…"],
  ["日本語", 6, "日本語"],
  ["日本語", 5, "日本…"],
  ["日本語", 4, "日…"],
  ["e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301"],
  ["🦉🦉", 3, "🦉…"],
  ["ab", 1, "…"],
  ["ab", 0, ""],
])("%j fits %i columns as %j", (text, width, shown) => {
  expect(terminalText(text, width)).toBe(shown);
});

test("nothing invisible but emoji style is left of any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.option(fc.nat(40), { nil: undefined }), (text, width) => {
    expect(terminalText(text, width).replaceAll("\uFE0F", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
  }));
});
