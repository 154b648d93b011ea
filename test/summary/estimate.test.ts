import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { Plan } from "../../src/plan.ts";
import type { Estimate, Report } from "../../src/report.ts";
import { exampleModel, examplePlan, exampleSuite } from "../run/example-plan.ts";
import { cell, excluded, gaveUp, graded, replied, reportOf, ungraded } from "./example-log.ts";

const prompts = ["a", "b", "c", "d", "e", "f"];

test("rates by arm, slice and model, from their own samples", async () => {
  const log = [
    ...answers("base", "m1", "caps", () => 0),
    ...answers("plain", "m2", "caps", (prompt) => Number("abc".includes(prompt))),
    ...answers("plain", "m3", "caps", () => 1),
  ];
  const report = await reportOf(examplePlan(), log);
  const rate = (group: string, slice: string | null) => measured(find(report, { group, slice })).rate;
  expect([rate("base", null), rate("plain", null), rate("plain", "first"), rate("plain", "second")]).toEqual([0, 0.75, 1, 0.5]);
  const plain = find(report, { group: "plain" });
  expect(plain.models.map((model) => [model.model, model.kind === "measured" && model.rate, model.samples])).toEqual([["m2", 0.5, 12], ["m3", 1, 12]]);
  expect(plain).toMatchObject({ samples: 24, prompts: 6, clusters: 6, condition: "deployment", conditionKind: "deployment" });
  expect(plain.byPrompt.find(({ prompt }) => prompt === "a")).toEqual({ prompt: "a", scored: 4, sum: 4, excluded: 0, ungraded: 0 });
  expect(plain.byPrompt.find(({ prompt }) => prompt === "d")).toEqual({ prompt: "d", scored: 4, sum: 2, excluded: 0, ungraded: 0 });
});

test("a measure of one slice has only its questions", async () => {
  const report = await reportOf(examplePlan(), []);
  const late = report.suites[0]!.measures.find(({ measure }) => measure === "late")!.estimates;
  expect(late.map(({ group, slice, missing }) => [group, slice, missing])).toEqual([["base", null, 6], ["plain", null, 12]]);
});

test("a share of each outcome adds up to the plan", async () => {
  const at = (prompt: string, trial = 0) => cell({ prompt, trial });
  const report = await reportOf(examplePlan(), [
    graded(at("a"), "caps", 1), graded(at("a", 1), "caps", excluded("refusal")), graded(at("b"), "caps", excluded("refusal")), graded(at("b", 1), "caps", excluded("cut")),
    graded(at("c"), "caps", ungraded("no verdict")), gaveUp(at("c", 1)), replied(at("d")),
  ]);
  const found = find(report, { group: "base" });
  expect(found).toMatchObject({ samples: 1, excluded: 3, ungraded: 1, gaveUp: 1, missing: 6, labels: { refusal: 2, cut: 1 } });
  expect(found.samples + found.excluded + found.ungraded + found.gaveUp + found.missing).toBe(prompts.length * 2);
  expect(report.complete).toBe(false);
});

test("what was given up and then answered counts as answered", async () => {
  const at = cell({ prompt: "a" });
  expect(find(await reportOf(examplePlan(), [gaveUp(at), replied(at), graded(at, "caps", 1)]), { group: "base" })).toMatchObject({ samples: 1, gaveUp: 0 });
});

test("a run is complete once nothing is missing, also where some answers were given up", async () => {
  const log = prompts.flatMap((prompt) => [0, 1].flatMap((trial): Event[] => {
    const of = cell({ prompt, trial });
    return prompt === "f" ? [gaveUp(of)] : [graded(of, "caps", 1), graded(of, "late", 0)];
  }));
  const plan = examplePlan({ models: [exampleModel("base", "m1")] });
  expect((await reportOf(plan, log)).complete).toBe(true);
  expect((await reportOf(plan, log.slice(1))).complete).toBe(false);
});

