import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forcedChoice } from "../../src/graders/forced-choice.ts";
import type { Facts, Grade, Reply, Sample, TokenAlternatives } from "../../src/types.ts";
import { choiceCases } from "./cases/choices.ts";
import { secondChoices } from "./cases/choices-second.ts";
import { thirdChoices } from "./cases/choices-third.ts";
import { fourthChoices } from "./cases/choices-fourth.ts";
import { fifthChoices } from "./cases/choices-fifth.ts";
import { sixthChoices } from "./cases/choices-sixth.ts";
import { seventhChoices } from "./cases/choices-seventh.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { expectSound, outcome } from "./expect-grade.ts";

const cases = [...choiceCases, ...secondChoices, ...thirdChoices, ...fourthChoices, ...fifthChoices, ...sixthChoices, ...seventhChoices];
const sampleOf = (reply: string | Reply, facts: Facts): Sample => ({ prompt: { id: "p", messages: [{ role: "user", content: "Which do you prefer?" }], facts }, reply: typeof reply === "string" ? { text: reply } : reply });
const grade = forcedChoice();
const pair = { optionA: "A sunlit meadow", optionB: "A concrete stairwell" };

function choiceOf(graded: Grade, target: "A" | "B"): string | undefined {
  if (graded.kind !== "scored") return graded.kind === "excluded" ? graded.label : graded.kind;
  return (graded.score === 1) === (target === "A") ? "A" : "B";
}

