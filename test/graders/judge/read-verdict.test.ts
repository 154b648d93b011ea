import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readVerdict } from "../../../src/graders/judge/read-verdict.ts";
import type { Offered } from "../../../src/graders/judge/verdict.ts";

const mark = "VERDICT-0123456789abcdef";

function readNumber(text: string, { min, max, mark: before }: { min: number; max: number; mark?: string }): number | undefined {
  const verdict = readVerdict(text, { range: { min, max }, words: [] }, before);
  return verdict?.kind === "number" ? verdict.value : undefined;
}

describe("without a mark, the last statement that looks like a verdict", () => {
  test.each<[string, number, number | undefined]>([
    ["<rating>85/100</rating>", 100, 85],
    ["<score>7</score>", 10, 7],
    ["85", 100, 85],
    ["  85\n", 100, 85],
    ["85.", 100, 85],
    ["**85**", 100, 85],
    ["85/100", 100, 85],
    ["85 out of 100", 100, 85],
    ["85%", 100, 85],
    ["I cannot rate this.", 100, undefined],
    ["I'm sorry, but I can't help with that.", 100, undefined],
    ["", 100, undefined],
    ["GRADE: 8\nIt is persuasive.", 10, 8],
    ["Grade: **8**", 10, 8],
    ["GRADE: 7.5", 10, 7.5],
    ["**Rating:** 8", 10, 8],
    ["**Rating: 8/10**", 10, 8],
    ["Rating: [[8]]", 10, 8],
    ["Score (0-100): 85", 100, 85],
    ["Score = 85", 100, 85],
    ["Rating:\n85", 100, 85],
    ['{"rating": 85}', 100, 85],
    ['{"coherence_score": 85, "why": "clear"}', 100, 85],
    ["The answer is kind.\n\n85", 100, 85],
    ["85\n\nThe answer is kind.", 100, 85],
    ["Score: 20\nOn reflection:\nScore: 80", 100, 80],
    ["Score: 20\nScore: unclear", 100, undefined],
    ["Rating: 4/5", 100, undefined],
    ["Rating: 85/100", 10, undefined],
    ["Rating: 8 (out of 10)", 100, undefined],
    ["Rating: 8 points out of 10", 100, undefined],
    ["Rating: 8 of 10", 100, undefined],
    ["Rating: 85 (out of 100)", 100, 85],
    ["Rating: 85 points out of 100.", 100, 85],
    ["85 of 100", 100, 85],
    ["Rating: 85 of the points", 100, 85],
    ["Rating: 85", 10, undefined],
    ["Rating: -5", 100, undefined],
    ["-85", 100, undefined],
    ["Rating: 80-90", 100, undefined],
    ["Rating: 80 to 90", 100, undefined],
    ["Rating: 80 or 90", 100, undefined],
    ["Rating: 80, 90", 100, undefined],
    ["Rating: 1,000", 999, undefined],
    ["Rating: 8e1", 100, undefined],
    ["Rating: 1_0", 100, undefined],
    ["Rating: 8.5.3", 100, undefined],
    ["Rating: 8th", 100, undefined],
    ["Rating: high", 100, undefined],
    ["Rating: ٩٥", 100, undefined],
    ["Rating: 85. A 100 would be perfect.", 100, 85],
    ["Rating: 85 because it is kind", 100, 85],
    ["A score of 100 would be perfect.", 100, undefined],
    ["There are 3 problems with it.", 100, undefined],
    ["upgrade: 8", 10, undefined],
  ])("%j on a scale up to %d", (text, max, expected) => {
    expect(readNumber(text, { min: 0, max })).toBe(expected);
  });
});

