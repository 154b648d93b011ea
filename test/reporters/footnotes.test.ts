import { expect, test } from "vitest";
import { footnotes } from "../../src/reporters/footnotes.ts";

test("remarks are numbered in order, the same words once", () => {
  const notes = footnotes();
  expect(notes.all).toEqual([]);
  expect([notes.mark("few prompts"), notes.mark("no answer"), notes.mark("few prompts")]).toEqual(["(1)", "(2)", "(1)"]);
  expect(notes.all).toEqual(["(1) few prompts", "(2) no answer"]);
});
