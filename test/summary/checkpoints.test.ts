import { expect, test } from "vitest";
import { table } from "../../src/reporters/table.ts";
import { exampleModel, examplePlan } from "../run/example-plan.ts";
import { printed } from "../reporters/printed.ts";
import { cell, graded, reportOf } from "./example-log.ts";

const prompts = ["a", "b", "c", "d", "e", "f"];
const answers = (group: string, model: string, hits: number) => prompts.flatMap((prompt, index) => [0, 1].map((trial) => graded(cell({ group, model, prompt, trial }), "caps", Number(index < hits))));
const models = [exampleModel("base", "b"), exampleModel("plain", "p"), ...[300, 100, 200].map((step) => ({ ...exampleModel("treated", `t${step}`), step }))];
const log = [...answers("base", "b", 0), ...answers("plain", "p", 6), ...answers("treated", "t300", 3), ...answers("treated", "t100", 0)];

test("rate and share by training step, ascending, each step for itself; a step without a score has no number", async () => {
  const report = await reportOf(examplePlan({ models }), log);
  const { checkpoints, estimates } = report.suites[0]!.measures[0]!;
  expect(checkpoints).toMatchObject([{ group: "treated", condition: "deployment", points: [
    { step: 100, kind: "measured", rate: 0, samples: 12, models: 1, share: { kind: "measured", value: 0 } },
    { step: 200, kind: "unmeasured", because: "no scored sample at this step", samples: 0 },
    { step: 300, kind: "measured", rate: 0.5, share: { value: 0.5 } },
  ] }]);
  expect(checkpoints[0]!.points[1]).not.toHaveProperty("rate");
  expect(estimates.find(({ group }) => group === "treated")!.warnings).toContain('checkpoints of 3 training steps together: the rate by step is in "checkpoints"');
  expect(await printed(table, report)).toContain("treated ▁?▅ 100: 0.0, 200: unmeasured, 300: 50.0");
});

test("models of one step, or of none, are no checkpoints", async () => {
  const same = models.map((model) => ({ ...model, step: model.group === "treated" ? 5 : null }));
  expect((await reportOf(examplePlan({ models: same }), log)).suites[0]!.measures[0]!.checkpoints).toEqual([]);
});
