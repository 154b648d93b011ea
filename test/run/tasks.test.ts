import { expect, test } from "vitest";
import { ledger } from "../../src/log/ledger.ts";
import type { History } from "../../src/run/history.ts";
import { startProgress } from "../../src/run/progress.ts";
import { tasksOf } from "../../src/run/tasks.ts";
import { exampleModel, examplePlan, exampleSuite } from "./example-plan.ts";

test("a model has more rows than a call has room for arguments", () => {
  const model = exampleModel("base", "m1");
  const prompts = Array.from({ length: 200_000 }, (_, index) => ({ id: `p${index}`, slice: "first", messages: [{ role: "user", content: "?" }] as const }));
  const history = { ledger: ledger(examplePlan({ models: [model] }, exampleSuite({ samples: 1, prompts }))) } as unknown as History;
  let tasks = 0;
  for (const together of tasksOf(model, history, startProgress(), () => 1)) tasks += together.length;
  expect(tasks).toBe(200_000);
});
