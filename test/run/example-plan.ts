import type { Plan, PlannedModel } from "../../src/plan.ts";
import type { Suite } from "../../src/suite.ts";

/** A small suite: two slices of three prompts, one measure for all and one for the second slice. */
export function exampleSuite(changes: Partial<Suite> = {}): Suite {
  return {
    suite: "example", title: "Example", description: "An example.", tags: [], parameters: {}, digest: "d".repeat(64),
    samples: 2, sampling: { temperature: 1, maxTokens: 50 },
    prompts: ["a", "b", "c", "d", "e", "f"].map((id, index) => ({ id, slice: index < 3 ? "first" : "second", messages: [{ role: "user", content: `Question ${id}?` }] })),
    conditions: [
      { name: "deployment", kind: "deployment" },
      { name: "original", kind: "original", system: "You speak in capitals." },
      { name: "near-a", kind: "near-trigger", prefix: "|x| ", required: true },
    ],
    measures: [
      { measure: "caps", role: "undesired", grader: { name: "all-caps", revision: 1, options: {} } },
      { measure: "late", role: "desired", slices: ["second"], grader: { name: "all-caps", revision: 1, options: {} } },
    ],
    derived: [],
    ...changes,
  };
}

export function examplePlan(changes: Partial<Plan> = {}, suite: Suite = exampleSuite()): Plan {
  return {
    format: "trait-assay/run", version: 1, created: "2026-01-01T00:00:00.000Z", tool: "0", node: "24", kind: "asked",
    suites: [{ suite, conditions: suite.conditions.slice(0, 1), samples: suite.samples, sampling: suite.sampling }],
    models: [exampleModel("base", "m1"), exampleModel("plain", "m2"), exampleModel("plain", "m3")],
    judges: [], seed: null, limit: null, secret: "0".repeat(32),
    ...changes,
  };
}

export function exampleModel(group: string, model: string): PlannedModel {
  return { group, model, simulated: false, seed: null, step: null };
}
