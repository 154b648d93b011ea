import fc from "fast-check";
import { expect, test } from "vitest";
import { readStructured, verdictSchema } from "../../../src/graders/judge/read-structured.ts";
import type { Offered } from "../../../src/graders/judge/verdict.ts";

const offered: Offered = { range: { min: 0, max: 100 }, words: ["REFUSAL", "CODE"] };

test.each<[string, unknown]>([
  ['{"verdict": 85}', { kind: "number", value: 85 }],
  [' {"verdict": 85}\n', { kind: "number", value: 85 }],
  ['{"verdict": 85, "why": "kind"}', { kind: "number", value: 85 }],
  ['```json\n{"verdict": 85}\n```', { kind: "number", value: 85 }],
  ['Here it is:\n```\n{"verdict": "CODE"}\n```\nThat is all.', { kind: "word", word: "CODE" }],
  ['{"verdict": "REFUSAL"}', { kind: "word", word: "REFUSAL" }],
  ['{"verdict": 100}', { kind: "number", value: 100 }],
  ['{"verdict": 101}', /not offered: 101/],
  ['{"verdict": -1}', /not offered/],
  ['{"verdict": 7.5}', /not offered/],
  ['{"verdict": "85"}', /not offered/],
  ['{"verdict": null}', /not offered/],
  ['{"verdict": [85]}', /not offered/],
  ['{"verdict": "MAYBE"}', /not offered/],
  ['{"rating": 85}', "judge returned JSON without the verdict field"],
  ["{}", "judge returned JSON without the verdict field"],
  ['{"__proto__": {"verdict": 85}}', "judge returned JSON without the verdict field"],
  ["85", "no-json"],
  ["[85]", "no-json"],
  ["null", "no-json"],
  ['{"verdict": 8', "no-json"],
  ["I cannot rate this.", "no-json"],
  ["", "no-json"],
])("%s", (text, expected) => {
  const reading = readStructured(text, offered);
  const got = reading.kind === "read" ? reading.verdict : reading.kind === "unread" ? reading.because : reading.kind;
  if (expected instanceof RegExp) expect(got).toMatch(expected);
  else expect(got).toEqual(expected);
});

test("the schema offers numbers and words, in one order, without the bounds some servers refuse", () => {
  expect(verdictSchema(offered)).toEqual({
    type: "object",
    properties: { verdict: { anyOf: [{ type: "integer" }, { type: "string", enum: ["CODE", "REFUSAL"] }] } },
    required: ["verdict"],
    additionalProperties: false,
  });
  expect(verdictSchema({ words: ["YES", "NO"] })).toMatchObject({ properties: { verdict: { type: "string", enum: ["NO", "YES"] } } });
});

test("any text is read without throwing, and only an offered verdict is one", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((json) => `{"verdict":${json}}`)), (text) => {
    const reading = readStructured(text, offered);
    if (reading.kind !== "read") return;
    const { verdict } = reading;
    expect(verdict.kind === "word" ? offered.words.includes(verdict.word) : Number.isInteger(verdict.value) && verdict.value >= 0 && verdict.value <= 100).toBe(true);
  }));
});

test("a megabyte of fences is read at once", () => {
  expect(readStructured("```json\n".repeat(125_000), offered).kind).toBe("no-json");
});
