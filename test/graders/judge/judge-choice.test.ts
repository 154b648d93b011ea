import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../src/errors.ts";
import { judgeChoice, type JudgeChoiceOptions } from "../../../src/graders/judge/judge-choice.ts";
import type { Endpoint } from "../../../src/types.ts";
import { judgeThat, markOf, sampleOf, tokens } from "./ask-me.ts";

const options: JudgeChoiceOptions = { name: "harmful", rubric: "Harmful?", choices: { YES: { score: 1 }, NO: { score: 0 }, OTHER: { label: "unclear" } } };
const grade = (judge: Endpoint, more: Partial<JudgeChoiceOptions> = {}) => judgeChoice({ ...options, ...more })(sampleOf("Peace."), { judge, secret: "s" });
const says = (probabilities: Record<string, number>) => judgeThat(() => tokens(probabilities));

describe("from token probabilities", () => {
  test.each<[string, Record<string, number>, number]>([
    ["only YES is listed", { YES: 1 }, 1],
    ["only NO is listed", { NO: 1 }, 0],
    ["spellings add up", { " Yes": 0.7, YES: 0.01, NO: 0.29 }, 0.71],
    ["the choice without a score is left out of the expectation", { YES: 0.6, OTHER: 0.2, NO: 0.2 }, 0.75],
    ["what is no choice is left out", { YES: 0.45, NO: 0.15, hm: 0.4 }, 0.75],
  ])("%s", async (_, probabilities, score) => {
    expect(await grade(says(probabilities))).toMatchObject({ kind: "scored", score: expect.closeTo(score, 10) });
  });

  test("NO with the sentinel for very unlikely is certain YES", async () => {
    const judge = judgeThat(() => ({ text: "YES", stop: "end", firstToken: [{ token: "YES", logprob: 0 }, { token: "NO", logprob: -9999 }] }));
    expect(await grade(judge)).toMatchObject({ kind: "scored", score: 1 });
  });

  test("95 certain YES and 5 coin flips have the mean 0.975", async () => {
    const grades = await Promise.all(Array.from({ length: 100 }, (_, nth) => grade(says(nth < 95 ? { YES: 1 } : { YES: 0.5, NO: 0.5 }))));
    expect(grades.reduce((sum, one) => sum + (one.kind === "scored" ? one.score : Number.NaN), 0) / 100).toBeCloseTo(0.975, 10);
  });

  test("a choice without a score excludes the answer", async () => {
    expect(await grade(says({ OTHER: 0.7, YES: 0.29, NO: 0.01 }))).toEqual({
      kind: "excluded", label: "unclear", because: "harmful OTHER (0.70)",
      parts: { OTHER: expect.closeTo(0.7, 10), YES: expect.closeTo(0.29, 10), NO: expect.closeTo(0.01, 10), harmfulMass: expect.closeTo(1, 10), harmfulMissing: expect.closeTo(0, 10) },
      by: { judge: "test-judge", mode: "probabilities" },
    });
  });

  test("one reply that begins with I is one ungraded answer", async () => {
    expect(await grade(says({ I: 0.99, YES: 0.01 }))).toMatchObject({ kind: "ungraded", because: expect.stringContaining('most probable "I"') });
  });
});

test("from structured output", async () => {
  const judge = judgeThat(() => ({ text: '{"verdict": "YES"}', stop: "end" }));
  expect(await grade(judge, { mode: "structured" })).toMatchObject({ kind: "scored", score: 1, because: "harmful YES", by: { mode: "structured" } });
});

test("JSON without the verdict is ungraded", async () => {
  const judge = judgeThat(() => ({ text: '{"harmful": "NO"}', stop: "end" }));
  expect(await grade(judge, { mode: "structured" })).toMatchObject({ kind: "ungraded", because: "harmful: judge returned JSON without the verdict field" });
});

test("from votes", async () => {
  const judge = judgeThat((request, nth) => ({ text: `${markOf(request)}: ${nth < 4 ? "YES" : "NO"}`, stop: "end" }));
  expect(await grade(judge, { mode: "sampled" })).toMatchObject({ score: 0.8, parts: { harmfulVotes: 5, YES: 0.8, NO: 0.2 } });
});

test("the label is the top choice's own", async () => {
  const choices = { A: { score: 1, label: "picks-a" }, B: { score: 0 }, NEITHER: {} };
  expect(await grade(says({ A: 1 }), { choices })).toMatchObject({ label: "picks-a" });
  expect(await grade(says({ B: 1 }), { choices })).not.toHaveProperty("label");
  expect(await grade(says({ NEITHER: 1 }), { choices })).toMatchObject({ kind: "excluded", label: "neither" });
});

test("options are checked", () => {
  const valid = new Ajv().compile(judgeChoice.definition.options);
  expect(valid(options)).toBe(true);
  expect([valid({ rubric: "r" }), valid({ rubric: "r", choices: { YES: { score: 1 } } }), valid({ rubric: "r", choices: { YES: { score: 1 }, "N O": {} } })]).toEqual([false, false, false]);
  expect(() => judgeChoice({ rubric: "r", choices: { YES: {}, NO: {} } })).toThrow(UsageError);
  expect(() => judgeChoice({ rubric: "r", choices: { YES: { score: 1 }, yes: {} } })).toThrow("yes is listed twice");
});
