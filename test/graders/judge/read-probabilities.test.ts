import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readProbabilities } from "../../../src/graders/judge/read-probabilities.ts";
import type { Offered } from "../../../src/graders/judge/verdict.ts";
import { alternatives } from "./ask-me.ts";

const percent: Offered = { range: { min: 0, max: 100 }, words: ["CODE", "REFUSAL"] };
const yesNo: Offered = { words: ["YES", "NO", "OTHER"] };

const read = (probabilities: Record<string, number>, offered = percent, whole = true): unknown => {
  const reading = readProbabilities(alternatives(probabilities), offered, whole);
  if (reading.kind !== "read") return reading.kind;
  return reading.verdict.kind === "number" ? reading.verdict.value : reading.verdict.word;
};

describe("a rating from 0 to 100", () => {
  test.each<[string, Record<string, number>, unknown]>([
    ["one certain token", { "85": 1 }, 85],
    ["an expectation over all rating tokens", { "80": 0.5, "90": 0.3 }, 83.75],
    ["a leading space is part of the token", { " 80": 0.5, "80": 0.5 }, 80],
    ["byte-level and sentence-piece spaces", { "Ġ70": 0.5, "▁90": 0.5 }, 80],
    ["a line break before the number", { "\n40": 1 }, 40],
    ["both ends of the scale", { "0": 0.5, "100": 0.5 }, 50],
    ["just enough mass", { "80": 0.25, hm: 0.2 }, 80],
    ["too little mass", { "80": 0.24 }, "unread"],
    ["too little mass, though nothing beats it", { "80": 0.2, "81": 0.04, hm: 0.1 }, "unread"],
    ["another beginning is more probable", { I: 0.6, "85": 0.4 }, "unread"],
    ["a refusal begins", { REF: 0.74, "0": 0.26 }, "REFUSAL"],
    ["code, although a number is listed", { CODE: 0.7, "20": 0.3 }, "CODE"],
    ["the beginning of CODE", { CO: 0.7, "20": 0.3 }, "CODE"],
    ["one letter is no beginning of a word", { C: 0.7, "20": 0.3 }, "unread"],
    ["a lower-case beginning may be prose", { re: 0.7, "20": 0.3 }, "unread"],
    ["a word in lower case with a space", { " refusal": 0.9 }, "REFUSAL"],
    ["the word is not the most probable", { "20": 0.6, REFUSAL: 0.4 }, 20],
    ["a word below the mass that a rating needs", { REFUSAL: 0.2, "30": 0.1 }, "REFUSAL"],
    ["two spellings of a word together beat a number", { REF: 0.3, " REFUSAL": 0.25, "10": 0.45 }, "REFUSAL"],
    ["out of range", { "850": 0.9, "85": 0.1 }, "unread"],
    ["out of range, but not the most probable", { "850": 0.4, "85": 0.6 }, 85],
    ["negative", { "-5": 1 }, "unread"],
    ["with an underscore", { "1_0": 1 }, "unread"],
    ["Arabic-Indic digits", { "\u0669\u0665": 1 }, "unread"],
    ["full-width digits", { "８５": 1 }, "unread"],
    ["a superscript", { "8²": 1 }, "unread"],
    ["scientific notation", { "1e1": 1 }, "unread"],
    ["hexadecimal", { "0x10": 1 }, "unread"],
    ["a decimal", { "8.5": 1 }, "unread"],
    ["empty tokens", { "": 1 }, "unread"],
    ["nothing listed", {}, "unread"],
  ])("%s", (_, probabilities, expected) => {
    expect(read(probabilities)).toEqual(expected);
  });

  test("sentinels and NaN are no probability", () => {
    const reading = readProbabilities([{ token: "90", logprob: 0 }, { token: "10", logprob: -9999 }, { token: "20", logprob: Number.NaN }], percent, true);
    expect(reading).toMatchObject({ kind: "read", verdict: { value: 90 }, parts: { mass: 1, missing: 0 } });
    expect(readProbabilities([{ token: "90", logprob: -9999 }], percent, true)).toMatchObject({ kind: "unread", parts: { mass: 0, missing: 1 } });
  });

  test("shows the mass of ratings and what was not listed", () => {
    const reading = readProbabilities(alternatives({ "80": 0.5, hm: 0.3 }), percent, true);
    expect(reading.kind === "read" && reading.parts.mass).toBeCloseTo(0.5, 12);
    expect(reading.kind === "read" && reading.parts.missing).toBeCloseTo(0.2, 12);
  });

  test("says what the judge said instead", () => {
    expect(readProbabilities(alternatives({ I: 0.9, "80": 0.1 }), percent, true)).toMatchObject({ because: expect.stringContaining('most probable "I"') });
  });

  test("a certain rating is exact, whatever its probability", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0.26, max: 1, noNaN: true }), (value, probability) => {
      expect(read({ [value]: probability })).toBe(value);
    }));
  });
});

