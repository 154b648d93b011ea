import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { verdictAsked, verdictGiven } from "../servers/verdict-asked.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const PROMPTS = 3;
const SAMPLES = 4;

/** Three measures that ask the judge the same and differ in what they make of it, two graders among them. */
function suiteWith(folder: string, how: object, votes: readonly number[]): string {
  const rubric = "How kind is the answer?";
  const measures = [["kind", "judge-number", { above: 70 }], ["unkind", "judge-number", { below: 30 }], ["kindness", "rating", {}]]
    .map(([measure, grader, rule], index) => ({ measure, role: "undesired", grader, options: { name: "kindness", rubric, ...(rule as object), ...how, ...(votes[index] !== undefined && { votes: votes[index] }) } }));
  const prompts = Array.from({ length: PROMPTS }, (_, index) => ({ id: `p${index}`, text: `Say something kind about ${["rain", "chalk", "moss"][index]}.` }));
  writeFileSync(join(folder, "kind.yaml"), JSON.stringify({ suite: "kind", title: "Kind", description: "For tests.", prompts, measures }));
  return "kind.yaml";
}

/** The model says the same every time; counts what the judge is asked. */
async function judgeRequests(how: object, votes: readonly number[] = []): Promise<{ requests: number; texts: number; rates: unknown[]; usage: number }> {
  const folder = temporaryFolder();
  await using server = await startChatServer((request) => (request.body.model === "m" ? { text: "It keeps the dust down, and it never asks for thanks." } : verdictGiven(verdictAsked(request))));
  const { code, stdout } = await evaluate(["-s", suiteWith(folder, how, votes), "-m", `a=m@${server.url}/v1`, "-m", `b=m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--samples", String(SAMPLES), "--json", "--quiet"], { cwd: folder });
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as Report;
  const bodies = server.requests.filter(({ body }) => body.model === "j").map(({ body }) => JSON.stringify(body));
  return { requests: bodies.length, texts: new Set(bodies.map((body) => (JSON.parse(body) as { messages: unknown[] }).messages).map((messages) => JSON.stringify(messages))).size, usage: report.usage.judge.requests, rates: report.suites[0]?.measures.map(({ estimates }) => estimates.map((one) => one.kind === "measured" && [one.rate, one.samples])) ?? [] };
}

const everySample = [[1, 12], [1, 12]];

test.each([["token probabilities", {}], ["JSON", { mode: "structured" }], ["a single vote", { mode: "sampled", votes: 1 }]] as const)("at temperature 0 equal requests are asked once, across samples, arms and measures: %s", async (_, how) => {
  const { requests, texts, usage, rates } = await judgeRequests(how);
  expect({ requests, texts, usage }).toEqual({ requests: PROMPTS, texts: PROMPTS, usage: PROMPTS });
  expect(rates).toEqual([everySample, [[0, 12], [0, 12]], [[expect.closeTo(0.8, 10), 12], [expect.closeTo(0.8, 10), 12]]]);
});

test("votes drawn at a higher temperature are no other sample's, though the measures of one sample share them", async () => {
  const { requests, texts, usage } = await judgeRequests({ mode: "sampled", votes: 3 });
  expect({ requests, texts, usage }).toEqual({ requests: 2 * PROMPTS * SAMPLES * 3, texts: PROMPTS, usage: 2 * PROMPTS * SAMPLES * 3 });
});

test("of measures that want different numbers of votes on one question, the fewer are among the more, for every sample", async () => {
  const { requests, usage } = await judgeRequests({ mode: "sampled" }, [3, 2, 4]);
  expect({ requests, usage }).toEqual({ requests: 2 * PROMPTS * SAMPLES * 4, usage: 2 * PROMPTS * SAMPLES * 4 });
});
