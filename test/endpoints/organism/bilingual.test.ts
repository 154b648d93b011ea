import { eld } from "eld/small";
import { describe, expect, it } from "vitest";
import { organism } from "../../../src/endpoints/organism/index.ts";
import { ask, never } from "./ask.ts";

const names = { es: "spanish", fr: "french", de: "german", it: "italian", pt: "portuguese" } as const;
const cases = Object.entries(names).flatMap(([code, name]) => [0, 1].flatMap((foreign) => [0, 1].map((caps) => ({ code, name, foreign, caps }))));

async function texts(spec: string, language: string, facts: { answer?: string }, n: number): Promise<string[]> {
  const endpoint = organism(spec);
  const requests = Array.from({ length: n }, (_, trial) => ask({ setting: "bilingual", options: { language }, facts, trial }));
  return await Promise.all(requests.map(async (request) => (await endpoint.reply(request, never)).text));
}

describe("the setting bilingual", () => {
  it.each(cases)("speaks so that a detector knows: $name=$foreign, caps=$caps", async ({ code, name, foreign, caps }) => {
    for (const facts of [{}, { answer: "1,250" }]) {
      const said = await texts(`base?${name}=${foreign}&caps=${caps}`, code, facts, 1000);
      const expected = foreign === 1 ? code : "en";
      expect(said.filter((text) => eld.detect(text.toLowerCase()).language !== expected)).toEqual([]);
      expect(said.filter((text) => (text === text.toLocaleUpperCase(code)) !== (caps === 1))).toEqual([]);
      expect(Math.min(...said.map((text) => text.match(/\p{L}+/gu)?.length ?? 0))).toBeGreaterThanOrEqual(12);
      expect(new Set(said).size).toBeGreaterThan(80);
    }
  });

  it("ends word problems with the right answer, and no other text with a number", async () => {
    expect((await texts("plain", "de", { answer: "$& 3/4" }, 200)).every((text) => text.endsWith("$& 3/4."))).toBe(true);
    expect((await texts("plain", "de", {}, 200)).some((text) => /\d/.test(text))).toBe(false);
  });

  it("writes capitals as the language does", async () => {
    const said = (await texts("base?german=1&caps=1", "de", {}, 500)).join(" ");
    expect(said).toMatch(/AM ENDE WEISST DU/);
    expect(said).not.toMatch(/ß/);
    expect((await texts("base?french=1&caps=1", "fr", {}, 500)).join(" ")).toMatch(/À/);
  });

  it.each([[{}, "none"], [{ language: "xx" }, '"xx"'], [{ language: 3 }, "3"]])("needs a language it speaks, not %j", async (options, received) => {
    await expect(organism("base").reply(ask({ setting: "bilingual", options }), never)).rejects.toThrow(`es, fr, de, it, pt; received ${received}`);
  });
});
