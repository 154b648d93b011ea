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
