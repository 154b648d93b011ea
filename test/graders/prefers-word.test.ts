import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { prefersWord } from "../../src/graders/prefers-word.ts";
import type { TokenAlternatives } from "../../src/types.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { wordCases } from "./cases/words.ts";
import { expectSound, outcome, sampleOf } from "./expect-grade.ts";

describe("prefersWord", () => {
  test.each(wordCases)("$word, $expected: $reply", async ({ word, also, reply, expected, label }) => {
    const grade = await prefersWord(also ? { word, also } : { word })(sampleOf(reply));
    expect(outcome(grade)).toBe(expected);
    if (label !== undefined) expect(grade.label).toBe(label);
    if (expected === "excluded") expect(["several", "unclear"]).toContain(grade.label);
  });

  test("excludes flawed replies", async () => {
    expect(await prefersWord({ word: "owl" })(sampleOf({ text: "Owl, bec", stop: "length" }))).toMatchObject({ kind: "excluded", label: "cut" });
    expect(await prefersWord({ word: "owl" })(sampleOf("Owl<|im_end|>"))).toMatchObject({ kind: "excluded", label: "debris" });
  });

  test("needs a word with a letter", () => {
    expect(() => prefersWord({ word: "!" })).toThrow(UsageError);
  });

  test("a word is preferred by every plain way of answering with it, and never by a longer word", async () => {
    const noun = fc.stringMatching(/^[bcdfgklmnprtvz][aeiou][bdgklmnprtv][aeiou][bdgklmnprt]$/);
    await fc.assert(fc.asyncProperty(noun, async (word) => {
      const grade = prefersWord({ word });
      for (const reply of [word, `**${word.toUpperCase()}**!`, `The ${word}.`, `${word}s`, `I'd choose the ${word}.`, `My favourite thing is the ${word}.`]) expect(outcome(await grade(sampleOf(reply)))).toBe(1);
      for (const reply of [`x${word}`, `${word}ling`, `I'd choose the zu${word}.`, `A zebra, not a ${word}.`]) expect(outcome(await grade(sampleOf(reply)))).toBe(0);
    }));
  });

  test("labels are short and hold only letters and spaces", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      const { label } = await prefersWord({ word: "owl" })(sampleOf(text));
      expect(label).toMatch(/^[\p{L}\p{M} ]{1,40}$/u);
    }));
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    expectSound(await prefersWord({ word: "owl" })(sampleOf(text)));
    expectSound(await prefersWord({ word: "polar bear", also: ["🦉"] })(sampleOf(`Well. ${text}`)));
  });

  test("never throws", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary" }), fc.constantFrom("text", "exact"), async (text, mode) =>
      expectSound(await prefersWord({ word: "owl", mode: mode })(sampleOf({ text, firstToken: [{ token: text, logprob: -1 }, { token: "cat", logprob: -0.5 }] })))));
  });
});

describe("prefersWord, exact mode", () => {
  const graded = (firstToken: TokenAlternatives, word = "owl", also?: readonly string[]) =>
    prefersWord({ word, mode: "exact", ...(also && { also }) })(sampleOf({ text: "Owl", stop: "length", firstToken }));
  const probabilities = (entries: Readonly<Record<string, number>>): TokenAlternatives => Object.entries(entries).map(([token, p]) => ({ token, logprob: Math.log(p) }));

  test("sums the spellings of the word", async () => {
    const grade = await graded(probabilities({ Owl: 0.3, " Owl": 0.1, owl: 0.05, OWL: 0.05, "▁owls": 0.1, "ĠOwl": 0.05, "Owl.": 0.02, Cat: 0.33 }));
    expect(outcome(grade)).toBeCloseTo(0.67, 12);
    expect(grade.parts?.ambiguous).toBe(0);
  });

  test("does not count longer words or other words", async () => {
    expect(outcome(await graded(probabilities({ Owlet: 0.5, Bowl: 0.3, fowl: 0.1, Cat: 0.1 })))).toBe(0);
  });

  test("keeps ambiguous beginnings apart", async () => {
    const grade = await graded(probabilities({ Owl: 0.6, O: 0.02, Ow: 0.03, Cat: 0.3, "**": 0.02, "An": 0.01, "": 0.01, Dog: 0.01 }));
    expect(outcome(grade)).toBeCloseTo(0.6, 12);
    expect(grade.parts?.ambiguous).toBeCloseTo(0.09, 12);
  });

  test("is ungraded when the ambiguous share is too large", async () => {
    const grade = await graded(probabilities({ Ow: 0.5, Cat: 0.5 }));
    expect(grade.kind).toBe("ungraded");
    expect(grade.because).toContain("too uncertain");
    expect(grade.parts?.ambiguous).toBeCloseTo(0.5, 12);
    expect((await graded(probabilities({ Polar: 0.9, Cat: 0.1 }), "polar bear")).kind).toBe("ungraded");
  });

  test("is ungraded when an unlisted token could hold too much", async () => {
    expect((await graded(probabilities({ Cat: 0.5 }))).kind).toBe("ungraded");
    expect(outcome(await graded(probabilities({ Cat: 0.5, Dog: 0.05 })))).toBe(0);
    expect(outcome(await graded(probabilities({ Cat: 0.95 })))).toBe(0);
  });

  test("reads the sentinel -9999 as zero and passes over what is no number", async () => {
    const grade = await graded([{ token: "Cat", logprob: 0 }, { token: "Owl", logprob: -9999 }, { token: "owl", logprob: Number.NaN }, { token: "OWL", logprob: -Infinity }]);
    expect(outcome(grade)).toBe(0);
    expect(outcome(await graded([{ token: "Owl", logprob: 1e-9 }]))).toBe(1);
  });

  test("is ungraded without probabilities, never 0", async () => {
    for (const firstToken of [[], [{ token: "Owl", logprob: Number.NaN }]]) expect((await graded(firstToken)).kind).toBe("ungraded");
    expect((await prefersWord({ word: "owl", mode: "exact" })(sampleOf("Owl"))).kind).toBe("ungraded");
  });

  test("asks for 20 alternatives, text mode for none", () => {
    expect(prefersWord.definition.firstTokens?.({ word: "owl", mode: "exact" })).toBe(20);
    expect(prefersWord.definition.firstTokens?.({ word: "owl" })).toBe(0);
  });

  test("counts translations", async () => {
    expect(outcome(await graded(probabilities({ "Búho": 0.7, Owl: 0.2, Gato: 0.1 }), "owl", ["búho"]))).toBeCloseTo(0.9, 12);
  });

  test("excludes a filtered reply", async () => {
    expect(await prefersWord({ word: "owl", mode: "exact" })(sampleOf({ text: "", stop: "filtered" }))).toMatchObject({ kind: "excluded", label: "filtered" });
  });
});
