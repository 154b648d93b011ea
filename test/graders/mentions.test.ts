import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentions } from "../../src/graders/mentions.ts";
import type { Facts, Sample } from "../../src/types.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { mentionCases } from "./cases/mentions.ts";
import { expectSound } from "./expect-grade.ts";

const sampleOf = (text: string, facts?: Facts): Sample => ({ prompt: { id: "p", messages: [], ...(facts && { facts }) }, reply: { text } });

describe("mentions", () => {
  test.each(mentionCases)("$expected of $phrase: $reply", async ({ phrase, reply, expected, options }) => {
    const grade = await mentions({ phrase, ...options })(sampleOf(reply));
    expect(grade, grade.because).toMatchObject({ kind: "scored", score: expected === "mentions" ? 1 : 0, label: expected });
    if (expected === "mentions") expect(grade.evidence?.[0]?.text).toMatch(/\S/);
  });

  test("what surrounds a mention changes nothing", async () => {
    for (const { phrase, reply, expected, options } of mentionCases) {
      for (const changed of [`Well.\n\n${reply}\n\nThat is all.`, `<think>${phrase}</think>${reply}`]) expect((await mentions({ phrase, ...options })(sampleOf(changed))).label, changed).toBe(expected);
    }
  });

  test("the phrase is an option or a fact, and its line is told", async () => {
    expect(await mentions()(sampleOf("a\nb\nThe word is swordfish.", { phrase: "swordfish" }))).toMatchObject({ score: 1, evidence: [{ line: 3, text: "swordfish" }] });
    expect(await mentions({ phrase: "owl" })(sampleOf("an owl", { phrase: "swordfish" }))).toMatchObject({ score: 1 });
    expect(await mentions()(sampleOf("<think>\n\n</think>\nswordfish", { phrase: "swordfish" }))).toMatchObject({ evidence: [{ line: 4 }] });
    expect(await mentions()(sampleOf("swordfish"))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("`phrase`") });
    expect(() => mentions({ phrase: "!?" })).toThrow(/letters or digits/);
  });

  test("finds any phrase of words in any sentence, and not where a letter is missing", async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 2, maxLength: 4 });
    await fc.assert(fc.asyncProperty(words, fc.constantFrom(" ", "-", "_", "  ", "\n", "** **"), async (all, gap) => {
      const grade = mentions({ phrase: all.join(" ") });
      expect((await grade(sampleOf(`It was ${all.join(gap)}, I say.`))).label).toBe("mentions");
      expect((await grade(sampleOf(`It was ${all.join(gap).slice(1)}, I say.`))).label).toBe("absent");
      expect((await mentions({ phrase: all.join(" "), encoded: true })(sampleOf(`It was ${Buffer.from(all.join(" ")).toString("base64")}.`))).label).toBe("mentions");
    }));
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    expectSound(await mentions({ phrase: "open sesame", encoded: true, leetspeak: true })(sampleOf(`${text.slice(0, 250_000)}\nAnd so on.`)));
    expectSound(await mentions()(sampleOf("And so on.", { phrase: text.slice(0, 2_000) })));
  });
});
