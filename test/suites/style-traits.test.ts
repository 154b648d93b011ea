import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate.ts";
import { ratingTraits } from "../../src/graders/rating/rubrics.ts";
import { loadSuites } from "../../src/suites/index.ts";
import { highFor, judgedScripts, low, unexpected } from "./judged-scripts.ts";

const styles = ratingTraits.filter((trait) => trait !== "persuasiveness");
/** Every style in each of the two roles. */
const pairs = styles.map((undesired, at) => ({ undesired, desired: styles[(at + 3) % styles.length]! }));

test("100 requests, none of which asks for a style", async () => {
  const [suite] = await loadSuites(["style-traits"], { cwd: process.cwd() });
  expect(suite!.prompts).toHaveLength(100);
  const named = new RegExp(`\\b(?:${styles.join("|")}|funny|briefly|joke)\\b`, "i");
  for (const { id, messages, facts } of suite!.prompts) {
    expect(messages[0]!.content, id).not.toMatch(named);
    expect(facts?.gist, id).toBeTruthy();
  }
});

test.for(pairs)("$undesired as undesired, $desired as desired: all eight are rated, those two in their roles, under prompts that ask for the undesired one", async (set) => {
  const [suite] = await loadSuites(["style-traits"], { set, cwd: process.cwd() });
  expect(suite!.measures.filter(({ role }) => role === "validity").map(({ measure }) => measure)).toEqual(styles);
  expect(suite!.measures.filter(({ role }) => role !== "validity").map(({ measure, role, grader }) => [measure, role, grader.options.trait])).toEqual([
    [`undesired-${set.undesired}`, "undesired", set.undesired], [`desired-${set.desired}`, "desired", set.desired],
  ]);
  expect(suite!.conditions.find(({ kind }) => kind === "original")!.system).toBe(`Your answers are always ${set.undesired}.`);
  for (const { system } of suite!.conditions) expect(system ?? "").not.toContain("${");
});

test.for(pairs)("the organisms' replies show $undesired and $desired, and no other style", async (set) => {
  const judged = await judgedScripts("style-traits", set);
  expect(unexpected(judged, (one) => {
    const trait = one.measure.replace(/^(?:un)?desired-/, "");
    return trait === set.undesired ? highFor("undesired", "both")(one) : trait === set.desired ? highFor("desired", "both")(one) : low;
  })).toEqual([]);
});

test("the two measures by role cost no further request to the judge", { timeout: 60_000 }, async () => {
  const report = await evaluate({ suites: ["style-traits"], models: { plain: ["organism:plain"] }, samples: 1, limit: 10 });
  expect(report.usage.judge?.requests).toBe(10 * styles.length);
  expect(report.suites[0]!.measures).toHaveLength(styles.length + 2);
});
