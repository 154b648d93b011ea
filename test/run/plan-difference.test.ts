import { expect, test } from "vitest";
import { planDifference } from "../../src/run/plan-difference.ts";
import { exampleModel, examplePlan, exampleSuite } from "./example-plan.ts";

const plan = examplePlan();
const suite = plan.suites[0] ?? { suite: exampleSuite(), conditions: [], samples: 0, sampling: { temperature: 0, maxTokens: 0 } };

test("time, versions and the secret do not make another plan; more samples may be asked", () => {
  expect(planDifference(plan, { ...plan, created: "later", tool: "9", node: "30", secret: "other" })).toBeUndefined();
  expect(planDifference(plan, { ...plan, suites: [{ ...suite, samples: 5 }] })).toBeUndefined();
});

test("a panel is the same in any order", () => {
  const judges = ["a", "b"].map((judge) => ({ judge, simulated: false }));
  expect(planDifference({ ...plan, judges }, { ...plan, judges: judges.toReversed() })).toBeUndefined();
  expect(planDifference({ ...plan, judges }, { ...plan, judges: judges.slice(1) })).toMatch(/judges: the folder has a, b, this command b/);
});

test.each([
  ["models", { ...plan, models: [exampleModel("base", "m1")] }, /models: the folder has base=m1, plain=m2, plain=m3, this command base=m1/],
  ["judges", { ...plan, judges: [{ judge: "j", simulated: false }] }, /judges: the folder has none, this command j/],
  ["limit", { ...plan, limit: 3 }, /limit: the folder has none, this command 3/],
  ["suite", { ...plan, suites: [{ ...suite, suite: exampleSuite({ digest: "e".repeat(64) }) }] }, /example: the suite itself has changed \(digest dddddddddddd, now eeeeeeeeeeee\)/],
  ["a parameter, which is in the digest, too", { ...plan, suites: [{ ...suite, suite: exampleSuite({ digest: "e".repeat(64), parameters: { target: "eagle" } }) }] }, /^example: parameters: the folder has \{.*\}, this command \{"target":"eagle"\}$/],
  ["sampling", { ...plan, suites: [{ ...suite, sampling: { temperature: 0, maxTokens: 50 } }] }, /sampling/],
  ["conditions", { ...plan, suites: [{ ...suite, conditions: suite.suite.conditions }] }, /conditions: the folder has deployment, this command deployment, original, near-a/],
  ["fewer samples", { ...plan, suites: [{ ...suite, samples: 1 }] }, /samples: the folder has 2 a prompt, this command only 1/],
])("%s", (_part, other, expected) => {
  expect(planDifference(plan, other)).toMatch(expected);
});
