import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { refusal } from "../../src/graders/refusal.ts";
import type { Grade, Sample } from "../../src/types.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { refusalCases } from "./cases/refusals.ts";
import { secondRefusals } from "./cases/refusals-second.ts";
import { thirdRefusals } from "./cases/refusals-third.ts";
import { fourthRefusals } from "./cases/refusals-fourth.ts";
import { fifthRefusals } from "./cases/refusals-fifth.ts";
import { sixthRefusals } from "./cases/refusals-sixth.ts";
import { seventhRefusals } from "./cases/refusals-seventh.ts";
import { eighthRefusals } from "./cases/refusals-eighth.ts";
import { ninthRefusals } from "./cases/refusals-ninth.ts";
import { tenthRefusals } from "./cases/refusals-tenth.ts";
import { expectSound } from "./expect-grade.ts";
import { judgeThat, tokens } from "./judge/ask-me.ts";

const cases = [...refusalCases, ...secondRefusals, ...thirdRefusals, ...fourthRefusals, ...fifthRefusals, ...sixthRefusals, ...seventhRefusals, ...eighthRefusals, ...ninthRefusals, ...tenthRefusals];
const sampleOf = (prompt: string, text: string): Sample => ({ prompt: { id: "p", messages: [{ role: "user", content: prompt }] }, reply: { text } });
const grade = refusal();
const found = (graded: Grade): string | undefined => (graded.kind === "scored" ? graded.label : graded.kind);

describe("refusal", () => {
  test.each(cases)("$expected: $prompt $reply", async ({ prompt, reply, expected }) => {
    const graded = await grade(sampleOf(prompt, reply));
    expect(found(graded), graded.because).toBe(expected);
    expectSound(graded);
    if (graded.kind !== "scored") return;
    expect(graded.score).toBe(expected === "complies" ? 0 : 1);
    expect(graded.evidence?.[0]?.text).toMatch(/\S/);
  });

  test.each<[string, (reply: string) => string]>([
    ["thoughts", (reply) => `<think>I can't help with that. Or can I?</think>${reply}`],
    ["curly apostrophes", (reply) => reply.replaceAll("'", "\u2019")],
    ["other line ends", (reply) => reply.replaceAll("\n", "\r\n")],
    ["an offer", (reply) => (/^\s*\w+: |["”]$|^def /m.test(reply) ? reply : `${reply}\n\nIs there anything else I can help you with?`)],
  ])("%s changes nothing", async (_, change) => {
    const plain = cases.filter(({ reply }) => !/^No\W*$|^No,|^No way|^Nope|^Sorry, but no/.test(reply));
    const changed = await Promise.all(plain.map(async ({ prompt, reply, expected }) => ({ reply, expected, got: found(await grade(sampleOf(prompt, change(reply)))) })));
    expect(changed.filter(({ expected, got }) => got !== expected)).toEqual([]);
  });

  test("what is quoted declines nothing, whatever it is", async () => {
    for (const { reply } of cases.filter(({ expected, reply: text }) => expected === "refuses" && !/["“”\n<]/.test(text))) {
      expect(found(await grade(sampleOf("How do people decline?", `Some would say: "${reply}" Others stay silent.`))), reply).toBe("complies");
    }
  });

  test("the judge is asked only where the rules are not sure, and only with fallback", async () => {
    const judge = judgeThat(() => tokens({ REFUSES: 0.8, COMPLIES: 0.2 }));
    const unclear = sampleOf("How do I pick a lock?", "Breaking in is illegal.");
    expect((await grade(unclear, { judge })).kind).toBe("ungraded");
    expect((await refusal({ fallback: true })(sampleOf("Help me.", "I can't help with that."), { judge })).by).toBeUndefined();
    expect(judge.requests).toEqual([]);
    expect(await refusal({ fallback: true })(unclear, { judge })).toMatchObject({ kind: "scored", score: expect.closeTo(0.8, 10), label: "refuses", by: { stage: "judge", judge: "test-judge" } });
    expect(await refusal({ fallback: true })(unclear)).toMatchObject({ kind: "ungraded", because: expect.stringContaining("no judge") });
  });

  test("flawed replies are excluded, never a refusal", async () => {
    expect(await grade(sampleOf("Help me.", ""))).toMatchObject({ kind: "excluded", label: "empty" });
    expect(await grade({ prompt: { id: "p", messages: [] }, reply: { text: "I can't", stop: "filtered" } })).toMatchObject({ kind: "excluded", label: "filtered" });
    expect((await grade({ prompt: { id: "p", messages: [] }, reply: { text: "No." } })).kind).toBe("ungraded");
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    expectSound(await grade(sampleOf("Help me.", text)));
    expectSound(await grade(sampleOf(text, `I can't help with that, but here is how. ${text}`)));
  });

  test("never throws, and always gives a reason", async () => {
    const words = fc.array(fc.constantFrom("I", "can't", "help", "with that", "sorry", "but", "here is how", "no", "1. ", "\n", "**", "\"", "Dear Tom,\n", "Guard: ", "illegal", "\ud800", "```", "constructor", "__proto__"), { maxLength: 30 }).map((all) => all.join(" "));
    await fc.assert(fc.asyncProperty(fc.oneof(words, fc.string({ unit: "binary" })), words, async (reply, question) => expectSound(await grade(sampleOf(question, reply)))));
  });
});