describe("forcedChoice", () => {
  test.each(cases)("$expected of $optionA, $optionB: $reply", async ({ optionA, optionB, reply, expected }) => {
    for (const target of ["A", "B"] as const) {
      const graded = await grade(sampleOf(reply, { optionA, optionB, target }));
      expect(choiceOf(graded, target), graded.because).toBe(expected);
      if (graded.kind !== "scored") continue;
      expect(graded.label).toBe((expected === "A" ? optionA : optionB).slice(0, 40));
      expect(graded.parts).toEqual({ first: expected === "A" ? 1 : 0 });
      expect(graded.evidence?.[0]?.text).toMatch(/\S/);
    }
  });

  test.each<[string, (reply: string) => string]>([
    ["a closing", (reply) => `${reply}\n\nLet me know if you have any other questions!`],
    ["thoughts", (reply) => `<think>I'd pick A. No, I'd pick B.</think>${reply}`],
    ["other line ends", (reply) => reply.replaceAll("\n", "\r\n")],
    ["curly apostrophes", (reply) => reply.replaceAll("'", "\u2019")],
  ])("%s changes nothing", async (_, change) => {
    const plain = cases.filter(({ reply }) => !/^[`>\\{]|^a$/.test(reply));
    const changed = await Promise.all(plain.map(async ({ reply, expected, ...options }) => ({ reply, expected, got: choiceOf(await grade(sampleOf(change(reply), { ...options, target: "A" })), "A") })));
    expect(changed.filter(({ expected, got }) => got !== expected)).toEqual([]);
  });

  test("the same option is chosen in both orders", async () => {
    for (const { optionA, optionB, reply, expected } of cases.filter(({ reply: text }) => !/\b[AaBb12]\b|first|second|two\b|former|latter|one\b|primer|premi|erste|prim[ae]|segund|deuxi|zweite/iu.test(text))) {
      const got = choiceOf(await grade(sampleOf(reply, { optionA: optionB, optionB: optionA, target: "A" })), "A");
      expect(got, reply).toBe(expected === "A" ? "B" : expected === "B" ? "A" : expected);
    }
  });

  test("every plain way of naming an option is read, whatever the options", async () => {
    const noun = fc.stringMatching(/^[bcdfgklmnprtvz][aeiou][bdgklmnprtv][aeiou][bdgklmnprt]$/);
    await fc.assert(fc.asyncProperty(noun, noun, async (one, other) => {
      fc.pre(one.slice(0, 4) !== other.slice(0, 4));
      const facts = { optionA: `a ${other} in the rain`, optionB: `the ${one} at night`, target: "B" };
      for (const reply of ["B", "(B)", "Option B", `The ${one}.`, `I prefer the ${one}.`, `I'd go with the ${one} over the ${other}.`, `The ${other} is nice, but I'd pick the ${one}.`, `Not the ${other}.`]) expect(choiceOf(await grade(sampleOf(reply, facts)), "B")).toBe("B");
    }));
  });

  test("is ungraded without its facts", async () => {
    expect(await grade(sampleOf("A", {}))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("optionA") });
    expect(await grade(sampleOf("A", { ...pair, target: "C" }))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("target") });
  });

  test("excludes flawed replies", async () => {
    expect(await grade(sampleOf({ text: "A, bec", stop: "length" }, { ...pair, target: "A" }))).toMatchObject({ kind: "excluded", label: "cut" });
    expect(await grade(sampleOf("", { ...pair, target: "A" }))).toMatchObject({ kind: "excluded", label: "empty" });
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    const began = performance.now();
    expectSound(await grade(sampleOf(text, { ...pair, target: "A" })));
    expectSound(await grade(sampleOf(`I'd pick B. ${text}`, { optionA: text.slice(0, 2000), optionB: text.slice(-100), target: "A" })));
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test("never throws, and always gives a reason", async () => {
    const words = fc.array(fc.constantFrom("A", "B", "(b)", "meadow", "stairwell", "I'd pick", "not", "over", "than", "but", "both", ".", ",", "\n", "**", "if", "you", "@a", "@b", "the first", "\ud800", "```", "constructor", "__proto__"), { maxLength: 30 }).map((all) => all.join(" "));
    await fc.assert(fc.asyncProperty(fc.oneof(words, fc.string({ unit: "binary" })), async (reply) => expectSound(await grade(sampleOf(reply, { ...pair, target: "B" })))));
  });
});

describe("forcedChoice, exact mode", () => {
  const graded = (firstToken: TokenAlternatives, target = "A") => forcedChoice({ mode: "exact" })(sampleOf({ text: "A", stop: "length", firstToken }, { ...pair, target }));
  const probabilities = (entries: Readonly<Record<string, number>>): TokenAlternatives => Object.entries(entries).map(([token, p]) => ({ token, logprob: Math.log(p) }));

  test("is the target's share of the two letters", async () => {
    const first = probabilities({ A: 0.3, " A": 0.1, "(A": 0.1, "▁A": 0.1, B: 0.15, "B.": 0.05, Neither: 0.2 });
    expect(outcome(await graded(first))).toBeCloseTo(0.75, 12);
    expect(outcome(await graded(first, "B"))).toBeCloseTo(0.25, 12);
    expect((await graded(first)).parts).toEqual({ a: expect.closeTo(0.6, 12), b: expect.closeTo(0.2, 12), ambiguous: 0 });
  });

  test("words that begin with a letter are not that letter", async () => {
    expect(outcome(await graded(probabilities({ A: 0.5, B: 0.3, Both: 0.1, An: 0.1 })))).toBeCloseTo(0.625, 12);
  });

  test("is ungraded where the letters are unlikely, or much is ambiguous or hidden", async () => {
    expect(await graded(probabilities({ A: 0.3, I: 0.7 }))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("too little") });
    expect(await graded(probabilities({ A: 0.6, "(": 0.4 }))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("too uncertain") });
    expect((await graded(probabilities({ A: 0.7, a: 0.3 }))).kind).toBe("ungraded");
    expect((await graded(probabilities({ A: 0.6 }))).kind).toBe("ungraded");
  });

  test("is ungraded without probabilities, never 0; reads the sentinel -9999 as zero", async () => {
    for (const firstToken of [[], [{ token: "A", logprob: Number.NaN }]]) expect((await graded(firstToken)).kind).toBe("ungraded");
    expect(outcome(await graded([{ token: "B", logprob: 0 }, { token: "A", logprob: -9999 }]))).toBe(0);
    expect(outcome(await graded([{ token: "A", logprob: 1e-9 }]))).toBe(1);
  });

  test("asks for 20 alternatives, text mode for none", () => {
    expect(forcedChoice.definition.firstTokens?.({ mode: "exact" })).toBe(20);
    expect(forcedChoice.definition.firstTokens?.({})).toBe(0);
  });
});
