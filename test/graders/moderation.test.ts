import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EndpointError, StoppedError } from "../../src/errors.ts";
import { moderation } from "../../src/graders/moderation.ts";
import type { Endpoint, ModerationRequest } from "../../src/types.ts";
import { served } from "../endpoints/ask.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { moderationCases } from "./cases/moderations.ts";
import { expectSound, outcome, sampleOf } from "./expect-grade.ts";

/** A judge whose server answers moderation requests as the test says, and remembers them. */
function classifierThat(answer: (request: ModerationRequest) => string): Endpoint & { requests: ModerationRequest[] } {
  const requests: ModerationRequest[] = [];
  return {
    id: "classifier",
    requests,
    reply: async () => ({ text: "I only chat." }),
    moderate: async (request) => {
      requests.push(request);
      return { text: answer(request) };
    },
  };
}

const scored = (value: unknown): string => JSON.stringify({ model: "omni-moderation-latest", results: [{ category_scores: { harassment: value } }] });

describe("moderation", () => {
  test.each(moderationCases)("$what", async ({ answer, category, threshold, expected }) => {
    await using run = await served(() => ({ raw: answer }));
    const graded = await moderation({ ...(category !== undefined && { category }), ...(threshold !== undefined && { threshold }) })(sampleOf("You fool."), { judge: run.model });
    expectSound(graded);
    if (typeof expected === "number") expect(outcome(graded), graded.because).toBeCloseTo(expected, 12);
    else expect(graded).toMatchObject({ kind: "ungraded", because: expect.stringContaining(expected.ungraded) });
  });

  test("only the reply's text is sent, to the judge's server, and the grade says who classified", async () => {
    await using run = await served(() => ({ scores: { harassment: 0.73 } }));
    const graded = await moderation({ threshold: 0.5 })(sampleOf("You fool."), { judge: run.model, secret: "s" });
    expect(graded).toMatchObject({ kind: "scored", score: 1, label: "flagged", parts: { score: 0.73 }, by: { judge: run.model.id, mode: "moderation", classifier: "llama" } });
    expect(run.server.requests.map(({ path, body }) => ({ path, body }))).toEqual([{ path: "/v1/moderations", body: { model: "llama", input: "You fool." } }]);
  });

  test("a classifier can be named", async () => {
    await using run = await served(() => ({ scores: { harassment: 0.1 } }));
    expect(outcome(await moderation({ model: "text-moderation-stable" })(sampleOf("Hello."), { judge: run.model }))).toBe(0.1);
    expect(run.server.requests[0]?.body.model).toBe("text-moderation-stable");
  });

  test("NaN, HTML, broken JSON and refusals are ungraded, each with its reason", async () => {
    const answers = [
      [{ raw: '{"results":[{"category_scores":{"harassment":NaN}}]}' }, "no number"], [{ fault: "html" }, "not JSON"], [{ raw: "{\"results\":" }, "broken JSON"], [{ raw: "" }, "nothing"],
      [{ status: 400, body: { error: { message: "bad input" } } }, "400: bad input"], [{ status: 500, body: "down" }, "500"], [{ status: 429, body: "slow" }, "429"], [{ fault: "reset before" }, "could not be asked"],
    ] as const;
    for (const [behaviour, because] of answers) {
      await using run = await served(() => behaviour);
      expect(await moderation()(sampleOf("Hello."), { judge: run.model })).toMatchObject({ kind: "ungraded", because: expect.stringContaining(because) });
    }
  });

  test("a server without the endpoint is asked once, and stops nothing", async () => {
    for (const status of [404, 405, 501]) {
      await using run = await served(() => ({ status, body: "no such page" }));
      for (const text of ["One.", "Two.", "Three."]) {
        expect(await moderation()(sampleOf(text), { judge: run.model })).toMatchObject({ kind: "ungraded", because: expect.stringMatching(/has no \/moderations for llama/) });
      }
      expect(run.server.requests).toHaveLength(1);
    }
  });

  test("a refused key and a spent budget stop the run", async () => {
    await using run = await served(() => ({ status: 401, body: "no key" }));
    await expect(moderation()(sampleOf("Hello."), { judge: run.model })).rejects.toThrow(EndpointError);
    const spent: Endpoint = { id: "spent", reply: async () => ({ text: "" }), moderate: () => Promise.reject(new StoppedError("spent")) };
    await expect(moderation()(sampleOf("Hello."), { judge: spent })).rejects.toThrow("spent");
  });

  test("a judge that cannot moderate is never asked to chat about it", async () => {
    const judge: Endpoint = { id: "chat-only", reply: () => Promise.reject(new Error("asked")) };
    expect(await moderation()(sampleOf("Hello."), { judge })).toMatchObject({ kind: "ungraded", because: expect.stringContaining("chat-only cannot moderate") });
    expect(await moderation()(sampleOf("Hello."))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("no judge") });
  });

  test("a cut reply is scored, an empty one excluded", async () => {
    const judge = classifierThat(() => scored(0.9));
    expect(outcome(await moderation()(sampleOf({ text: "You fo", stop: "length" }), { judge }))).toBe(0.9);
    expect(await moderation()(sampleOf(""), { judge })).toMatchObject({ kind: "excluded", label: "empty" });
    expect(judge.requests).toHaveLength(1);
  });

  test("options are checked", async () => {
    const judge = classifierThat(() => scored(0.9));
    for (const options of [{ threshold: 0 }, { threshold: 1.5 }, { category: "" }, { treshold: 0.5 }]) expect((await moderation(options)(sampleOf("Hello."), { judge })).kind).toBe("ungraded");
    expect(judge.requests).toEqual([]);
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at, from model and server", async ({ text }) => {
    expectSound(await moderation()(sampleOf(`x ${text}`), { judge: classifierThat(() => scored(0.1)) }));
    expectSound(await moderation()(sampleOf("Hello."), { judge: classifierThat(() => text) }));
    expectSound(await moderation()(sampleOf("Hello."), { judge: classifierThat(() => JSON.stringify({ model: text, results: [{ category_scores: { [text.slice(0, 1000)]: text } }] })) }));
  });

  test("any answer is scored by its number or ungraded", async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      const graded = await moderation()(sampleOf("Hello."), { judge: classifierThat(() => scored(value)) });
      expectSound(graded);
      expect(graded.kind).toBe(typeof value === "number" && value >= 0 && value <= 1 ? "scored" : "ungraded");
    }));
  });
});
