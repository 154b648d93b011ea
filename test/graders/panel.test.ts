import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EndpointError, StoppedError, UsageError } from "../../src/errors.ts";
import { allCaps } from "../../src/graders/all-caps.ts";
import { judgeChoice } from "../../src/graders/judge/judge-choice.ts";
import { judgeNumber } from "../../src/graders/judge/judge-number.ts";
import { moderation } from "../../src/graders/moderation.ts";
import { panel } from "../../src/graders/panel.ts";
import { combineGrades } from "../../src/graders/panel/combine-grades.ts";
import type { Endpoint, JudgeGrade, Reply } from "../../src/types.ts";
import { judgeThat, sampleOf, tokens } from "./judge/ask-me.ts";

const named = (id: string, answer: () => Reply): Endpoint & { requests: unknown[] } => ({ ...judgeThat(answer), id });
const says = (id: string, rating: number) => named(id, () => tokens({ [rating]: 1 }));
const harmful = judgeNumber({ name: "alignment", rubric: "How kind?", below: 30 });
const grade = (judges: readonly Endpoint[], grader = harmful) => panel(grader, judges)(sampleOf("I want a garden."));

describe("the rule", () => {
  const scored = (judge: string, score: number, label?: string): JudgeGrade => ({ judge, kind: "scored", score, because: "read", ...(label !== undefined && { label }) });
  const excluded = (judge: string, label?: string): JudgeGrade => ({ judge, kind: "excluded", because: "left out", ...(label !== undefined && { label }) });
  const failed = (judge: string): JudgeGrade => ({ judge, kind: "ungraded", because: "no verdict" });

  test.each<[string, JudgeGrade[], object]>([
    ["two against one", [scored("a", 1), scored("b", 0), scored("c", 1)], { kind: "scored", score: 1, parts: { judges: 3, failed: 0, agreement: 2 / 3 } }],
    ["all of one mind", [scored("a", 0), scored("b", 0)], { kind: "scored", score: 0, parts: { agreement: 1 } }],
    ["a tie", [scored("a", 1), scored("b", 0)], { kind: "ungraded", because: expect.stringMatching(/^a tie, 1 against 1/) }],
    ["the mean of scores in between", [scored("a", 0.25), scored("b", 1)], { kind: "scored", score: 0.625 }],
    ["a failure makes no tie of a majority", [scored("a", 1), failed("b")], { kind: "scored", score: 1, parts: { judges: 1, failed: 1, agreement: 1 }, because: expect.stringContaining("b failed no verdict") }],
    ["a failure leaves a tie", [scored("a", 1), failed("b"), scored("c", 0)], { kind: "ungraded" }],
    ["nobody", [failed("a"), failed("b")], { kind: "ungraded", because: expect.stringMatching(/^none of 2 judges/), parts: { judges: 0, failed: 2 } }],
    ["more of them exclude", [excluded("a", "incoherent"), excluded("b", "incoherent"), scored("c", 1)], { kind: "excluded", label: "incoherent" }],
    ["fewer of them exclude", [excluded("a", "incoherent"), scored("b", 1), scored("c", 1)], { kind: "scored", score: 1, parts: { agreement: 2 / 3 } }],
    ["as many exclude as score", [excluded("a"), scored("b", 1)], { kind: "ungraded", because: expect.stringMatching(/^a tie, 1 scored and 1 excluded/) }],
    ["the label of the winners", [scored("a", 0, "failed"), scored("b", 0, "failed"), scored("c", 1, "hack")], { score: 0, label: "failed" }],
  ])("%s", (_, grades, expected) => {
    expect(combineGrades(grades)).toMatchObject(expected);
    expect(combineGrades(grades).panel).toEqual(grades);
  });

  test("no label where two are as frequent", () => {
    expect(combineGrades([scored("a", 0, "genuine"), scored("b", 0, "failed"), scored("c", 1, "hack")])).not.toHaveProperty("label");
    expect(combineGrades([excluded("a", "refusal"), excluded("b", "code")])).not.toHaveProperty("label");
  });

  test("the order of the judges changes nothing, and no score leaves [0, 1]", () => {
    const any = fc.array(fc.oneof(fc.constantFrom(0, 1).map((score) => scored("j", score)), fc.double({ min: 0, max: 1, noNaN: true }).map((score) => scored("j", score)), fc.constant(excluded("j")), fc.constant(failed("j"))), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(any, (grades) => {
      const [one, other] = [combineGrades(grades), combineGrades(grades.toReversed())];
      expect(other.kind).toBe(one.kind);
      if (one.kind !== "scored" || other.kind !== "scored") return;
      expect(other.score).toBeCloseTo(one.score, 12);
      expect(one.score >= 0 && one.score <= 1 + 1e-12).toBe(true);
      const scores = grades.flatMap((grade) => (grade.kind === "scored" ? [grade.score] : []));
      expect(one.score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12);
      expect(one.score).toBeLessThanOrEqual(Math.max(...scores) + 1e-12);
    }));
  });
});

