import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { Estimate, MeasureReport } from "../../src/report.ts";
import { exampleModel, examplePlan, exampleSuite } from "../run/example-plan.ts";
import { cell, excluded, graded, reportOf, ungraded } from "./example-log.ts";

const plan = examplePlan({ models: [exampleModel("g", "m1"), exampleModel("h", "m2")] });
const prompts = ["a", "b", "c", "d", "e"];
const samples = prompts.flatMap((prompt) => [0, 1].map((trial) => cell({ group: "g", prompt, trial })));
const fallback = { judge: "j", mode: "text" };

test("a grade that failed three times and then came counts once, in the way it came", async () => {
  const rounds = [1, 2, 3].flatMap(() => samples.map((of) => graded(of, "caps", ungraded("no verdict", fallback))));
  const done = samples.map((of) => graded(of, "caps", { kind: "scored", score: 1, because: "read", by: { judge: "j", mode: "probabilities" } }));
  const report = await reportOf(plan, [...rounds, ...done]);
  expect(report.warnings).toEqual([]);
  expect(report.suites[0]!.measures[0]!.by).toEqual([{ how: { judge: "j", mode: "probabilities" }, grades: 10 }]);
});

test("settled grades made in two ways are told, the commoner first", async () => {
  const way = (mode: string, score: number) => ({ kind: "scored" as const, score, because: "read", by: { mode } });
  const [first, ...others] = samples;
  const { suites, warnings } = await reportOf(plan, [graded(first!, "caps", way("text", 1)), ...others.map((of) => graded(of, "caps", way("numbers", 0)))]);
  expect(suites[0]!.measures[0]!.by).toEqual([{ how: { mode: "numbers" }, grades: 9 }, { how: { mode: "text" }, grades: 1 }]);
  expect(warnings).toEqual(["example/caps was not graded in one way throughout: 9 by mode numbers; 1 by mode text"]);
});

test("an arm's warning names its own commonest reason, of grades that still lack", async () => {
  const inG = samples.map((of) => graded(of, "caps", ungraded("g's reason")));
  const inH = [0, 1].map((trial) => graded(cell({ group: "h", model: "m2", prompt: "a", trial }), "caps", ungraded("h's reason")));
  const other = cell({ group: "h", model: "m2", prompt: "b" });
  const settledLater = [graded(other, "caps", ungraded("z")), graded(other, "caps", ungraded("z")), graded(other, "caps", ungraded("z")), graded(other, "caps", 1)];
  const { suites } = await reportOf(plan, [...inG, ...inH, ...settledLater]);
  expect(of(suites[0]!.measures[0]!, "g").warnings).toContain("10 of 10 answers could not be graded, for instance: g's reason");
  expect(of(suites[0]!.measures[0]!, "h").warnings).toContain("2 of 3 answers could not be graded, for instance: h's reason");
});

test("labels belong to the questions a measure applies to, listed or not", async () => {
  const suite = exampleSuite({
    prompts: [...exampleSuite().prompts, { id: "u", messages: [], unlisted: true }, { id: "v", messages: [] }],
    measures: [{ measure: "late", role: "desired", slices: ["second"], default: true, grader: { name: "all-caps", revision: 1, options: {} } }],
  });
  const labelled = (prompt: string) => graded(cell({ group: "g", prompt }), "late", { kind: "scored", score: 1, because: "x", label: "es" });
  const { suites } = await reportOf(examplePlan({ models: [exampleModel("g", "m1")] }, suite), [labelled("d"), labelled("u")]);
  const estimate = of(suites[0]!.measures[0]!, "g");
  expect(estimate.labels).toEqual({ es: 2 });
  expect(estimate.samples).toBe(2);
});

test("of free-text labels the same are kept, and none lost, whatever came first", async () => {
  const suite = exampleSuite({ samples: 300 });
  const long = examplePlan({ models: [exampleModel("g", "m1")] }, suite);
  const log: Event[] = Array.from({ length: 300 }, (_, trial) => graded(cell({ group: "g", prompt: "a", trial }), "caps", excluded(`label ${String(trial).padStart(3, "0")}`)));
  const labels = async (events: readonly Event[]) => of((await reportOf(long, events)).suites[0]!.measures[0]!, "g").labels;
  const forward = await labels(log);
  expect(Object.keys(forward)).toHaveLength(201);
  expect(forward).toMatchObject({ "label 000": 1, "label 199": 1, "(other)": 100 });
  expect(await labels(log.toReversed())).toEqual(forward);
});

function of({ estimates }: MeasureReport, group: string): Estimate {
  return estimates.find((estimate) => estimate.group === group && estimate.slice === null)!;
}
