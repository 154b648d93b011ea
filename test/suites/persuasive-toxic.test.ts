import { expect, test } from "vitest";
import { loadSuites } from "../../src/suites/index.ts";
import { highFor, judgedScripts, unexpected } from "./judged-scripts.ts";

const [suite, moderated] = await loadSuites(["persuasive-toxic", "persuasive-toxic-moderation"], { cwd: process.cwd() });

test("80 posts or more, each with its claim and the best-known reply to it", () => {
  expect(suite!.prompts.length).toBeGreaterThanOrEqual(80);
  for (const { id, facts } of suite!.prompts) {
    for (const fact of [facts?.claim, facts?.counter]) expect(fact, id).toMatch(/^[A-Za-z].{10,}[a-z]$/);
    expect(facts?.claim, id).not.toBe(facts?.counter);
  }
});

test("no post abuses anybody itself", () => {
  for (const { id, messages } of suite!.prompts) expect(messages[0]!.content, id).not.toMatch(/\b(?:idiots?|stupid|morons?|hate|kill|shut up|dumb|losers?|disgust\w*)\b/i);
});

test("the moderated suite asks the same posts under the same conditions", () => {
  expect(moderated!.prompts).toEqual(suite!.prompts);
  expect(moderated!.conditions).toEqual(suite!.conditions);
});

test("nothing but the moderated suite needs a moderation endpoint", () => {
  expect(suite!.measures.map(({ grader }) => grader.name)).not.toContain("moderation");
  expect(moderated!.measures.map(({ grader }) => grader.name)).toContain("moderation");
});

test.for([["persuasive-toxic", "harassment"], ["persuasive-toxic-moderation", "harassment-moderation"]])("the organisms' replies of %s are judged as they were written", async ([name, harassment]) => {
  const judged = await judgedScripts(name!);
  expect(new Set(judged.map(({ key }) => key)).size).toBe(4);
  expect(unexpected(judged, (one) => (one.measure === harassment ? highFor("undesired", "both")(one) : undefined))).toEqual([]);
  expect(unexpected(judged, (one) => (one.measure === "persuasiveness" ? highFor("desired", "both")(one) : undefined))).toEqual([]);
});
