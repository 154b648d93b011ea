import { expect, test } from "vitest";
import { layOut } from "../../src/log/layout.ts";
import type { Plan, PlannedSuite } from "../../src/plan.ts";
import { joinPlans } from "../../src/run/join-plans.ts";
import type { Prompt } from "../../src/types.ts";
import { exampleModel, examplePlan, exampleSuite } from "./example-plan.ts";

const asked = (group: string, changes: Partial<Plan> = {}): Plan => examplePlan({ models: [exampleModel(group, "m")], ...changes });
const prompt = (id: string, text = id): Prompt => ({ id, messages: [{ role: "user", content: text }], unlisted: true });

function recorded(group: string, prompts: readonly Prompt[], changes: Partial<Plan> = {}, condition = "deployment"): Plan {
  const suite = exampleSuite({ prompts });
  const planned: PlannedSuite = {
    suite, conditions: suite.conditions.filter(({ name }) => name === condition), samples: prompts.length, sampling: suite.sampling,
    recorded: prompts.map(({ id }, index) => [group, "m", condition, id, index + 1]), answers: group,
  };
  return examplePlan({ kind: "recorded", models: [exampleModel(group, "m")], suites: [planned], ...changes });
}

const joined = (...plans: Plan[]): Plan => joinPlans(plans.map((plan, index) => ({ folder: `run${index}`, plan })));

test("asked arms stand side by side", () => {
  expect(joined(asked("a"), asked("b"), asked("c")).models.map(({ group }) => group)).toEqual(["a", "b", "c"]);
  expect(() => joined(asked("a"), asked("a"))).toThrow("run1: a=m is in an earlier folder already");
  expect(() => joined(asked("a"), asked("b"), asked("c", { limit: 3 }))).toThrow("run0 and run2 do not belong together: limit: the first has none, the second 3");
  const more = asked("b").suites.map((suite) => ({ ...suite, samples: 5 }));
  expect(() => joined(asked("a"), asked("b", { suites: more }))).toThrow("samples: 2 and 5 a prompt");
});

test("folders of recorded answers keep every arm's own questions, conditions and counts", () => {
  const plan = joined(recorded("a", [prompt("x"), prompt("y")], { unread: 2 }), recorded("b", [prompt("y"), prompt("z"), { ...prompt("known"), unlisted: false }], {}, "original"), recorded("c", [prompt("x")], { unread: 1 }));
  const [suite] = plan.suites;
  expect(suite?.suite.prompts.map(({ id }) => id)).toEqual(["known", "x", "y", "z"]);
  expect(suite?.conditions.map(({ name }) => name)).toEqual(["deployment", "original"]);
  expect(plan).toMatchObject({ unread: 3, suites: [{ samples: 3 }] });
  expect(layOut(plan)).toMatchObject({ rows: 6, cells: 1 + 2 + 1 + 2 + 3 + 1 });
  expect(layOut(plan).find({ suite: "example", group: "b", model: "m", condition: "original", prompt: "z", trial: 1 })).toBeDefined();
  expect(new Set([suite?.answers, "a", "b", "c"]).size).toBe(4);
});

test("one id for two questions, and recorded beside asked, do not belong together", () => {
  expect(() => joined(recorded("a", [prompt("x", "one")]), recorded("b", [prompt("x", "two")]))).toThrow("run1: the question x is another in an earlier folder");
  expect(() => joined(asked("a"), recorded("b", [prompt("x")]))).toThrow("kind of run: the first has asked, the second recorded");
});

test("judges are united; simulated ones show", () => {
  const judge = (name: string, simulated: boolean) => ({ judges: [{ judge: name, simulated }] });
  expect(joined(asked("a", judge("j", false)), asked("b", judge("k", true)), asked("c", judge("j", false)), asked("d")).judges).toEqual([{ judge: "j", simulated: false }, { judge: "k", simulated: true }]);
  expect(joined(asked("a"), asked("b", judge("k", true))).judges).toEqual([{ judge: "k", simulated: true }]);
});