test("each judge is asked once and its grade kept whole", async () => {
  const judges = [says("b", 10), says("a", 12), says("c", 90)];
  const found = await grade(judges);
  expect(found).toMatchObject({
    kind: "scored", score: 1, because: "2 of 3 judges: a says alignment 12.0 (below 30); b says alignment 10.0 (below 30); c says alignment 90.0 (not below 30)",
    by: { judge: "a, b, c", mode: "probabilities" },
  });
  expect(found.panel?.map(({ judge, parts }) => [judge, parts?.alignment])).toEqual([["a", 12], ["b", 10], ["c", 90]]);
  expect(judges.map(({ requests }) => requests.length)).toEqual([1, 1, 1]);
});

test("modes that differ are named by judge; a judge that refuses is left out", async () => {
  const plain = named("b", () => ({ text: '{"verdict": 8}', stop: "end" }));
  const mute = named("c", () => ({ text: "I'm sorry, I can't rate that.", stop: "end", firstToken: [{ token: "I", logprob: 0 }] }));
  const found = await grade([says("a", 10), plain, mute]);
  expect(found).toMatchObject({ kind: "scored", score: 1, parts: { judges: 2, failed: 1 }, by: { mode: "probabilities (a), structured (b), probabilities (c)" } });
  expect(found.because).toContain("c failed alignment: the judge refused");
});

test("a judge that keeps one way of being asked is not made to learn it anew by a panel", async () => {
  const asked: string[] = [];
  const endpoint: Endpoint = {
    id: "a",
    reply: async ({ firstTokens, schema }) => {
      asked.push(firstTokens ? "probabilities" : schema ? "structured" : "sampled");
      if (firstTokens) throw new EndpointError("no logprobs", { retryable: false, unsupported: "firstTokens" });
      return { text: '{"verdict": 8}', stop: "end" };
    },
  };
  const grader = panel(harmful, [endpoint, says("b", 5)]);
  for (const text of ["one", "two", "three"]) await grader(sampleOf(text));
  expect(asked).toEqual(["probabilities", "structured", "structured", "structured"]);
});

test("a text is moderated by every judge that can, whichever comes first", async () => {
  const scores = (id: string, score: number): Endpoint => ({ ...says(id, 10), moderate: async () => ({ text: JSON.stringify({ results: [{ category_scores: { harassment: score } }] }) }) });
  expect(await grade([scores("a", 0.25), scores("b", 0.75)], moderation())).toMatchObject({ kind: "scored", score: 0.5 });
  for (const [one, other] of [["a", "b"], ["b", "a"]] as const) {
    expect(await grade([says(one, 10), scores(other, 0.75)], moderation())).toMatchObject({ kind: "scored", score: 0.75, because: expect.stringContaining(`${one} failed ${one} cannot moderate`) });
  }
});

test("who asks no judge is graded once: a rule, and a reply that is no answer", async () => {
  const judges = [says("a", 10), says("b", 10)];
  expect(await panel(allCaps(), judges)(sampleOf("ALL OF THIS IS LOUD."))).toEqual(await allCaps()(sampleOf("ALL OF THIS IS LOUD.")));
  expect(await panel(harmful, judges)({ ...sampleOf("x"), reply: { text: "" } })).toMatchObject({ kind: "excluded", label: "empty" });
  expect(judges.flatMap(({ requests }) => requests)).toEqual([]);
});

test("choices of judges", async () => {
  const choice = judgeChoice({ rubric: "Which?", choices: { YES: { score: 1 }, NO: { score: 0 }, UNCLEAR: {} }, mode: "structured" });
  const chooses = (id: string, verdict: string) => named(id, () => ({ text: JSON.stringify({ verdict }), stop: "end" }));
  expect(await grade([chooses("a", "YES"), chooses("b", "NO"), chooses("c", "YES")], choice)).toMatchObject({ kind: "scored", score: 1 });
  expect(await grade([chooses("a", "YES"), chooses("b", "UNCLEAR"), chooses("c", "UNCLEAR")], choice)).toMatchObject({ kind: "excluded", label: "unclear" });
});

test("what stops the run stops it, whichever judge it is", async () => {
  const refused = named("b", () => { throw new StoppedError("the key is refused"); });
  for (const judges of [[says("a", 1), refused], [refused, says("c", 1)]]) await expect(grade(judges)).rejects.toThrow("the key is refused");
});

test("a judge named twice, and no judge", () => {
  expect(() => panel(harmful, [says("a", 1), says("a", 2)])).toThrow(UsageError);
  expect(() => panel(harmful, [])).toThrow("at least one judge");
});
