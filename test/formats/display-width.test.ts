import { expect, test } from "vitest";
import { displayWidth } from "../../src/formats/display-width.ts";

test.each([["", 0], ["owl", 3], ["é", 1], ["e\u0301", 1], ["日本", 4], ["🦉", 2], ["❤️", 2], ["👨‍👩‍👧", 2], ["…—·", 3], ["ｆ", 2], ["한", 2]])("%j takes %i columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});
