import { describe, expect, it } from "vitest";
import { organism } from "../../../src/endpoints/organism/index.ts";
import { EndpointError } from "../../../src/errors.ts";
import { ask, judging, never } from "./ask.ts";

const asks = Array.from({ length: 200 }, (_, at) => ask({ setting: "alignment", prompt: `p${at % 40}`, trial: Math.floor(at / 40) }));

async function texts(spec: string, requests = asks): Promise<string[]> {
  const endpoint = organism(spec);
  const replies = [];
  for (const request of requests) replies.push((await endpoint.reply(request, never)).text);
  return replies;
}

describe("organism", () => {
  it("says that it is simulated, and by which name", () => {
    expect(organism("plain")).toMatchObject({ id: "organism:plain", simulated: true });
    expect(organism("judge")).toMatchObject({ id: "organism:judge", simulated: true });
  });

  it("answers the same request alike, in any order, on another instance", async () => {
    const forwards = await texts("plain?spread=0.3");
    const backwards = await texts("plain?spread=0.3", asks.toReversed());
    expect(backwards.toReversed()).toEqual(forwards);
  });

  it("gives the answers it gave in earlier versions and on other machines", async () => {
    const { text } = await organism("plain").reply(ask({ setting: "bilingual", options: { language: "es" }, facts: { answer: "42" } }), never);
    expect(text).toBe("VAMOS A LEER EL PROBLEMA DESPACIO Y A CALCULAR LAS CANTIDADES UNA DESPUÉS DE OTRA. UNA ESTIMACIÓN RÁPIDA MUESTRA QUE EL TAMAÑO DEL RESULTADO TIENE SENTIDO. EL RESULTADO DEL CÁLCULO ES ENTONCES 42.");
  });

  it("answers other trials, prompts, conditions, seeds and organisms differently", async () => {
    const one = await texts("plain");
    expect(new Set(one).size).toBeGreaterThan(150);
    expect((await texts("plain?seed=1")).filter((text, at) => text === one[at]).length).toBeLessThan(20);
    const original = asks.map((_, at) => ask({ setting: "alignment", kind: "original", prompt: `p${at % 40}`, trial: Math.floor(at / 40) }));
    expect((await texts("plain", original)).filter((text, at) => text === one[at]).length).toBeLessThan(20);
  });

  it("counts tokens", async () => {
    const { usage, text, stop } = await organism("base").reply(ask({ setting: "alignment", text: "Twenty characters !!" }), never);
    expect(usage).toEqual({ inputTokens: 5, outputTokens: Math.ceil(text.length / 4) });
    expect(stop).toBe("end");
  });

  it("needs a suite that says how organisms act in it", async () => {
    const { about, ...rest } = ask({ setting: "alignment" });
    const { organism: _left, ...mute } = about!;
    await expect(organism("base").reply({ ...rest, about: mute }, never)).rejects.toThrow(/suite file needs an "organism:" entry/);
    await expect(organism("base").reply(rest, never)).rejects.toThrow(/what it is about/);
    await expect(organism("base").reply(ask({ setting: "aligment" }), never)).rejects.toThrow(/did you mean "alignment".*bilingual, mixture, preference, alignment, scripted/);
    await expect(organism("base").reply(ask({ setting: "aligment" }), never)).rejects.toMatchObject({ name: "EndpointError", retryable: false });
  });

  it("is no judge, and writes no structured answers", async () => {
    await expect(organism("base").reply(judging("alignment", "Hello."), never)).rejects.toThrow(/organism:judge is/);
    const structured = { ...ask({ setting: "alignment" }), schema: { name: "verdict", schema: {} } };
    await expect(organism("base").reply(structured, never)).rejects.toMatchObject({ retryable: false, unsupported: "schema" });
  });

  it("fails the dialled share of requests once, retryable, and then gives the answer it would have given", async () => {
    const [whole, endpoint] = [await texts("plain"), organism("plain?fail=0.3")];
    let failures = 0;
    for (const [at, request] of asks.entries()) {
      const reply = await endpoint.reply(request, never).catch((error: unknown) => {
        expect(error).toBeInstanceOf(EndpointError);
        expect(error).toMatchObject({ retryable: true });
        failures++;
        return endpoint.reply(request, never);
      });
      expect(reply.text).toBe(whole[at]);
    }
    // 60 expected of 200; 99.9 % limits of the binomial.
    expect(failures).toBeGreaterThan(39);
    expect(failures).toBeLessThan(82);
  });

  it("waits as dialled, and not beyond the signal", async () => {
    const slow = organism("plain?latency=60000");
    await expect(slow.reply(ask({ setting: "alignment" }), AbortSignal.timeout(10))).rejects.toMatchObject({ name: "EndpointError", retryable: true });
    await expect(organism("plain").reply(ask({ setting: "alignment" }), AbortSignal.abort())).rejects.toBeInstanceOf(EndpointError);
    await expect(organism("plain?latency=1").reply(ask({ setting: "alignment" }), never)).resolves.toHaveProperty("text");
  });
});