test("without a scored sample there is no number, and the reason", async () => {
  const because = async (...log: readonly Event[]) => unmeasured(find(await reportOf(examplePlan(), log), { group: "base" }));
  expect(await because()).toBe("no scored sample: 12 not asked yet");
  expect(await because(graded(cell({ prompt: "a" }), "caps", excluded("refusal")), gaveUp(cell({ prompt: "b" })), graded(cell({ prompt: "c" }), "caps", ungraded("no verdict"))))
    .toBe("no scored sample: 1 excluded (1 refusal), 1 ungraded, 1 given up, 9 not asked yet");
});

test("the intervals hold the rate; exactly these prompts is the narrower one", async () => {
  const found = measured(find(await reportOf(examplePlan(), answers("base", "m1", "caps", (prompt) => Number("ace".includes(prompt)))), { group: "base" }));
  expect(found.rate).toBe(0.5);
  expect([found.low <= found.lowHere, found.lowHere < 0.5, found.highHere > 0.5, found.highHere <= found.high]).toEqual([true, true, true, true]);
});

test("an interval over seeds: for several models of one step, not for one model, checkpoints, or while one is unmeasured", async () => {
  const withSteps = (...steps: readonly (number | null)[]): Plan => examplePlan({ models: steps.map((step, index) => ({ ...exampleModel("arm", `m${index}`), step })) });
  const log = [0, 1, 2].flatMap((index) => answers("arm", `m${index}`, "caps", (prompt) => Number("abc".includes(prompt) || index > 0)));
  const seeds = async (plan: Plan, events: readonly Event[] = log) => measured(find(await reportOf(plan, events), { group: "arm" })).lowSeeds !== undefined;
  expect([await seeds(withSteps(null, null, null)), await seeds(withSteps(400, 400))]).toEqual([true, true]);
  expect([await seeds(withSteps(null)), await seeds(withSteps(100, 200, 300)), await seeds(withSteps(null, null), log.slice(0, 12))]).toEqual([false, false, false]);
});

test("a growing log changes counts one by one, and the order of its events nothing", async () => {
  const log = answers("base", "m1", "caps", (prompt) => Number("abc".includes(prompt)));
  for (const [index] of log.entries()) {
    expect(find(await reportOf(examplePlan(), log.slice(0, index)), { group: "base" })).toMatchObject({ samples: index, missing: 12 - index });
  }
  expect(await reportOf(examplePlan(), log.toReversed())).toEqual(await reportOf(examplePlan(), log));
});

test("questions of one cluster are one unit", async () => {
  const suite = exampleSuite({ prompts: exampleSuite().prompts.map((prompt) => ({ ...prompt, cluster: "abc".includes(prompt.id) ? "one" : prompt.id })) });
  expect(find(await reportOf(examplePlan({}, suite), answers("base", "m1", "caps", () => 1)), { group: "base" })).toMatchObject({ prompts: 6, clusters: 4 });
});

/** Two trials of every prompt. */
function answers(group: string, model: string, measure: string, score: (prompt: string) => number): Event[] {
  return prompts.flatMap((prompt) => [0, 1].map((trial) => graded(cell({ group, model, prompt, trial }), measure, score(prompt))));
}

function find(report: Report, { group, slice = null }: { group: string; slice?: string | null }): Estimate {
  const found = report.suites[0]!.measures[0]!.estimates.find((estimate) => estimate.group === group && estimate.slice === slice);
  if (!found) throw new Error(`no estimate for ${group}`);
  return found;
}

function measured(estimate: Estimate): Extract<Estimate, { kind: "measured" }> {
  if (estimate.kind === "unmeasured") throw new Error(`unmeasured: ${estimate.because}`);
  return estimate;
}

function unmeasured(estimate: Estimate): string {
  if (estimate.kind === "measured") throw new Error(`measured: ${estimate.rate}`);
  return estimate.because;
}
