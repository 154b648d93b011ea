import { expect, test } from "vitest";
import { learnNumberTokens, mayContinue, type NumberTokens } from "../../../src/graders/judge/number-tokens.ts";
import { alternatives } from "./ask-me.ts";

test.each<[string, NumberTokens, string[], string, NumberTokens]>([
  ["a two-digit token", "unknown", ["85", "9"], "85", "whole"],
  ["a two-digit token with a space", "unknown", [" 85"], "85", "whole"],
  ["text longer than its token", "unknown", ["9", "8"], "95", "split"],
  ["text longer than its token, of 100", "unknown", ["1"], "100 points", "split"],
  ["text longer than a two-digit token", "whole", ["10", "1"], "100", "split"],
  ["once split, always split", "split", ["85"], "85", "split"],
  ["a single digit says nothing", "unknown", ["8", "9"], "8", "unknown"],
  ["a decimal says nothing", "unknown", ["7"], "7.5", "unknown"],
  ["a word says nothing", "unknown", ["REF"], "REFUSAL", "unknown"],
  ["a number outside the scale says nothing", "unknown", ["850"], "850", "unknown"],
  ["a year says nothing", "whole", ["20"], "2024", "whole"],
  ["what is known stays", "whole", ["8"], "8", "whole"],
])("%s", (_, known, listed, text, expected) => {
  const tokens = alternatives(Object.fromEntries(listed.map((token) => [token, 0.1])));
  expect(learnNumberTokens(known, tokens, text, { min: 0, max: 100 })).toBe(expected);
});

test("a digit is open where a longer number of the scale begins with it", () => {
  expect([0, 1, 9, 10, 11, 100].map((value) => mayContinue(value, 100))).toEqual([false, true, true, true, false, false]);
  expect([1, 2, 9].map((value) => mayContinue(value, 10))).toEqual([true, false, false]);
  expect([1, 4].map((value) => mayContinue(value, 4))).toEqual([false, false]);
});
