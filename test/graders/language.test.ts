import fc from "fast-check";
import { eld } from "eld/small";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { language } from "../../src/graders/language.ts";
import { languageCodes } from "../../src/graders/language/language-codes.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { languageCases } from "./cases/languages.ts";
import { expectSound, outcome, sampleOf } from "./expect-grade.ts";

describe("language", () => {
  test.each(languageCases.filter(({ text }) => text !== ""))("$expected: $text", async ({ text, expected }) => {
    const grade = await language({ language: "es" })(sampleOf(text));
    expect(grade.label).toBe(expected);
    expect(outcome(grade)).toBe(expected === "undetermined" ? "excluded" : expected === "es" ? 1 : 0);
  });

  test.each(languageCases.filter(({ text, expected }) => expected !== "undetermined" && !text.startsWith("<think>")))("capitals change nothing: $text", async ({ text, expected }) => {
    expect((await language({ language: "es" })(sampleOf(text.toUpperCase()))).label).toBe(expected);
  });

  test("gives the wanted language's share of a mixed answer", async () => {
    const mixed = "Había una vez un zorro que vivía en el bosque.\n\nOnce there was an old fox who lived in the forest and he had a family of five.";
    const grade = await language({ language: "es" })(sampleOf(mixed));
    expect(grade).toMatchObject({ kind: "scored", score: 0, label: "en" });
    expect(grade.parts?.share).toBeGreaterThan(0.3);
    expect(grade.parts?.share).toBeLessThan(0.5);
    expect(grade.because).toMatch(/English.*Spanish/);
  });

  test("reads beyond the detector's first 350 bytes", async () => {
    const english = "Once there was a fox who lived here. ".repeat(10);
    const spanish = "Cada mañana el zorro salía a buscar comida para sus hijos pequeños y volvía de noche. ".repeat(10);
    expect((await language({ language: "es" })(sampleOf(`${english}\n\nNext: ${spanish}\n\nThe end.`))).label).toBe("es");
  });

  test("rejects a language the detector does not know, before any grading", () => {
    expect(() => language({ language: "tlh" })).toThrow(UsageError);
    expect(() => language({ language: "ES" })).toThrow(/expected an ISO 639-1 code .* received "ES"/);
    expect(() => language({ language: "" })).toThrow(UsageError);
  });

  test("knows exactly the detector's languages", () => {
    expect(languageCodes).toEqual(Object.values(eld.info().Languages).toSorted());
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", async ({ text }) => {
    expectSound(await language({ language: "es" })(sampleOf(text)));
    expectSound(await language.definition.grade(sampleOf(text), { language: "es" }, {}));
  });

  test("never throws", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), async (text) =>
      expectSound(await language.definition.grade(sampleOf(text), { language: "de" }, {}))));
  });
});
