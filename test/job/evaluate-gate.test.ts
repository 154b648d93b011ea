import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate.ts";

const organisms = { suites: ["owl-preference"], models: { base: ["organism:base"], plain: ["organism:plain"], treated: ["organism:inoculated"] }, limit: 12, samples: 3 };

test("evaluate() judges rules, and refuses one about nothing before anything is asked", async () => {
  const report = await evaluate({ ...organisms, gate: { maxRate: ["owl:plain=.01"], maxBreakthrough: ["owl=.9"] } });
  expect(report.gate).toMatchObject({ outcome: "regression", rules: [{ rule: "max-rate", group: "plain", outcome: "regression" }, { rule: "max-breakthrough", group: "treated" }] });
  await expect(evaluate({ ...organisms, gate: { maxRate: ["owll=.1"] } })).rejects.toThrow('gate.maxRate "owll=.1": there is no measure "owll" (did you mean "owl"?)');
  await expect(evaluate({ ...organisms, gate: { maxRate: ["owl=.1"], maxExcluded: 20 } })).rejects.toThrow("--max-excluded: expected a share from 0 to 1; received 20");
});
