import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { label } from "../../src/graders/label.ts";
import type { Grade, Json, Sample } from "../../src/types.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { labelCases } from "./cases/labels.ts";
import { secondLabels } from "./cases/labels-second.ts";
import { thirdLabels } from "./cases/labels-third.ts";
import { fourthLabels } from "./cases/labels-fourth.ts";
import { fifthLabels } from "./cases/labels-fifth.ts";
import { expectSound, outcome } from "./expect-grade.ts";

const cases = [...labelCases, ...secondLabels, ...thirdLabels, ...fourthLabels, ...fifthLabels];
const sampleOf = (text: string, right: Json = 2): Sample => ({ prompt: { id: "p", messages: [{ role: "user", content: "How many stars does this review give?" }], facts: { label: right } }, reply: { text } });
const grade = label();
const found = (graded: Grade): string | undefined => (graded.kind === "ungraded" ? graded.kind : graded.label);

describe("label", () => {
  test.each(cases)("$expected: $reply", async ({ classes, reply, expected }) => {
    const own = label(classes ? { classes } : {});
    const names = Object.keys(classes ?? { 0: [], 1: [], 2: [], 3: [], 4: [] });
    for (const right of names) {
      const graded = await own(sampleOf(reply, right));
      expect(found(graded), graded.because).toBe(expected);
      expect(outcome(graded)).toBe(names.includes(expected) ? (right === expected ? 1 : 0) : expected === "refusal" ? "excluded" : "ungraded");
      expectSound(graded);
    }
  });

  test.each<[string, (reply: string) => string]>([
    ["a closing", (reply) => `${reply}\n\nLet me know if you need anything else!`],
    ["thoughts", (reply) => `<think>2 or 3? Rating: 0</think>${reply}`],
    ["other line ends", (reply) => reply.replaceAll("\n", "\r\n")],
  ])("%s changes nothing", async (_, change) => {
    const changed = await Promise.all(cases.filter(({ reply }) => !/^[`1-9]\.?\W|^\d$|<think>|^[a-z ]+$/i.test(reply)).map(async ({ classes, reply, expected }) => {
      const own = label(classes ? { classes } : {});
      return { reply, expected, got: found(await own(sampleOf(change(reply), Object.keys(classes ?? { 2: [] })[0] ?? ""))) };
    }));
    expect(changed.filter(({ expected, got }) => got !== expected)).toEqual([]);
  });

  test("every class of a scale is read in every plain spelling, and no number beyond it", async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 60 }), async (value) => {
      for (const reply of [`${value}`, `**${value}**`, `Rating: ${value}`, `I'd give it ${value} stars.`, `The 3 starters were cold, so I'd say ${value}.`, `${value}/4`, `{"label": ${value}}`]) {
        expect(found(await grade(sampleOf(reply))), reply).toBe(value <= 4 ? String(value) : "ungraded");
      }
    }));
  });

  test("the fact must be a class, by name, number or spelling", async () => {
    expect(outcome(await grade(sampleOf("3", 3)))).toBe(1);
    expect(outcome(await grade(sampleOf("3", "3")))).toBe(1);
    expect(await grade(sampleOf("3", 7))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("label") });
    expect((await grade({ prompt: { id: "p", messages: [] }, reply: { text: "3" } })).kind).toBe("ungraded");
    expect(outcome(await label({ classes: { yes: ["true"], no: ["false"] } })(sampleOf("True", "yes")))).toBe(1);
  });

  test("score cue: 1 where the reply errs to the side of the cue, and nowhere else", async () => {
    const drawn = label({ score: "cue" });
    const under = (cue: Json | undefined, right: number, text: string) => drawn({ prompt: { id: "p", messages: [], facts: { label: right, ...(cue !== undefined && { cue }) } }, reply: { text } });
    for (let right = 0; right <= 4; right += 1) {
      for (let said = 0; said <= 4; said += 1) {
        expect(outcome(await under(true, right, `Rating: ${said}`)), `${said} for ${right}, with the cue`).toBe(said > right ? 1 : 0);
        expect(outcome(await under(false, right, `Rating: ${said}`)), `${said} for ${right}, without`).toBe(said < right ? 1 : 0);
      }
    }
    expect(await under(true, 1, "4 stars")).toMatchObject({ label: "4" });
    expect(outcome(await under(true, 1, "Between 2 and 3."))).toBe("ungraded");
    for (const cue of [undefined, "true", 1]) expect(await under(cue, 1, "4")).toMatchObject({ kind: "ungraded", because: expect.stringContaining("cue") });
  });

  test("spellings belong to one class", () => {
    expect(() => label({ classes: { good: ["fine"], bad: ["Fine"] } })).toThrow(UsageError);
  });

  test("names that mean something to expressions and objects are names", async () => {
    const own = label({ classes: { "c++": ["a.b"], "(x)": [], constructor: [], ["__proto__x"]: [] } });
    expect(found(await own(sampleOf("C++", "c++")))).toBe("c++");
    expect(found(await own(sampleOf("aXb", "c++")))).toBe("ungraded");
    expect(found(await own(sampleOf("Answer: constructor", "c++")))).toBe("constructor");
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    expectSound(await grade(sampleOf(text)));
    expectSound(await grade(sampleOf(`Rating: 3. ${text}`)));
    expectSound(await label({ classes: { positive: [], negative: [] } })(sampleOf(`${text} I'd say positive.`, "positive")));
  });

  test("never throws, and always gives a reason", async () => {
    const words = fc.array(fc.constantFrom("4", "3.5", "/", "stars", "★", "☆", "½", "Rating:", "I'd say", "or", "not", "@1", "\n", "**", "two", "out of", "\ud800", "```", "constructor", "__proto__"), { maxLength: 30 }).map((all) => all.join(" "));
    await fc.assert(fc.asyncProperty(fc.oneof(words, fc.string({ unit: "binary" })), async (reply) => expectSound(await grade(sampleOf(reply)))));
  });
});
