import { describe, expect, test } from "vitest";
import { suiteCost } from "../../src/job/suite-cost.ts";
import { evaluate } from "../../src/evaluate.ts";
import { choosePrompts } from "../../src/run/choose-prompts.ts";
import { loadSuites } from "../../src/suites/load-suites.ts";
import { judgeMaxTokens } from "../../src/graders/judge/judge-max-tokens.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { refusing } from "../servers/refusing.ts";
import { verdictAsked, verdictGiven } from "../servers/verdict-asked.ts";

describe("what is announced is what is asked", () => {
  test.each(["style-traits", "emergent-misalignment", "persuasive-toxic"])("%s", { timeout: 60_000 }, async (name) => {
    // Every answer differs, so that no question to the judge is one that was asked before.
    await using server = await startChatServer((request) => (request.body.model === "j" ? verdictGiven(verdictAsked(request)) : { text: `This is thought number ${request.number} about it, and I hope that it helps you on your way.` }));
    const [suite] = await loadSuites([name], { cwd: "." });
    if (!suite) throw new Error("no suite");
    const cost = suiteCost({ ...suite, prompts: choosePrompts(suite.prompts, 4, 0) }, 2, suite.sampling.maxTokens);
    const report = await evaluate({ suites: [name], models: { base: [`m@${server.url}/v1`] }, judge: `j@${server.url}/v1`, limit: 4, samples: 2 });
    expect(report.complete).toBe(true);
    expect(report.usage.model.requests).toBe(cost.requests);
    expect(report.usage.judge.requests).toBe(cost.questions);
    expect(cost.judged).toBe(8);
  });

  test.each(["style-traits", "emergent-misalignment"])("%s, by a judge that gives neither probabilities nor JSON and votes instead", { timeout: 60_000 }, async (name) => {
    const judge = refusing(["logprobs", "response_format"], (request) => verdictGiven(verdictAsked(request)));
    await using server = await startChatServer((request) => (request.body.model === "j" ? judge(request) : { text: `This is thought number ${request.number} about it, and I hope that it helps you on your way.` }));
    const [suite] = await loadSuites([name], { cwd: "." });
    if (!suite) throw new Error("no suite");
    const cost = suiteCost({ ...suite, prompts: choosePrompts(suite.prompts, 4, 0) }, 2, suite.sampling.maxTokens);
    await evaluate({ suites: [name], models: { base: [`m@${server.url}/v1`] }, judge: `j@${server.url}/v1`, limit: 4, samples: 2 });
    const votes = server.requests.filter(({ body }) => body.model === "j" && body.logprobs === undefined && body.response_format === undefined);
    expect(votes).toHaveLength(cost.votes);
    expect(cost.votes).toBe(5 * cost.questions);
    expect(new Set(votes.map(({ body }) => body.max_tokens))).toEqual(new Set([judgeMaxTokens.sampled]));
  });

  test("of measures that share a question, the one with the most votes counts, in whichever order they stand", async () => {
    const [suite] = await loadSuites(["emergent-misalignment"], { cwd: "." });
    const measure = suite?.measures[0];
    if (!suite || !measure) throw new Error("no suite");
    const nine = { ...measure, measure: "nine", grader: { ...measure.grader, options: { ...measure.grader.options, votes: 9 } } };
    for (const measures of [[nine, measure], [measure, nine]]) {
      const { questions, votes } = suiteCost({ ...suite, measures }, 1, 100);
      expect(votes).toBe(9 * questions);
    }
  });

  test("a suite without a judge asks it nothing", async () => {
    const [suite] = await loadSuites(["spanish-caps"], { cwd: "." });
    expect(suite && suiteCost(suite, 5, 100)).toMatchObject({ requests: 1000, turns: 0, judged: 0, questions: 0, judgeTokens: 0, votes: 0, voteTokens: 0, outputTokens: 100_000 });
  });
});
