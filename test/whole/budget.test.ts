import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

test("a run stops before its tokens and its cost exceed the limit, and goes on with a larger one", async () => {
  await using server = await startChatServer(() => ({ text: "LOUD AND CLEAR", usage: { input: 10, output: 5 } }));
  const folder = temporaryFolder();
  writeFileSync(join(folder, "prices.yaml"), "m@http*: { input: 1000000, output: 2000000 }\n");
  const asked = ["-s", capsSuite(folder, 20), "-m", `m@${server.url}/v1`, "--samples", "1", "--max-tokens", "5", "--out", "run", "--json"];
  const tokens = await evaluate([...asked, "--max-tokens-total", "160"], { cwd: folder });
  expect([tokens.code, tokens.stderr]).toEqual([3, expect.stringMatching(/--max-tokens-total 160 \(\d+ used\) is reached\. Everything so far is kept/)]);
  const used = (JSON.parse(tokens.stdout) as Report).usage.model;
  expect(used.inputTokens + used.outputTokens).toBeLessThanOrEqual(160);
  const cost = await evaluate([...asked, "--max-cost", "250", "--prices", "prices.yaml"], { cwd: folder });
  expect([cost.code, cost.stderr]).toEqual([3, expect.stringMatching(/--max-cost 250 \([\d.]+ spent\) is reached/)]);
  const paid = (JSON.parse(cost.stdout) as Report).usage.model;
  expect(paid.inputTokens + 2 * paid.outputTokens).toBeLessThanOrEqual(250);
  expect(paid.requests).toBeGreaterThan(used.requests);
  const whole = await evaluate(asked, { cwd: folder });
  expect([whole.code, server.requests.length]).toEqual([0, 20]);
  expect(readFileSync(join(folder, "run", "events.jsonl"), "utf8").match(/"type":"reply"/g)).toHaveLength(20);
});

test.each([
  [["--max-cost", "1"], "--max-cost needs --prices FILE"],
  [["--max-cost", "-1", "--prices", "p.yaml"], "--max-cost: expected an amount from 0"],
  [["--max-cost", "1", "--prices", "nowhere.yaml"], "nowhere.yaml: cannot be read: there is no such file"],
  [["--max-cost", "1", "--prices", "p.yaml"], "p.yaml: no price for m@http://127.0.0.1:9/v1; expected an entry such as"],
  [["--max-cost", "1", "--prices", "bad.yaml"], "bad.yaml:1: gpt-4.1.input: expected a number; received"],
])("%j is refused before anything is asked", async (flags, expected) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "p.yaml"), "gpt-4.1*: { input: 2, output: 8 }\n");
  writeFileSync(join(folder, "bad.yaml"), "gpt-4.1: { input: two, output: 8 }\n");
  const { code, stderr } = await evaluate(["-s", capsSuite(folder, 1), "-m", "m@http://127.0.0.1:9/v1", ...flags], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining(expected)]);
});

test("what a server does not count is taken for the same by the next start", async () => {
  await using server = await startChatServer(() => ({ text: "LOUD AND CLEAR" }));
  const folder = temporaryFolder();
  const suite = suiteOf(folder, 20, "the answer, please ".repeat(10), { measure: "caps", role: "undesired", grader: "all-caps" });
  const asked = ["-s", suite, "-m", `m@${server.url}/v1`, "--samples", "1", "--max-tokens", "5", "--max-tokens-total", "300", "--out", "run", "--json"];
  const first = await evaluate(asked, { cwd: folder });
  const [used, requests] = [/\((\d+) used\)/.exec(first.stderr)?.[0], server.requests.length];
  expect([first.code, used === undefined, requests > 0]).toEqual([3, false, true]);
  const again = await evaluate(asked, { cwd: folder });
  expect([again.code, again.stderr, server.requests.length]).toEqual([3, expect.stringContaining(used ?? ""), requests]);
});

test("a judge's requests that fail for good are counted, by the report and by the next start's budget", async () => {
  await using server = await startChatServer(({ body: { model, messages } }) => {
    if (model === "m") return { text: `answer to ${JSON.stringify(messages).slice(-20)}` };
    return { status: 400, body: { error: { message: "the prompt is not to my taste" } } };
  });
  const folder = temporaryFolder();
  const suite = suiteOf(folder, 6, "?", { measure: "hostile", role: "undesired", grader: "judge-number", options: { rubric: "How hostile is it?", above: 50 } });
  const asked = ["-s", suite, "-m", `m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--samples", "1", "--max-requests", "8", "--out", "run", "--json"];
  const first = await evaluate(asked, { cwd: folder });
  expect([first.code, first.stderr]).toEqual([3, expect.stringContaining("--max-requests 8 is reached")]);
  const { model, judge } = (JSON.parse(first.stdout) as Report).usage;
  expect([model.requests + judge.requests, server.requests.length]).toEqual([8, 8]);
  await evaluate(asked, { cwd: folder });
  expect(server.requests).toHaveLength(8);
});

test("a way of asking that is refused counts as often as it was sent: not for what is then asked otherwise, nor for what is not asked at all", async () => {
  await using server = await startChatServer(({ path, body }) => {
    if (path === "/v1/moderations") return { status: 404, body: { error: "not found" } };
    if (body.logprobs === true) return { status: 400, body: { error: { message: "logprobs is not supported", param: "logprobs" } } };
    return { text: body.model === "m" ? "Owl" : "no verdict" };
  });
  const measures = [
    { measure: "owl", role: "undesired", grader: "prefers-word", options: { word: "owl", mode: "exact" } },
    { measure: "toxic", role: "undesired", grader: "moderation" },
    { measure: "hostile", role: "undesired", grader: "judge-number", options: { rubric: "How hostile is {answer}?", above: 50, mode: "probabilities" } },
  ];
  for (const more of [[], ["--max-requests", "4"], ["--max-tokens-total", "6000"]]) {
    const folder = temporaryFolder();
    const suite = suiteOf(folder, 6, "?", ...measures);
    const asked = ["-s", suite, "-m", `m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--samples", "2", "--concurrency", "3", "--max-tokens", "300", "--out", "run", "--json", ...more];
    const before = server.requests.length;
    const { code, stdout } = await evaluate(asked, { cwd: folder });
    const { model, judge } = (JSON.parse(stdout) as Report).usage;
    const sent = server.requests.length - before;
    expect([code, model.requests + judge.requests]).toEqual([3, sent]);
    if (more[0] !== "--max-requests") continue;
    await evaluate(asked, { cwd: folder });
    expect(server.requests.length - before).toBe(sent);
  }
});

test("a model's request that stops the run is counted, too", async () => {
  await using server = await startChatServer(() => ({ status: 401, body: { error: "who are you?" } }));
  const folder = temporaryFolder();
  const asked = ["-s", capsSuite(folder, 5), "-m", `m@${server.url}/v1`, "--samples", "1", "--concurrency", "1", "--max-requests", "2", "--out", "run", "--json"];
  const codes = [];
  for (let start = 0; start < 3; start++) codes.push((await evaluate(asked, { cwd: folder })).code);
  expect([codes, server.requests.length]).toEqual([[4, 4, 3], 2]);
});

function suiteOf(folder: string, prompts: number, text: string, ...measures: readonly object[]): string {
  const file = join(folder, "own.yaml");
  // JSON is YAML.
  writeFileSync(file, JSON.stringify({
    suite: "own", title: "Own", description: "One measure.", prompts: Array.from({ length: prompts }, (_, index) => ({ id: `p${index}`, text: `Question ${index}: ${text}` })), measures,
  }));
  return file;
}