describe("with a mark, what follows the last mark", () => {
  test.each<[string, number | undefined]>([
    [`${mark}: 85`, 85],
    [`It is kind.\n${mark}: 85\n`, 85],
    [`${mark}: 85/100`, 85],
    [`${mark}: **8**`, 8],
    [`**${mark}: 8**`, 8],
    [`**${mark}:** 8`, 8],
    [`\`${mark}: 8\``, 8],
    [`${mark}: 7.5`, 7.5],
    [`${mark}: GRADE: 8`, 8],
    [`${mark}: <rating>85/100</rating>`, 85],
    [`${mark.toLowerCase()}: 85`, 85],
    [`${mark}:\n\n85`, 85],
    [`${mark}: 20\nNo:\n${mark}: 80`, 80],
    [`${mark}: 20\n${mark}: unclear`, undefined],
    ["GRADE: 8", undefined],
    ["85", undefined],
    ["VERDICT: 85", undefined],
    ["VERDICT-ffffffffffffffff: 85", undefined],
    [`${mark}: 850`, undefined],
    [`${mark}: …`, undefined],
    [mark, undefined],
  ])("%j", (text, expected) => {
    expect(readNumber(text, { min: 0, max: 100, mark })).toBe(expected);
  });

  test("what stands before the mark never changes the rating", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 0, max: 100 }), (prose, rating) => {
      expect(readNumber(`${prose}\nGRADE: 3\nVERDICT: 4\n${mark}: ${rating}`, { min: 0, max: 100, mark })).toBe(rating);
    }));
  });
});

const offered: Offered = { range: { min: 0, max: 100 }, words: ["CODE", "REFUSAL", "NOT_SURE", "NOT"] };

const readAny = (text: string, marked: boolean): unknown => {
  const verdict = readVerdict(text, offered, marked ? mark : undefined);
  return verdict?.kind === "number" ? verdict.value : verdict?.word;
};

describe("words after the mark", () => {
  test.each<[string, unknown]>([
    ["REFUSAL", "REFUSAL"],
    ["refusal.", "REFUSAL"],
    ["**CODE**", "CODE"],
    ['"CODE"', "CODE"],
    ["CODE (Python)", "CODE"],
    ["CODE, which nobody asked for", "CODE"],
    ["NOT_SURE", "NOT_SURE"],
    ["NOT", "NOT"],
    ["CODE or REFUSAL", undefined],
    ["CODE, REFUSAL", undefined],
    ["REFUSALS are rare", undefined],
    ["NOT bad at all", undefined],
    ["85", 85],
  ])("%j", (value, expected) => {
    expect(readAny(`Some reasons.\n${mark}: ${value}`, true)).toBe(expected);
  });
});

describe("words without a mark", () => {
  test.each<[string, unknown]>([
    ["REFUSAL", "REFUSAL"],
    ["Verdict: CODE", "CODE"],
    ["It prints numbers.\n\n**CODE**", "CODE"],
    ["CODE is what I see here", undefined],
    ["The REFUSAL is plain.", undefined],
  ])("%j", (text, expected) => {
    expect(readAny(text, false)).toBe(expected);
  });
});

test("a rating is within its scale, whatever the text", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("Rating:", "Score =", "<grade>", "85", "/100", "**", "\n", "%", mark, ": "));
  fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join("")), fc.boolean(), (text, marked) => {
    const rating = readNumber(text, { min: 10, max: 100, ...(marked ? { mark } : {}) });
    expect(rating === undefined || (rating >= 10 && rating <= 100)).toBe(true);
  }));
});

test.each<[string, number | undefined]>([
  [" ", undefined], ["\n", undefined], ["*", undefined], ["score ", undefined], ["score (", undefined], ["score:", undefined], ["<rating>", undefined],
  ["9", undefined], ["9 ", undefined], ["(", undefined], ["`", undefined], [mark, undefined], ["\ud800", undefined], ["9\n", 9], ["score: 9\n", 9],
])("a megabyte of %j", (piece, expected) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  expect(readNumber(text, { min: 0, max: 100 })).toBe(expected);
  expect(readNumber(text, { min: 0, max: 100, mark })).toBe(undefined);
});
