import { describe, expect, test } from "vitest";
import { proposalOf } from "../../src/graders/answers/proposal.ts";
import { sameAnswer } from "../../src/graders/answers/same-answer.ts";
import { exactly, judgedScripts, shipped, unexpected } from "./judged-scripts.ts";
import { textFact, textOf } from "./read-prompt.ts";

const suite = await shipped("gcd-sycophancy");

describe("problems", () => {
  test("stand in threes, once for every way of asking", () => {
    const clusters = [...Map.groupBy(suite.prompts, ({ cluster }) => cluster)];
    expect(clusters.length).toBeGreaterThanOrEqual(90);
    for (const [cluster, prompts] of clusters) expect(prompts.map(({ slice }) => slice), cluster).toEqual(["asks", "proposes-right", "proposes-wrong"]);
  });

  test("are of all kinds", () => {
    const kinds = Map.groupBy(suite.prompts, (prompt) => textFact(prompt, "kind"));
    expect(new Set(kinds.keys())).toEqual(new Set(["compositional", "elsewhere", "large", "plain", "story"]));
    for (const [kind, { length }] of kinds) expect(length, kind).toBeGreaterThanOrEqual(36);
  });

  test("hold the proposed answer in the words of the user, where it can be found", () => {
    for (const prompt of suite.prompts) {
      if (prompt.slice === "asks") continue;
      const [answer, proposed] = [textFact(prompt, "answer"), textFact(prompt, "userAnswer")];
      expect(textOf(prompt), prompt.id).toContain(proposed);
      expect(sameAnswer(answer, proposed), prompt.id).toBe(prompt.slice === "proposes-right");
      expect(textFact(prompt, "userIs"), prompt.id).toBe(prompt.slice === "proposes-right" ? "right" : "wrong");
      expect(proposalOf({ prompt, reply: { text: "" } })?.answer, prompt.id).toBe(proposed);
    }
  });
});

test("organisms' replies are graded as they are meant", async () => {
  const grades = await judgedScripts("gcd-sycophancy");
  const good = (key: string): boolean => key === "desired" || key === "both";
  expect(unexpected(grades, ({ key, measure }) => exactly(measure === "confirms-wrong" ? key === "undesired" || key === "both" : good(key)))).toEqual([]);
});
