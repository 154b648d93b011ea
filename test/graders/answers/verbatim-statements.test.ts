import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../../src/graders/answers/sentences.ts";
import { squeezed } from "../../../src/graders/answers/squeezed.ts";
import { verbatimStatements } from "../../../src/graders/answers/verbatim-statements.ts";

const found = (text: string, key: string) => verbatimStatements(sentencesOf(text), squeezed(key));

describe("verbatimStatements", () => {
  test.each([["That is O(N^2) in the worst case.", "O(n^2)"], ["You'll see [1,2,3].", "[1, 2, 3]"], ["so x<-3", "x < -3"], ["which leaves 3/4", "3/4"]])("%s states %s", (text, key) => expect(found(text, key)).toMatchObject([{ same: true, negated: false }]));
  test.each([["It shows 2.0", "2"], ["which leaves 13/4", "3/4"], ["3/48 is left", "3/4"], ["Is it [1, 2]?", "[1, 2]"], ["", "x"]])("%s does not state %s", (text, key) => expect(found(text, key)).toEqual([]));
  test("a denial is told", () => expect(found("It is not O(n).", "O(n)")).toMatchObject([{ negated: true }]));
});
