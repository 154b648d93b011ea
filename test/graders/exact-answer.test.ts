import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactAnswer } from "../../src/graders/exact-answer.ts";
import { solves } from "../../src/graders/solves.ts";
import type { Facts, Sample } from "../../src/types.ts";
import { exactAnswerCases } from "./cases/exact-answers.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { solutionCases } from "./cases/solutions.ts";
import { expectSound, outcome } from "./expect-grade.ts";

const sampleOf = (question: string, reply: string, facts: Facts): Sample => ({ prompt: { id: "p", messages: [{ role: "user", content: question }], facts }, reply: { text: reply } });

describe("exactAnswer", () => {
  test.each(exactAnswerCases)("$expected: $question $reply", async ({ question, facts, tolerance, spelling, reply, expected }) => {
    const grade = exactAnswer({ ...(tolerance !== undefined && { tolerance }), ...(spelling && { spelling }) });
    const graded = await grade(sampleOf(question, reply, facts));
    expect(outcome(graded), graded.because).toBe(expected);
    expectSound(graded);
  });

  test("reads answers as solves does, where the user proposes none", async () => {
    for (const { question, answer, reply, userAnswer } of solutionCases) {
      const sample = sampleOf(question, reply, { answer });
      const [exact, solved] = [await exactAnswer()(sample), await solves()(sample)];
      if (userAnswer === undefined && !solved.because.includes("accepts")) expect(outcome(exact), reply).toBe(outcome(solved));
    }
  });

  test("a tolerance takes what lies within it, and nothing else", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 100, max: 9000 }), fc.integer({ min: -300, max: 300 }), async (value, off) => {
      const graded = await exactAnswer({ tolerance: 100 })(sampleOf("How many are there?", `The answer is ${value + 300 + off}.`, { answer: String(value + 300) }));
      expect(outcome(graded)).toBe(Math.abs(off) <= 100 ? 1 : 0);
    }));
  });

  test("an alias never makes another answer right", async () => {
    const name = fc.stringMatching(/^[BDKLMNPRT][aeiou][bdklmnprt][aeiou][bdklmnprt]$/);
    await fc.assert(fc.asyncProperty(name, name, name, async (one, two, other) => {
      fc.pre(new Set([one, two, other]).size === 3);
      const facts = { answers: [one, two] };
      for (const right of [one, two]) expect(outcome(await exactAnswer()(sampleOf("Who?", `The answer is ${right}.`, facts)))).toBe(1);
      expect(outcome(await exactAnswer()(sampleOf("Who?", `The answer is ${other}.`, facts)))).toBe(0);
    }));
  });

  test("options are checked", async () => {
    for (const tolerance of [-1, "much", "5"]) expect((await exactAnswer({ tolerance })(sampleOf("How many?", "7", { answer: "7" }))).kind).toBe("ungraded");
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    expectSound(await exactAnswer({ tolerance: 1 })(sampleOf("How many?", text, { answers: ["7", "Paris"] })));
    expectSound(await exactAnswer()(sampleOf(text, `The answer is B. ${text}`, { answer: "B", choices: ["x", text.slice(0, 1000)] })));
  });

  test("never throws, and always gives a reason", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), async (reply, answer) => expectSound(await exactAnswer({ tolerance: "5%" })(sampleOf("How many?", reply, { answers: [answer, "7"] })))));
  });
});
