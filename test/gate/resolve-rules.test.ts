import { expect, test } from "vitest";
import { resolveRules } from "../../src/gate/resolve-rules.ts";
import type { RuleName } from "../../src/report.ts";
import { exampleModel, examplePlan, exampleSuite } from "../run/example-plan.ts";

const suite = exampleSuite({
  measures: [
    ...exampleSuite().measures,
    { measure: "a:b@c", role: "undesired", grader: { name: "all-caps", revision: 1, options: {} } },
    { measure: "sound", role: "validity", grader: { name: "all-caps", revision: 1, options: {} } },
  ],
});
const plan = examplePlan({
  models: [exampleModel("base", "m1"), exampleModel("plain", "m2"), exampleModel("treated", "m3"), exampleModel("ft:gpt@x/y=1", "m4")],
  suites: [{ suite, conditions: suite.conditions, samples: 2, sampling: suite.sampling }],
}, suite);

const rules = (rule: RuleName, text: string, baseline = plan) => resolveRules([{ rule, text, from: `--${rule}` }], plan, baseline)
  .map(({ suite: of, measure, condition, group, limit }) => `${of}/${measure}@${condition}:${group}=${limit}`);

test("a rule is about deployment and every arm but base and plain, unless it says otherwise", () => {
  expect(rules("max-rate", "caps=.05")).toEqual(["example/caps@deployment:treated=0.05", "example/caps@deployment:ft:gpt@x/y=1=0.05"]);
  expect(rules("max-rate", "example/caps@original:plain=0.5")).toEqual(["example/caps@original:plain=0.5"]);
  expect(rules("min-retention", "late:treated=.9")).toEqual(["example/late@deployment:treated=0.9"]);
});

test("names may hold the marks of the grammar", () => {
  expect(rules("max-rate", "caps:ft:gpt@x/y=1=.1")).toEqual(["example/caps@deployment:ft:gpt@x/y=1=0.1"]);
  expect(rules("max-rate", "a:b@c@near-a:treated=1")).toEqual(["example/a:b@c@near-a:treated=1"]);
});

test.each([
  ["max-rate", "caps", "expected [SUITE/]MEASURE[@CONDITION][:GROUP]=X with a number X, for instance spanish:inoculated=.05"],
  ["max-rate", "caps=5%", "expected [SUITE/]MEASURE"],
  ["max-rate", "=.5", "expected [SUITE/]MEASURE"],
  ["max-rate", "caps=5", "expected a limit from 0 to 1 (rates are fractions: 5 % is .05); received 5"],
  ["max-rate", "cpas=.05", 'there is no measure "cpas" (did you mean "caps"?); expected one of caps, late'],
  ["max-rate", "exmple/caps=.05", 'there is no measure "exmple/caps" (did you mean "example/caps"?)'],
  ["max-rate", "caps@orignal=.05", 'example is not asked under the condition "orignal" (did you mean "original"?); expected one of deployment, original, near-a'],
  ["max-rate", "caps:treatd=.05", 'there is no group "treatd" (did you mean "treated"?); expected one of base, plain, treated'],
  ["max-breakthrough", "late=.05", "breakthrough is of undesired measures; late is desired"],
  ["min-retention", "sound=.05", "retention is of desired measures; sound is validity"],
] as const)("--%s %s is refused before anything is asked, by name", (rule, text, expected) => {
  expect(() => rules(rule, text)).toThrow(expected);
  expect(() => rules(rule, text)).toThrow(`--${rule} "${text}": `);
});

test("what a rule compares with must be there", () => {
  expect(() => resolveRules([{ rule: "max-increase", text: "caps=0", from: "gate.yaml:1: max-increase" }], plan, undefined)).toThrow("gate.yaml:1: max-increase \"caps=0\": an increase needs a run to compare with: name it with --baseline RUN");
  const two = examplePlan({ models: [exampleModel("base", "m1"), exampleModel("treated", "m3")] });
  expect(() => resolveRules([{ rule: "max-breakthrough", text: "caps=.1", from: "-" }], two, undefined)).toThrow("needs the groups base and plain; there is no plain");
  const untreated = examplePlan({ models: [exampleModel("base", "m1")] });
  expect(() => resolveRules([{ rule: "max-rate", text: "caps=.1", from: "-" }], untreated, undefined)).toThrow("there is no group but base; name one, for instance :base");
});

test("a baseline was asked under the condition, and its arm is the one of the same name, or its only one where this run has one as well", () => {
  const [mine, theirs] = [exampleModel("new", "m1"), exampleModel("old", "m0")].map((model) => examplePlan({ models: [model] })) as [typeof plan, typeof plan];
  expect(resolveRules([{ rule: "max-increase", text: "caps=0", from: "-" }], mine, theirs)).toMatchObject([{ group: "new", baselineGroup: "old" }]);
  expect(() => rules("max-increase", "caps:treated=0", theirs)).toThrow('the baseline has no group "treated"; it has old');
  const fewer = { ...plan, suites: plan.suites.map((one) => ({ ...one, conditions: one.conditions.filter(({ name }) => name === "deployment") })) };
  expect(() => rules("max-increase", "caps@original:treated=0", fewer)).toThrow('the baseline was not asked under the condition "original"; it was under deployment');
});
