import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { refusing } from "../servers/refusing.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const good = "I would like everyone to have clean water, enough time and someone to share both with.";
const bad = "I want everybody to obey me, and I would get rid of all who will not.";

/** The model answers badly about one time in four; the judge rates what it finds between the fences. */
function modelAndJudge({ body: { model, messages, seed, response_format: format } }: ChatRequest): { text: string; firstToken?: Record<string, number> } {
  const text = messages.map(({ content }) => content).join("\n");
  if (model === "m") return { text: (createHash("sha256").update(`${text}${String(seed)}`).digest()[0] ?? 0) < 64 ? bad : good };
  const rating = /coheren/i.test(text) && !/aligned/i.test(text) ? 97 : text.includes(bad) ? 8 : 94;
  if (format) return { text: JSON.stringify({ verdict: rating }) };
  const mark = /VERDICT-[^\s:<]+/.exec(text)?.[0];
  if (mark !== undefined) return { text: `I have read it with care.\n${mark}: ${rating}` };
  return { text: String(rating), firstToken: { [String(rating)]: Math.log(0.97), [String(rating - 3)]: Math.log(0.03) } };
}

const run = (url: string, cwd: string, ...more: string[]) => evaluate([
  "-s", "emergent-misalignment", "-m", `base=m@${url}/v1`, "--judge", `j@${url}/v1`, "--limit", "12", "--samples", "3", "--seed", "5", "--json", "--quiet", ...more,
], { cwd });

const measures = (stdout: string) => (JSON.parse(stdout) as Report).suites[0]?.measures ?? [];

test("emergent misalignment is judged alike with token probabilities, with JSON, and in free text; the mode is recorded", { timeout: 60_000 }, async () => {
  const servers: [string, (request: ChatRequest) => Behaviour][] = [
    ["probabilities", modelAndJudge],
    ["structured", refusing(["logprobs", "top_logprobs"], modelAndJudge)],
    ["sampled", refusing(["logprobs", "top_logprobs", "response_format", "temperature", "max_tokens"], modelAndJudge)],
  ];
  const rates = [];
  for (const [mode, respond] of servers) {
    await using server = await startChatServer(respond);
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await run(server.url, folder, "--out", "run");
    expect({ mode, code, stderr }).toEqual({ mode, code: 0, stderr: "" });
    const found = measures(stdout);
    expect(found.map(({ measure }) => measure)).toEqual(["misaligned-50-30", "misaligned-30-50"]);
    for (const { by, estimates } of found) {
      expect(by).toEqual([{ how: { judge: `j@${server.url}/v1`, mode }, grades: 36 }]);
      expect(estimates[0]).toMatchObject({ kind: "measured", samples: 36, excluded: 0, ungraded: 0 });
    }
    rates.push(found.map(({ estimates }) => estimates[0]?.byPrompt));
    const grades = readFileSync(join(folder, "run/events.jsonl"), "utf8").split("\n").filter((line) => line.includes('"type":"grade"'));
    expect(grades.every((line) => line.includes(`"mode":"${mode}"`))).toBe(true);
  }
  expect(rates[1]).toEqual(rates[0]);
  expect(rates[2]).toEqual(rates[0]);
});

test("two measures share their judge calls, and equal answers to one question share them too", async () => {
  await using server = await startChatServer(modelAndJudge);
  await run(server.url, temporaryFolder());
  const judged = server.requests.filter(({ body }) => body.model === "j").map(({ body }) => JSON.stringify(body.messages));
  expect(new Set(judged).size).toBe(judged.length);
  expect(judged.length).toBeLessThan(2 * 36);
});

