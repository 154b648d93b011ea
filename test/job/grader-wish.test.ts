import { expect, test } from "vitest";
import { graderWish } from "../../src/job/grader-wish.ts";

test.each([
  ["language", { name: "language", options: {} }],
  ["spanish=language?language=fr", { measure: "spanish", name: "language", options: { language: "fr" } }],
  ["bad=judge-number?below=40&rubric=a=b&strict=true&list=[1,2]", { measure: "bad", name: "judge-number", options: { below: 40, rubric: "a=b", strict: true, list: [1, 2] } }],
  ["all-caps?threshold=.8", { name: "all-caps", options: { threshold: ".8" } }],
])("%s", (text, wish) => {
  expect(graderWish(text)).toEqual({ text, ...wish });
});

test.each(["", "=language", "spanish=", "Language", "language?x", "language?=x", "a=b=c"])("%j is no grader", (text) => {
  expect(() => graderWish(text)).toThrow(`--grader ${text}: expected`);
});
