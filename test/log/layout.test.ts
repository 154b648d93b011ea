import { expect, test } from "vitest";
import { layOut } from "../../src/log/layout.ts";
import type { PlannedSuite } from "../../src/plan.ts";
import { exampleModel, examplePlan, exampleSuite } from "../run/example-plan.ts";

const models = [exampleModel("base", "m1"), exampleModel("plain", "m2"), exampleModel("plain", "m3")];

function recordedPlan(recorded: NonNullable<PlannedSuite["recorded"]>, prompts = exampleSuite().prompts) {
  const suite = exampleSuite({ prompts });
  return examplePlan({ kind: "recorded", models, suites: [{ suite, conditions: suite.conditions, samples: 9, sampling: suite.sampling, recorded }] }, suite);
}

test("recorded answers have the rows and cells that exist, and no others", () => {
  const layout = layOut(recordedPlan([
    ["plain", "m3", "deployment", "b", 3], ["base", "m1", "original", "a", 1], ["base", "m1", "deployment", "c", 2], ["plain", "m2", "deployment", "a", 5],
    ["alien", "m9", "deployment", "a", 7],
  ]));
  expect([layout.rows, layout.cells]).toEqual([4, 11]);
  const [suite] = layout.suites;
  const numbers = new Set<number>();
  for (let index = 0; index < 4; index++) {
    const row = suite?.row(index);
    if (!row || !suite) continue;
    for (let trial = 0; trial < row.trials; trial++) {
      const place = layout.find({ suite: "example", group: row.model.group, model: row.model.model, condition: row.condition.name, prompt: row.prompt.id, trial });
      expect(place).toMatchObject({ row: index, cell: suite.cell(index, trial) });
      numbers.add(place?.cell ?? -1);
    }
  }
  expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 11 }, (_, index) => index));
  expect(layout.find({ suite: "example", group: "base", model: "m1", condition: "deployment", prompt: "a", trial: 0 })).toBeUndefined();
  expect(layout.find({ suite: "example", group: "base", model: "m1", condition: "original", prompt: "a", trial: 1 })).toBeUndefined();
});

test("a model's rows stand together, asked or recorded", () => {
  const recorded = recordedPlan([["plain", "m3", "deployment", "b", 3], ["plain", "m3", "deployment", "a", 1], ["base", "m1", "deployment", "a", 1]]);
  for (const plan of [recorded, examplePlan()]) {
    for (const suite of layOut(plan).suites) {
      for (const model of plan.models) {
        const [first, end] = suite.rowsOf(model);
        const own = Array.from({ length: suite.rows }, (_, index) => index).filter((index) => suite.row(index).model === model);
        expect(own).toEqual(Array.from({ length: end - first }, (_, offset) => first + offset));
      }
      expect(suite.rowsOf(exampleModel("no", "such"))).toEqual([suite.rows, suite.rows]);
    }
  }
});

test("one question answered 30,000 times beside 30,000 answered once makes 60,000 cells", () => {
  const prompts = Array.from({ length: 30_001 }, (_, index) => ({ id: `p${index}`, messages: [] }));
  const layout = layOut(recordedPlan(prompts.map(({ id }, index) => ["base", "m1", "deployment", id, index === 0 ? 30_000 : 1] as const), prompts));
  expect([layout.rows, layout.cells]).toEqual([30_001, 60_000]);
});
