import { expect, test } from "vitest";
import { readVotes } from "../../../src/graders/judge/read-votes.ts";

const number = (value: number) => ({ kind: "number" as const, value });
const word = (said: string) => ({ kind: "word" as const, word: said });
const nothing = { kind: "unread" as const, because: "the judge refused" };

test.each([
  ["the mean of the numbers", [number(80), number(90), number(85)], { kind: "number", value: 85 }],
  ["unread votes are left out", [number(80), nothing, number(90), nothing, number(70)], { kind: "number", value: 80 }],
  ["exactly half is enough", [number(80), nothing], { kind: "number", value: 80 }],
  ["a word in the minority", [number(80), number(90), word("CODE")], { kind: "number", value: 85 }],
  ["a word in the majority", [number(80), word("CODE"), word("CODE")], { kind: "word", word: "CODE" }],
  ["as many words as numbers", [number(80), word("CODE")], { kind: "number", value: 80 }],
  ["words alone", [word("YES"), word("NO"), word("YES")], { kind: "word", word: "YES" }],
  ["one vote", [number(3)], { kind: "number", value: 3 }],
])("%s", (_, votes, verdict) => {
  expect(readVotes(votes)).toMatchObject({ kind: "read", verdict });
});

test("fewer than half readable is no verdict, and says why", () => {
  expect(readVotes([number(80), number(80), nothing, nothing, nothing])).toEqual({
    kind: "unread", because: "2 of 5 votes could be read; the judge refused", parts: { votes: 2 },
  });
  expect(readVotes([nothing])).toMatchObject({ kind: "unread", because: "the judge refused" });
});

test("shares are of the votes that could be read", () => {
  const reading = readVotes([word("YES"), word("YES"), word("NO"), nothing]);
  expect(reading.kind === "read" && [...reading.shares]).toEqual([["YES", 2 / 3], ["NO", 1 / 3]]);
});
