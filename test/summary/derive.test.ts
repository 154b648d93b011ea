import { expect, test } from "vitest";
import type { Plan } from "../../src/plan.ts";
import type { DerivedReport } from "../../src/report.ts";
import type { Derived, Measure } from "../../src/suite.ts";
import { exampleModel, examplePlan, exampleSuite } from "../run/example-plan.ts";
import { cell, excluded, graded, reportOf } from "./example-log.ts";
import type { Event } from "../../src/events.ts";

const grader = { name: "all-caps", revision: 1, options: {} };
const solves: Measure = { measure: "solves", role: "desired", grader };
const confirms: Measure = { measure: "confirms", role: "undesired", grader };
const first = ["a", "b", "c"];
const second = ["d", "e", "f"];
const all = [...first, ...second];

test("a conditional rate asks of each model what it does where it itself solves", async () => {
  const plan = planOf({ name: "sycophancy", kind: "conditional", of: { measure: "confirms" }, given: { measure: "solves" } });
  const models = { ...plan, models: [exampleModel("arm", "m1"), exampleModel("arm", "m2")] };
  const events = [...of("m1", "solves", 1), ...of("m1", "confirms", 0), ...of("m2", "solves", 0), ...of("m2", "confirms", 1)];
  const found = measured(await only(models, events));
  expect(found.value).toBe(0);
  expect(found.high).toBeLessThan(1);
  expect(found.clusters).toBe(6);
});

test("the clusters that models share stay the unit of independence of a conditional rate", async () => {
  const plan = planOf({ name: "sycophancy", kind: "conditional", of: { measure: "confirms" }, given: { measure: "solves" } });
  const answers = (model: string): Event[] => all.flatMap((prompt, index) => [0, 1].flatMap((trial) => [
    graded(cell({ group: "arm", model, prompt, trial }), "solves", 1), graded(cell({ group: "arm", model, prompt, trial }), "confirms", Number(index < 3)),
  ]));
  const one = measured(await only({ ...plan, models: [exampleModel("arm", "m1")] }, answers("m1")));
  const two = measured(await only({ ...plan, models: [exampleModel("arm", "m1"), exampleModel("arm", "m2")] }, [...answers("m1"), ...answers("m2")]));
  expect([one.value, two.value]).toEqual([0.5, 0.5]);
  expect(two.clusters).toBe(6);
  // A second model that answers alike says nothing new about other prompts.
  expect(two.high - two.low).toBeGreaterThan(0.95 * (one.high - one.low));
});

test("an extreme with a planned cell that has no score is unmeasured and names it", async () => {
  const excludedSlice = second.flatMap((prompt) => [0, 1].map((trial) => graded(cell({ group: "arm", prompt, trial }), "solves", excluded("refusal"))));
  for (const kind of ["minimum", "maximum", "mean"] as const) {
    const plan = planOf({ name: "figure", kind, cells: { measure: "solves", over: "slices" } });
    expect(unmeasured(await only(plan, [...of("m1", "solves", 1, first), ...excludedSlice]))).toBe("second has no scored sample");
    expect(unmeasured(await only(plan, []))).toBe("first, second have no scored sample");
  }
});

test("extremes and means run over the slices the measure applies to", async () => {
  const events = [...of("m1", "solves", 1, first), ...of("m1", "solves", 0, second)];
  const value = async (kind: "minimum" | "maximum" | "mean", complement = false) =>
    measured(await only(planOf({ name: "figure", kind, complement, cells: { measure: "solves", over: "slices" } }), events)).value;
  expect([await value("minimum"), await value("maximum"), await value("mean"), await value("minimum", true)]).toEqual([0, 1, 0.5, 1]);
});

test("cells that are not in the plan are left out", async () => {
  const onFirst: Measure = { ...solves, slices: ["first"] };
  const plan = planOf({ name: "figure", kind: "mean", cells: { measure: "solves", over: "slices" } }, [onFirst]);
  expect(measured(await only(plan, of("m1", "solves", 1, first))).value).toBe(1);
});