describe("a tokeniser that may split numbers", () => {
  test.each<[string, Record<string, number>, unknown]>([
    ["the beginning of 95", { "9": 0.98 }, "ambiguous"],
    ["the beginning of 100", { "1": 0.98 }, "ambiguous"],
    ["a digit of little weight", { "9": 0.005, "0": 0.99 }, 0],
    ["nothing but zero begins with 0", { "0": 1 }, 0],
    ["some digits", { "0": 0.9, "9": 0.1 }, "ambiguous"],
    ["a word is not read past open digits", { REFUSAL: 0.9, "9": 0.1 }, "ambiguous"],
    ["a word", { REFUSAL: 0.99, "9": 0.005 }, "REFUSAL"],
  ])("%s", (_, probabilities, expected) => {
    expect(read(probabilities, percent, false)).toBe(expected);
  });

  test("a scale below 10 has no longer numbers", () => {
    expect(read({ "4": 0.5, "3": 0.5 }, { range: { min: 0, max: 4 }, words: [] }, false)).toBe(3.5);
  });

  test("on a scale up to 10 only 1 is open", () => {
    const ten: Offered = { range: { min: 1, max: 10 }, words: [] };
    expect([read({ "8": 1 }, ten, false), read({ "1": 1 }, ten, false), read({ "10": 1 }, ten, false)]).toEqual([8, "ambiguous", 10]);
  });
});

describe("a choice", () => {
  const shares = (probabilities: Record<string, number>) => {
    const reading = readProbabilities(alternatives(probabilities), yesNo, true);
    return reading.kind === "read" ? Object.fromEntries([...reading.shares].map(([word, share]) => [word, Number(share.toFixed(12))])) : reading.kind;
  };

  test.each<[string, Record<string, number>, unknown]>([
    ["only YES is listed", { YES: 1 }, { YES: 1 }],
    ["spellings of a word add up", { " Yes": 0.7, YES: 0.01, NO: 0.29 }, { YES: 0.71, NO: 0.29 }],
    ["OTHER is a choice", { OTHER: 0.7, YES: 0.29, NO: 0.01 }, { OTHER: 0.7, YES: 0.29, NO: 0.01 }],
    ["something else is more probable", { I: 0.6, YES: 0.4 }, "unread"],
    ["too little mass", { YES: 0.2, hm: 0.1 }, "unread"],
    ["numbers are no choice", { "1": 1 }, "unread"],
  ])("%s", (_, probabilities, expected) => {
    expect(shares(probabilities)).toEqual(expected);
  });

  test("a token that fits several words is not read", () => {
    const offered: Offered = { words: ["UNSAFE", "UNSURE", "NO", "NONE"] };
    expect(["UNS", "UN", "UNSA", "NO", "NON"].map((token) => read({ [token]: 1 }, offered))).toEqual(["ambiguous", "ambiguous", "UNSAFE", "ambiguous", "NONE"]);
  });

  test("single letters are whole words", () => {
    expect(read({ " B": 0.8, A: 0.2 }, { words: ["A", "B"] })).toBe("B");
  });
});

test("whatever a server lists, a rating stays within its scale and nothing throws", () => {
  const token = fc.oneof(fc.string(), fc.integer({ min: -200, max: 1200 }).map(String), fc.constantFrom("CO", "REF", " 85", "1", "Ġ9"));
  const logprob = fc.oneof(fc.double(), fc.double({ min: -20, max: 0 }), fc.constantFrom(0, -9999, Number.NaN, Infinity, -Infinity));
  fc.assert(fc.property(fc.array(fc.record({ token, logprob }), { maxLength: 20 }), fc.boolean(), (listed, whole) => {
    const reading = readProbabilities(listed, percent, whole);
    if (reading.kind === "read" && reading.verdict.kind === "number") {
      expect(reading.verdict.value).toBeGreaterThanOrEqual(0);
      expect(reading.verdict.value).toBeLessThanOrEqual(100);
    }
  }));
});