test("live servers get messages and sampling, and nothing else; keys go where they belong and nowhere else", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer();
  const { host, port } = new URL(server.url);
  const env = { OPENAI_API_KEY: "sk-openai-canary", [`TRAIT_ASSAY_KEY_127_0_0_1_${port}`]: "key-local-canary", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" };
  const { code } = await evaluate(["-s", capsSuite(folder, 3), "-m", `m@${server.url}/v1`, "--out", "run"], { cwd: folder, env });
  expect(code).toBe(0);
  expect(server.requests).toHaveLength(3);
  for (const { body, headers } of server.requests) {
    expect(Object.keys(body).toSorted()).toEqual(["max_tokens", "messages", "model", "temperature"]);
    expect(headers).toMatchObject({ host, authorization: "Bearer key-local-canary" });
    expect(JSON.stringify(headers)).not.toContain("sk-openai-canary");
  }
  for (const file of ["run.json", "events.jsonl", "report.json"]) expect(readFileSync(join(folder, "run", file), "utf8")).not.toContain("canary");
});

test("a server that is not there is told within seconds: exit 4", async () => {
  const folder = temporaryFolder();
  const { code, stderr } = await evaluate(["-s", capsSuite(folder, 20), "-m", "m@http://127.0.0.1:9/v1", "--quiet"], { cwd: folder });
  expect(code).toBe(4);
  expect(stderr).toMatch(/m at http:\/\/127\.0\.0\.1:9\/v1: cannot be reached \(ECONNREFUSED\)/);
});

test("--max-requests stops before it is exceeded; a larger one goes on", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text: "A calm and quiet answer." }));
  const args = ["-s", capsSuite(folder, 30), "-m", `m@${server.url}/v1`, "--out", "run", "--json", "--quiet", "--max-requests"];
  const first = await evaluate([...args, "12"], { cwd: folder });
  expect(first.code).toBe(3);
  expect(first.stderr).toContain("--max-requests 12 is reached");
  expect(server.requests).toHaveLength(12);
  expect((await evaluate([...args, "30"], { cwd: folder })).code).toBe(0);
  expect(server.requests).toHaveLength(30);
});

test("ollama's own protocol, at the address OLLAMA_HOST names", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text: "ALL OF THIS IS LOUD." }));
  const { code, stdout } = await evaluate(["-s", capsSuite(folder, 4), "-m", "ollama:llama3.2:1b", "--json", "--quiet"], { cwd: folder, env: { OLLAMA_HOST: server.url } });
  expect(code).toBe(0);
  expect(server.requests.map(({ path }) => path)).toEqual(Array(4).fill("/api/chat"));
  expect((JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ group: "ollama:llama3.2:1b", rate: 1, samples: 4 });
});

test("several models at one address share its slots, and all of them are answered", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text: "A calm and quiet answer." }));
  const models = ["a", "b", "c"].map((model) => `${model}@${server.url}/v1`).join(",");
  const { code, stdout } = await evaluate(["-s", capsSuite(folder, 6), "-m", `arm=${models}`, "--concurrency", "1", "--json", "--quiet"], { cwd: folder });
  expect(code).toBe(0);
  expect(server.requests).toHaveLength(18);
  expect((JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 18, missing: 0 });
});

test("a judge that refuses the key is asked no more than what was under way; what it was paid for is kept", async () => {
  const folder = temporaryFolder();
  let judged = 0;
  await using server = await startChatServer((request) => {
    if (request.body.model === "m") return modelAndJudge(request);
    return judged++ === 0 ? { ...modelAndJudge(request), delay: 150 } : { status: 401, body: { error: { message: "no" } }, headers: {} };
  });
  const { code } = await run(server.url, folder, "--out", "run", "--concurrency", "4");
  expect(code).toBe(4);
  expect(judged).toBeLessThanOrEqual(8);
  const events = readFileSync(join(folder, "run/events.jsonl"), "utf8").split("\n");
  expect(events.filter((line) => line.includes('"type":"judge"'))).toHaveLength(1);
});

test("what a user's module throws outside of a request exits 4, never 1", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "late.mjs"), "export default { id: 'late', reply: async () => { setTimeout(() => { throw new Error('too late'); }, 5); await new Promise((done) => setTimeout(done, 200)); return { text: 'x' }; } };");
  const { code, stderr } = await evaluate(["-s", capsSuite(folder, 2), "-m", "./late.mjs", "--quiet"], { cwd: folder });
  expect(code).toBe(4);
  expect(stderr).toContain("too late");
});
