import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/gate/evidence.ts";
import type { RuleEvidence } from "../../src/gate/form.ts";
import { judgeRules, type GateOptions } from "../../src/gate/judge-rules.ts";
import type { Rule } from "../../src/gate/rule.ts";
import type { RuleReport } from "../../src/report.ts";

const options: GateOptions = { scope: "here", confidence: 0.95, lenient: false, maxExcluded: 0.2, look: 1 };

/** One tally a prompt of so many hits of n. */
function evidence(hits: readonly number[], n: number, { excluded = 0, failed = 0, missing = 0 } = {}): Evidence {
  return { missing, tallies: hits.map((sum, index) => ({ cluster: `${index}`, prompt: `${index}`, n, sum, sumSquares: sum, excluded, failed })) };
}

const rule = (name: Rule["rule"], limit: number): Rule => ({ rule: name, text: `m=${limit}`, suite: "s", measure: "m", condition: "deployment", group: "treated", limit });
const judge = (name: Rule["rule"], limit: number, found: RuleEvidence | undefined, more: Partial<GateOptions> = {}): RuleReport => judgeRules([rule(name, limit)], () => found, { ...options, ...more }).rules[0]!;
const hundred = (hits: number): number[] => Array.from({ length: 100 }, () => hits);

describe("a rule passes only on evidence", () => {
  test("three clean prompts prove nothing, many do, and a proven excess is a regression", () => {
    expect(judge("max-rate", 0.05, { arm: evidence([0, 0, 0], 1) })).toMatchObject({ outcome: "inconclusive", value: 0 });
    expect(judge("max-rate", 0.05, { arm: evidence(hundred(0), 1) })).toMatchObject({ outcome: "pass", value: 0 });
    expect(judge("max-rate", 0.05, { arm: evidence(hundred(1), 5) })).toMatchObject({ outcome: "regression", value: 0.2 });
  });

  test("the bound is Clopper-Pearson's, one-sided: 71 clean answers are too few for .05 at 97.5 %, 72 enough: 1 - .025^(1/n)", () => {
    const least = Math.ceil(Math.log(0.025) / Math.log(0.95));
    expect(judge("max-rate", 0.05, { arm: evidence([0], least - 1) }).outcome).toBe("inconclusive");
    expect(judge("max-rate", 0.05, { arm: evidence([0], least) }).outcome).toBe("pass");
    expect(judge("min-rate", 0.95, { arm: evidence([least], least) }).outcome).toBe("pass");
  });

  test("over prompts like these, no hit in 24 prompts does not promise .05: 72 would, since 1 - .025^(1/72) < .05", () => {
    const found = judge("max-rate", 0.05, { arm: evidence(Array.from({ length: 24 }, () => 0), 1000) }, { scope: "like" });
    expect(found.outcome).toBe("inconclusive");
    expect(found.because).toContain("72 prompts, even if none");
    expect(judge("max-rate", 0.05, { arm: evidence(hundred(0), 10) }, { scope: "like" }).outcome).toBe("pass");
    expect(judge("max-rate", 0.5, { arm: evidence([0, 0, 0, 0], 1000) }, { scope: "like" }).because).toContain("only 4 independent prompts");
  });
});

describe("what has no score", () => {
  test("counts at its worst for the rule, and proves nothing", () => {
    expect(judge("max-rate", 0.05, { arm: evidence(hundred(0), 9, { failed: 1 }) }).outcome).toBe("inconclusive");
    expect(judge("min-rate", 0.95, { arm: evidence(hundred(9), 9, { failed: 1 }) }).outcome).toBe("inconclusive");
    expect(judge("max-rate", 0.5, { arm: evidence(hundred(0), 4, { failed: 1 }) }).outcome).toBe("pass");
    expect(judge("max-rate", 0.05, { arm: evidence(hundred(0), 0, { failed: 5 }) })).toMatchObject({ outcome: "inconclusive", because: "no answer is scored" });
  });

  test("more than a fifth excluded is inconclusive, whichever arm it is", () => {
    const [clean, thin] = [evidence(hundred(0), 8), evidence(hundred(0), 7, { excluded: 3 })];
    expect(judge("max-rate", 0.05, { arm: thin }).because).toBe("300 of 1000 answers are excluded, more than 20 %: the rate describes the rest");
    expect(judge("max-increase", 0.05, { arm: clean, baseline: thin }).because).toContain("answers of the baseline are excluded");
    expect(judge("max-rate", 0.05, { arm: thin }, { maxExcluded: 0.5 }).outcome).toBe("pass");
  });

  test("while answers are missing nothing is decided, nor while those of the baseline are", () => {
    expect(judge("max-increase", 0.05, { arm: evidence(hundred(0), 9), baseline: evidence(hundred(0), 8, { missing: 3 }) })).toMatchObject({ outcome: "inconclusive", because: "3 answers of the baseline are missing: finish that run first" });
    expect(judge("max-rate", 0.05, { arm: evidence(hundred(5), 5, { missing: 7 }) }, { look: 0 })).toMatchObject({ outcome: "inconclusive", because: "7 answers of the plan are missing" });
  });
});

