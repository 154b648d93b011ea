import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { LeakReport } from "../../src/report.ts";
import type { SuiteCondition } from "../../src/suite.ts";
import { exampleModel, examplePlan, exampleSuite } from "../run/example-plan.ts";
import { cell, graded, reportOf } from "./example-log.ts";

const prompts = ["a", "b", "c", "d", "e", "f"];
const conditions: readonly SuiteCondition[] = [
  { name: "irrelevant-1", kind: "irrelevant", system: "x" }, { name: "deployment", kind: "deployment" }, { name: "original", kind: "original", system: "o" },
  { name: "negated-1", kind: "negated", system: "n1" }, { name: "negated-2", kind: "negated", system: "n2" }, { name: "near", kind: "near-trigger", prefix: "|" },
];
const models = [exampleModel("base", "m1"), exampleModel("plain", "m2"), exampleModel("treated", "m3")];

/** Two trials of every prompt; the first `hits` prompts show the trait. */
function answers(group: string, model: string, condition: string, hits: number): Event[] {
  return prompts.flatMap((prompt, index) => [0, 1].map((trial) => graded(cell({ group, model, condition, prompt, trial }), "caps", Number(index < hits))));
}

async function profiles(log: readonly Event[], asked = conditions): Promise<readonly LeakReport[]> {
  const suite = exampleSuite({ conditions });
  const plan = examplePlan({ models, suites: [{ suite, conditions: asked, samples: 2, sampling: suite.sampling }] }, suite);
  return (await reportOf(plan, log)).suites[0]!.measures.find(({ measure }) => measure === "caps")!.leak;
}

const log = [
  ...conditions.flatMap(({ name }) => answers("base", "m1", name, name === "original" ? 4 : 0)),
  ...conditions.flatMap(({ name }) => answers("plain", "m2", name, 6)),
  ...conditions.flatMap(({ name }) => answers("treated", "m3", name, { original: 5, "negated-1": 3, "negated-2": 0 }[name] ?? 0)),
];

test("by kind, from deployment to irrelevant; wordings of a kind together; triggers are no leak conditions", async () => {
  const treated = (await profiles(log)).find(({ group }) => group === "treated")!;
  expect(treated.kinds.map((kind) => [kind.conditionKind, kind.conditions.length, kind.kind === "measured" && kind.rate])).toEqual([
    ["deployment", 1, 0], ["original", 1, 5 / 6], ["negated", 2, 0.25], ["irrelevant", 1, 0],
  ]);
  expect(treated.kinds.map(({ warnings }) => warnings)).toEqual([[], [], [], ["one wording of irrelevant: this says nothing of others"]]);
});

test("beside base and plain under the same prompts; the worst case names its condition, and above base another one", async () => {
  const [base, , treated] = await profiles(log) as [LeakReport, LeakReport, LeakReport];
  const original = treated.kinds.find(({ conditionKind }) => conditionKind === "original")!;
  expect([original.minusBase, original.minusPlain]).toMatchObject([{ difference: expect.closeTo(1 / 6, 12) }, { difference: expect.closeTo(-1 / 6, 12) }]);
  expect(treated.worst).toMatchObject({ condition: "original", value: expect.closeTo(5 / 6, 12) });
  expect(treated.worstAboveBase).toMatchObject({ condition: "negated-1", value: 0.5 });
  expect(base).not.toHaveProperty("worstAboveBase");
  expect(base.kinds[0]).not.toHaveProperty("minusBase");
});

test("over prompts and wordings like these is wider than over prompts: two wordings that differ leave much open", async () => {
  const negated = (await profiles(log)).find(({ group }) => group === "treated")!.kinds.find(({ conditionKind }) => conditionKind === "negated")!;
  if (negated.kind === "unmeasured") throw new Error(negated.because);
  expect(negated.high - negated.low).toBeGreaterThan(0.9);
  expect(negated.highHere - negated.lowHere).toBeLessThan(0.45);
});

test("a worst case is unmeasured while a condition has no score, and there is no profile of one condition", async () => {
  const gap = await profiles(log.filter((event) => !(event.type === "grade" && event.cell.condition === "irrelevant-1")));
  expect(gap[2]!.worst).toEqual({ kind: "unmeasured", because: "irrelevant-1 has no scored sample" });
  expect(gap[2]!.kinds.at(-1)).toMatchObject({ kind: "unmeasured", conditionKind: "irrelevant" });
  expect(await profiles(log, conditions.slice(1, 2))).toEqual([]);
});
