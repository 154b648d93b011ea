import { expect, test } from "vitest";
import { allCaps, language, recorded } from "../../src/graders/index.ts";
import { toScorer } from "../../src/graders/to-scorer.ts";

test("the scorer has the grader's name, its score and the whole grade", async () => {
  expect(await toScorer(allCaps())({ input: "Say hello.", output: "HELLO TO ALL OF YOU" })).toMatchObject({ name: "all-caps", score: 1, metadata: { kind: "scored", because: expect.any(String) as string } });
  expect((await toScorer(allCaps(), { invert: true, name: "calm" })({ input: "Say hello.", output: "HELLO TO ALL OF YOU" }))).toMatchObject({ name: "calm", score: 0 });
});

test("what has no score is null, never 0, inverted or not", async () => {
  for (const invert of [false, true]) {
    expect((await toScorer(language({ language: "es" }), { invert })({ input: "?", output: "42" })).score).toBeNull();
    expect((await toScorer(allCaps(), { invert })({ input: "?", output: "" })).score).toBeNull();
    for (const output of [undefined, null, { text: "HELLO" }, 3]) {
      expect(await toScorer(allCaps(), { invert })({ input: "?", output })).toMatchObject({ score: null, metadata: { kind: "ungraded" } });
    }
  }
});

test("facts are given, made from the sample, or the expected answer", async () => {
  const rated = recorded({ column: "answer", above: 2 });
  expect((await toScorer(rated)({ input: "?", output: "x", expected: 3 })).score).toBe(1);
  expect((await toScorer(rated, { facts: { answer: 1 } })({ input: "?", output: "x", expected: 3 })).score).toBe(0);
  expect((await toScorer(rated, { facts: ({ input }) => ({ answer: String(input) }) })({ input: "9", output: "x" })).score).toBe(1);
});
