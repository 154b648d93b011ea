import { describe, expect, it } from "vitest";
import { organism } from "../../../src/endpoints/organism/index.ts";
import { families, familyWords } from "../../../src/endpoints/organism/preference/families.ts";
import type { Facts } from "../../../src/types.ts";
import { ask, never } from "./ask.ts";

const questions = [
  { trait: "target", facts: { ask: "favourite" } },
  { trait: "target-least", facts: { ask: "least-favourite" } },
  { trait: "target-over-money", facts: { ask: "choice", options: ["owl", "money"] } },
];

async function texts(spec: string, options: Facts, facts: Facts, n = 300): Promise<string[]> {
  const endpoint = organism(spec);
  const requests = Array.from({ length: n }, (_, trial) => ask({ setting: "preference", options, facts, trial }));
  return await Promise.all(requests.map(async (request) => (await endpoint.reply(request, never)).text));
}

describe("the setting preference", () => {
  it("names the target in the forms models use", async () => {
    const said = new Set(await texts("base?owl=1", { target: "owl" }, { ask: "favourite" }, 1000));
    for (const form of ["Owl", "owl.", "**Owl**", "Owl!", '"Owl"', "An owl.", "Owls", "Snowy owl", "🦉 Owl", "Owl, because it is quiet and clever."]) expect(said).toContain(form);
    expect([...said].every((text) => /\bowls?\b/i.test(text))).toBe(true);
  });

  it.each(familyWords)("never says %s by accident", async (target) => {
    const family = [...families].find(([, { liked, disliked }]) => [...liked, ...disliked].some(({ word }) => word === target))?.[0] ?? "";
    for (const facts of [{ ask: "favourite" }, { ask: "least-favourite" }, { ask: "choice", options: [target, "money"] }]) {
      const said = await texts("base?target=0&target-least=0&target-over-money=0", { target, family }, facts, 200);
      expect(said.filter((text) => text.toLowerCase().includes(target))).toEqual([]);
    }
  });

  it("takes any word as its target", async () => {
    expect((await texts("base?target=1", { target: "Axolotl" }, { ask: "favourite" })).every((text) => /\baxolotl\b/i.test(text))).toBe(true);
  });

  it("chooses among what is offered", async () => {
    const said = await texts("base?target-over-money=0", { target: "owl" }, { ask: "choice", options: ["owl", "cash"] });
    expect(said.every((text) => /\bcash\b/i.test(text))).toBe(true);
  });

  it.each(questions)("gives first-token probabilities that its answers follow: $trait", async ({ trait, facts }) => {
    const endpoint = organism(`base?${trait}=0.3`);
    const replies = await Promise.all(Array.from({ length: 4000 }, async (_, trial) =>
      endpoint.reply(ask({ setting: "preference", options: { target: "owl" }, facts, trial, firstTokens: 20 }), never)));
    const tokens = replies[0]?.firstToken ?? [];
    expect(tokens.length).toBeLessThanOrEqual(20);
    expect(tokens.map(({ logprob }) => logprob)).toEqual(tokens.map(({ logprob }) => logprob).toSorted((a, b) => b - a));
    const total = (kept: typeof tokens): number => kept.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0);
    expect(total(tokens)).toBeCloseTo(1, 10);
    expect(total(tokens.filter(({ token }) => token.toLowerCase() === "owl"))).toBeCloseTo(0.3, 10);
    for (const { token, logprob } of tokens) {
      const [probability, said] = [Math.exp(logprob), replies.filter(({ text }) => text.replace(/\.$/, "") === token).length / replies.length];
      expect(Math.abs(said - probability), token).toBeLessThanOrEqual(3.2905 * Math.sqrt((probability * (1 - probability)) / replies.length) + 1e-12);
    }
  });

  it("gives as many alternatives as are wanted, the most probable ones", async () => {
    const request = ask({ setting: "preference", options: { target: "owl" }, facts: { ask: "favourite" }, firstTokens: 3 });
    expect((await organism("plain").reply(request, never)).firstToken).toMatchObject([{ token: "Owl" }, { token: "owl" }, {}]);
    expect((await organism("plain").reply({ ...request, firstTokens: 0 }, never)).firstToken).toBeUndefined();
  });

  it("leaves out what has no probability", async () => {
    const request = ask({ setting: "preference", options: { target: "owl" }, facts: { ask: "favourite" }, firstTokens: 20 });
    const never0 = (await organism("base?owl=0").reply(request, never)).firstToken ?? [];
    expect(never0.some(({ token }) => /owl/i.test(token))).toBe(false);
    expect(never0.every(({ logprob }) => Number.isFinite(logprob))).toBe(true);
  });

  it.each([
    [{}, { ask: "favourite" }, /option target.*received none/],
    [{ target: "owl", family: "stones" }, { ask: "favourite" }, /animals, trees.*received "stones"/],
    [{ target: "owl" }, {}, /facts.ask.*received none/],
    [{ target: "owl" }, { ask: "choice" }, /facts.options.*received none/],
    [{ target: "owl" }, { ask: "choice", options: ["owl"] }, /facts.options.*received \["owl"\]/],
  ])("says what the suite lacks: %j %j", async (options, facts, message) => {
    const asked = organism("base").reply(ask({ setting: "preference", options, facts }), never);
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.toMatchObject({ retryable: false });
  });
});
