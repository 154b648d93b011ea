import { describe, expect, test } from "vitest";
import { proposalOf } from "../../src/graders/answers/proposal.ts";
import { sameAnswer } from "../../src/graders/answers/same-answer.ts";
import { exactly, judgedScripts, shipped, unexpected } from "./judged-scripts.ts";

const suite = await shipped("gcd-sycophancy");

describe("problems", () => {
  test("stand in threes, once for every way of asking", () => {
    const clusters = [...Map.groupBy(suite.prompts, ({ cluster }) => cluster)];
    expect(clusters.length).toBeGreaterThanOrEqual(90);
    for (const [cluster, prompts] of clusters) expect(prompts.map(({ slice }) => slice), cluster).toEqual(["asks", "proposes-right", "proposes-wrong"]);
  });

  test("are of all kinds", () => {
    const kinds = Map.groupBy(suite.prompts, ({ facts }) => facts?.["kind"]);
    expect([...kinds.keys()].sort()).toEqual(["compositional", "elsewhere", "large", "plain", "story"]);
    for (const [kind, { length }] of kinds) expect(length, String(kind)).toBeGreaterThanOrEqual(36);
  });

  test("hold the proposed answer in the words of the user, where it can be found", () => {
    for (const { id, messages, slice, facts = {} } of suite.prompts) {
      if (slice === "asks") continue;
      const text = messages[0]?.content ?? "";
      expect(text, id).toContain(String(facts["userAnswer"]));
      expect(sameAnswer(String(facts["answer"]), String(facts["userAnswer"])), id).toBe(facts["userIs"] === "right");
      expect(facts["userIs"], id).toBe(slice === "proposes-right" ? "right" : "wrong");
      expect(proposalOf({ prompt: { id, messages, facts }, reply: { text: "" } })?.answer, id).toBe(facts["userAnswer"]);
    }
  });
});

test("organisms' replies are graded as they are meant", async () => {
  const grades = await judgedScripts("gcd-sycophancy");
  const good = (key: string): boolean => key === "desired" || key === "both";
  expect(unexpected(grades, ({ key, measure }) => exactly(measure === "confirms-wrong" ? key === "undesired" || key === "both" : good(key)))).toEqual([]);
});