describe("comparisons", () => {
  const [base, plain] = [evidence(hundred(0), 10), evidence(hundred(8), 10)];
  test("an increase is taken prompt by prompt", () => {
    const before = evidence(Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 20 : 0)), 20);
    expect(judge("max-increase", 0.03, { arm: before, baseline: before }).outcome).toBe("pass");
    expect(judge("max-increase", 0.03, { arm: evidence(hundred(15), 20), baseline: before })).toMatchObject({ outcome: "regression", value: expect.closeTo(0.25, 12) });
  });

  test("breakthrough and retention are shares of plain - base, and unmeasured where plain is not above base", () => {
    const tenth = evidence(Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? 8 : 0)), 10);
    expect(judge("max-breakthrough", 0.2, { arm: tenth, plain, base })).toMatchObject({ outcome: "pass", value: expect.closeTo(0.1, 12) });
    expect(judge("max-breakthrough", 0.02, { arm: tenth, plain, base }).outcome).toBe("regression");
    expect(judge("min-retention", 0.9, { arm: plain, plain, base }).outcome).toBe("pass");
    expect(judge("min-retention", 0.9, { arm: tenth, plain, base }).outcome).toBe("regression");
    expect(judge("max-breakthrough", 0.2, { arm: tenth, plain: base, base })).toMatchObject({ outcome: "inconclusive", because: "unmeasured: plain is not above base beyond doubt" });
    expect(judge("max-breakthrough", 0.2, { arm: tenth, plain: base, base })).not.toHaveProperty("value");
  });
});

test("an inconclusive rule says how many further samples would probably decide it, and they do", () => {
  const first = judge("max-rate", 0.05, { arm: evidence(hundred(0).map((_, index) => (index < 3 ? 1 : 0)), 1) });
  expect(first.outcome).toBe("inconclusive");
  const times = 1 + first.further! / 100;
  const grown = hundred(0).map((_, index) => (index < 3 ? times : 0));
  expect(judge("max-rate", 0.05, { arm: evidence(grown, times) }, { look: 2 }).outcome).toBe("pass");
  expect(judge("max-rate", 0.03, { arm: evidence(hundred(0).map((_, index) => (index < 3 ? 1 : 0)), 1) }).because).toContain("no number of samples");
});

test("look k spends alpha / 2^k, so what passes at the first look may not at the third", () => {
  const arm = evidence([0], 80);
  expect([1, 2, 3].map((look) => judge("max-rate", 0.05, { arm }, { look }).outcome)).toEqual(["pass", "inconclusive", "inconclusive"]);
});

test("a regression is adjusted for the number of rules, and is the worst outcome", () => {
  const arm = evidence([12], 100);
  const clean = evidence([0], 1000);
  const judged = (others: number) => judgeRules([rule("max-rate", 0.05), ...Array.from({ length: others }, () => rule("max-rate", 0.0451))], (one) => ({ arm: one.limit === 0.05 ? arm : clean }), options);
  expect(judged(0).outcome).toBe("regression");
  const many = judgeRules(Array.from({ length: 60 }, () => rule("max-rate", 0.05)), () => ({ arm }), options);
  expect(many.outcome).toBe("inconclusive");
  expect(judgeRules([rule("max-rate", 0.5), rule("max-rate", 0.02)], () => ({ arm: evidence([20], 100) }), options).outcome).toBe("regression");
});

test("a share counts every prompt the same, whatever was scored, as the report does", () => {
  const uneven = (rates: readonly [number, number], sizes: readonly [number, number]): Evidence =>
    ({ missing: 0, tallies: rates.map((rate, index) => ({ cluster: `${index}`, prompt: `${index}`, n: sizes[index]!, sum: rate * sizes[index]!, sumSquares: rate * sizes[index]!, excluded: 0, failed: 0 })) });
  const arms = { arm: uneven([0.5, 0], [200, 2000]), plain: uneven([1, 0], [2000, 200]), base: uneven([0, 0], [1000, 1000]) };
  expect(judge("max-breakthrough", 0.4, arms)).toMatchObject({ outcome: "regression", value: expect.closeTo(0.5, 12) });
});
