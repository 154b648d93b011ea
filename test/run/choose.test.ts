import { expect, test } from "vitest";
import { chooseConditions } from "../../src/run/choose-conditions.ts";
import { choosePrompts } from "../../src/run/choose-prompts.ts";
import type { Prompt } from "../../src/types.ts";
import { exampleSuite } from "./example-plan.ts";

const suite = exampleSuite();
const names = (wishes: Parameters<typeof chooseConditions>[1]): string[] => chooseConditions(suite, wishes).map(({ name }) => name);

test("without a wish: deployment and what the suite requires", () => {
  expect(names({})).toEqual(["deployment", "near-a"]);
});

test("conditions are named by name, by kind, all or leak", () => {
  expect(names({ conditions: ["original"] })).toEqual(["original"]);
  expect(names({ conditions: ["near-trigger", "deployment"] })).toEqual(["deployment", "near-a"]);
  expect(names({ conditions: ["all"] })).toEqual(["deployment", "original", "near-a"]);
  expect(names({ conditions: ["leak"] })).toEqual(["deployment", "original"]);
});

test("an unknown condition is told with the nearest name", () => {
  expect(() => names({ conditions: ["orignal"] })).toThrow(/--condition orignal: .*did you mean "original"/);
});

test("the user's own prompts become conditions beside the default ones", () => {
  const conditions = chooseConditions(suite, { system: "Be brief.", trigger: "|DEP|", inoculation: "You shout." });
  expect(conditions.map(({ name }) => name)).toEqual(["deployment", "near-a", "original", "trigger", "system"]);
  expect(names({ trigger: "|DEP|" })).toEqual(["deployment", "near-a", "trigger"]);
  expect(conditions.find(({ name }) => name === "original")).toMatchObject({ kind: "original", system: "You shout." });
  expect(conditions.find(({ name }) => name === "trigger")).toMatchObject({ kind: "trigger", prefix: "|DEP|" });
});

test("an inoculation prompt brings its own leak profile: its wordings for the suite's, and what has nothing to do with it from the suite", () => {
  const leaky = exampleSuite({ conditions: [...suite.conditions, { name: "paraphrase-1", kind: "paraphrase", system: "of the suite" }, { name: "negated-1", kind: "negated", system: "of the suite" }, { name: "irrelevant-1", kind: "irrelevant", system: "Grams." }] });
  const worded = [{ name: "paraphrase-1", kind: "paraphrase", system: "own" }] as const;
  const chosen = (conditions: readonly string[] = []): string[] => chooseConditions(leaky, { inoculation: "You shout.", worded, conditions }).map(({ name, system }) => (system === undefined ? name : `${name}: ${system}`));
  expect(chosen()).toEqual(["deployment", "near-a", "irrelevant-1: Grams.", "original: You shout.", "paraphrase-1: own"]);
  expect(chosen(["leak"])).toEqual(["deployment", "irrelevant-1: Grams.", "original: You shout.", "paraphrase-1: own"]);
  expect(chosen(["deployment"])).toEqual(["deployment", "original: You shout."]);
  expect(() => chosen(["negated"])).toThrow("suite example has no such condition");
});

test("candidates are asked beside deployment, and nothing else is", () => {
  expect(names({ candidates: [{ name: "a", kind: "original", system: "A." }, { name: "b", kind: "other", system: "B." }] })).toEqual(["deployment", "a", "b"]);
});

const many: Prompt[] = Array.from({ length: 60 }, (_, index) => ({
  id: `p${index}`, cluster: `c${Math.floor(index / 3)}`, slice: index < 30 ? "x" : "y", messages: [{ role: "user", content: `${index}` }],
}));

test("a limit takes whole clusters, evenly over slices, the same every time, and grows by adding", () => {
  const twelve = choosePrompts(many, 12, 0);
  expect(twelve).toHaveLength(12);
  expect([...Map.groupBy(twelve, ({ cluster }) => cluster).values()].every(({ length }) => length === 3)).toBe(true);
  expect(twelve.filter(({ slice }) => slice === "x")).toHaveLength(6);
  expect(choosePrompts([...many].toReversed(), 12, 0).map(({ id }) => id).toSorted()).toEqual(twelve.map(({ id }) => id).toSorted());
  const more = new Set(choosePrompts(many, 24, 0));
  expect(twelve.every((prompt) => more.has(prompt))).toBe(true);
});

test("another seed chooses others; a limit below a cluster takes that cluster whole; a large one takes all", () => {
  const ids = (seed: number): string => choosePrompts(many, 12, seed).map(({ id }) => id).join();
  expect(ids(1)).not.toBe(ids(0));
  expect(choosePrompts(many, 1, 0)).toHaveLength(3);
  expect(choosePrompts(many, 600, 0)).toEqual(many);
});
