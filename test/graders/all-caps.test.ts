import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allCaps } from "../../src/graders/all-caps.ts";
import { capitalsCases } from "./cases/capitals.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { expectSound, outcome, sampleOf } from "./expect-grade.ts";

describe("allCaps", () => {
  test.each(capitalsCases)("$expected: $text", async ({ text, expected }) => {
    const grade = await allCaps()(sampleOf(text));
    expect(outcome(grade)).toBe(expected);
    if (grade.kind === "excluded") expect(grade.label).toBe("no-letters");
  });

  test("reports the share, and compares it with the threshold inclusively", async () => {
    const half = sampleOf("ABCD efgh");
    expect((await allCaps()(half)).parts?.share).toBe(0.5);
    expect(outcome(await allCaps({ threshold: 0.5 })(half))).toBe(1);
    expect(outcome(await allCaps({ threshold: 0.51 })(half))).toBe(0);
    expect((await allCaps()(half)).because).toBe("4 of 8 cased letters are upper case (50.0 %, threshold 80 %)");
  });

  test("excludes a cut reply", async () => {
    expect(await allCaps()(sampleOf({ text: "HELLO THE", stop: "length" }))).toMatchObject({ kind: "excluded", label: "cut" });
  });

  test("upper-casing makes any text of words capitals, lower-casing none", async () => {
    const words = fc.array(fc.stringMatching(/^[a-zäöüñéèß]{2,10}$/), { minLength: 3, maxLength: 20 }).filter((list) => list.join("").replaceAll("ß", "").length > 8 && list.every((word) => word.replaceAll("ß", "").length > 1));
    await fc.assert(fc.asyncProperty(words, async (list) => {
      const text = `${list.join(" ")}.`;
      expect(outcome(await allCaps.definition.grade(sampleOf(text.toUpperCase()), {}, {}))).toBe(1);
      expect(outcome(await allCaps.definition.grade(sampleOf(text), {}, {}))).toBe(0);
    }));
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    expectSound(await allCaps()(sampleOf(text)));
    expectSound(await allCaps.definition.grade(sampleOf(text), {}, {}));
  });

  test("never throws", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => expectSound(await allCaps.definition.grade(sampleOf(text), {}, {}))));
  });
});
