import { expect, test } from "vitest";
import { remembered } from "../../../src/graders/answers/remembered.ts";

test("reads a text once while it is among the last, and then again", () => {
  const read: string[] = [];
  const length = remembered((text) => read.push(text) && text.length, 2);
  expect(["a", "bb", "a", "ccc", "a", "bb"].map(length)).toEqual([1, 2, 1, 3, 1, 2]);
  expect(read).toEqual(["a", "bb", "ccc", "a", "bb"]);
});