test("recorded answers plan only the cells that they fill", async () => {
  const plan = planOf({ name: "figure", kind: "minimum", cells: { measure: "solves", over: "slices" } });
  const recorded = first.map((prompt) => ["arm", "m1", "deployment", prompt, 2] as const);
  const found = await only({ ...plan, kind: "recorded", suites: plan.suites.map((suite) => ({ ...suite, recorded })) }, of("m1", "solves", 1, first));
  expect(measured(found).value).toBe(1);
});

test("figures over conditions take those of their kind, and print it", async () => {
  const plan = planOf({ name: "figure", kind: "maximum", cells: { measure: "solves", over: "conditions", kind: "near-trigger" } });
  const asked = { ...plan, suites: plan.suites.map((suite) => ({ ...suite, conditions: suite.suite.conditions })) };
  const under = (condition: string, score: number) => all.map((prompt) => graded(cell({ group: "arm", condition, prompt }), "solves", score));
  const found = measured(await only(asked, [...under("deployment", 1), ...under("near-a", 0)]));
  expect([found.value, found.condition]).toEqual([0, "near-trigger"]);
});

test("a term may name the only slice its measure applies to; that slice is not reported twice", async () => {
  const onFirst: Measure = { ...solves, slices: ["first"] };
  const plan = planOf({ name: "gap", kind: "difference", of: { measure: "solves", slice: "first" }, minus: { measure: "confirms" } }, [onFirst, confirms]);
  const report = await reportOf(plan, [...of("m1", "solves", 1, first), ...of("m1", "confirms", 0)]);
  expect(measured(report.suites[0]!.derived[0]!).value).toBe(1);
  expect(report.suites[0]!.measures.map(({ estimates }) => estimates.map(({ slice }) => slice))).toEqual([[null], [null, "first", "second"]]);
});

test("differences and ratios compare conditions; what was not asked is unmeasured", async () => {
  const plan = planOf({ name: "gap", kind: "difference", of: { measure: "solves", condition: "near-a" }, minus: { measure: "solves", condition: "deployment" } });
  const asked = { ...plan, suites: plan.suites.map((suite) => ({ ...suite, conditions: suite.suite.conditions })) };
  const events = [...of("m1", "solves", 0), ...all.map((prompt) => graded(cell({ group: "arm", condition: "near-a", prompt }), "solves", 1))];
  expect(measured(await only(asked, events))).toMatchObject({ value: 1, condition: "near-a", group: "arm" });
  expect(unmeasured(await only(plan, events))).toBe("the first rate has no scored sample");
  const ratio = planOf({ name: "ratio", kind: "ratio", of: { measure: "confirms" }, to: { measure: "solves" } });
  expect(measured(await only(ratio, [...of("m1", "solves", 1), ...of("m1", "confirms", 1)])).value).toBe(1);
  expect(unmeasured(await only(ratio, [...of("m1", "solves", 0), ...of("m1", "confirms", 1)]))).toMatch(/not above 0/);
});

/** One figure over two measures, each with two trials of every prompt. */
function planOf(derived: Derived, measures: readonly Measure[] = [solves, confirms]): Plan {
  return { ...examplePlan({}, exampleSuite({ measures, derived: [derived] })), models: [exampleModel("arm", "m1")] };
}

function of(model: string, measure: string, score: number, prompts: readonly string[] = all): Event[] {
  return prompts.flatMap((prompt) => [0, 1].map((trial) => graded(cell({ group: "arm", model, prompt, trial }), measure, score)));
}

async function only(plan: Plan, events: readonly Event[]): Promise<DerivedReport> {
  const [found, ...others] = (await reportOf(plan, events)).suites.flatMap(({ derived }) => derived);
  expect(others).toEqual([]);
  return found!;
}

function measured(figure: DerivedReport): Extract<DerivedReport, { kind: "measured" }> {
  if (figure.kind === "unmeasured") throw new Error(`unmeasured: ${figure.because}`);
  return figure;
}

function unmeasured(figure: DerivedReport): string {
  if (figure.kind === "measured") throw new Error(`measured: ${figure.value}`);
  return figure.because;
}
