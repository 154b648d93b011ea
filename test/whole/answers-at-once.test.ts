import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { Report } from "../../src/report.ts";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const [PROMPTS, SAMPLES] = [5, 20];
let drawn = 0;
/** Answers that all differ, as many as asked for, up to `most`. */
const texts = ({ body: { n } }: ChatRequest, most = Infinity): string[] => Array.from({ length: Math.min(Number(n ?? 1), most) }, () => `This is answer number ${drawn++} and it is quiet.`);
const giving = (most: number) => (request: ChatRequest): Behaviour => {
  const [text = "", ...further] = texts(request, most);
  return { text, further, usage: { input: 10, output: 5 * (further.length + 1) } };
};
const refusingN = (message: string, param: string | null = null) => (request: ChatRequest): Behaviour =>
  "n" in request.body ? { status: 400, body: { error: { message, type: "invalid_request_error", param, code: null } } } : giving(1)(request);

async function run(respond: (request: ChatRequest) => Behaviour, ...flags: string[]) {
  await using server = await startChatServer(respond);
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await evaluate(["-s", capsSuite(folder, PROMPTS), "-m", `m=m@${server.url}/v1`, ...(flags.includes("--samples") ? [] : ["--samples", String(SAMPLES)]), "--out", "run", "--json", "--quiet", ...flags], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const events = readFileSync(join(folder, "run/events.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Event);
  const replies = events.flatMap((event) => (event.type === "reply" ? [event] : []));
  const report = JSON.parse(stdout) as Report;
  const wanted = PROMPTS * (flags.includes("--samples") ? Number(flags[flags.indexOf("--samples") + 1]) : SAMPLES);
  expect(report.suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: wanted, missing: 0 });
  expect(new Set(replies.map(({ cell }) => JSON.stringify(cell))).size).toBe(wanted);
  expect(new Set(replies.map(({ reply }) => reply.text)).size).toBe(wanted);
  return { replies, report, asked: server.requests.map(({ body: { n } }) => n) };
}

test("a server that gives several answers is asked for eight at once: the question is paid for once, every answer is a sample, and the log says so", async () => {
  const { replies, report, asked } = await run(giving(128));
  expect([asked.filter((n) => n === 4).length, asked.filter((n) => n === 8).length, asked.length]).toEqual([5, 10, 15]);
  expect(replies.filter(({ reply }) => reply.choice?.index === 0)).toHaveLength(15);
  expect(replies.every(({ reply: { choice, usage } }) => choice !== undefined && (usage !== undefined) === (choice.index === 0))).toBe(true);
  expect(report.usage.model).toEqual({ requests: 15, retries: 0, inputTokens: 150, outputTokens: 500 });
});

test.for<[string, (request: ChatRequest) => Behaviour, (number | undefined)[]]>([
  ["passes over n", giving(1), [1, 8]],
  ["refuses n by name", refusingN("n > 1 is not supported", "n"), [1, 8]],
  ["refuses n in words alone", refusingN("Only one completion can be generated"), [1, 8]],
  ["refuses it without saying what", refusingN("Bad request"), [1, 8]],
  ["gives three at most", giving(3), [3, 8]],
  ["allows three at most", (request) => (Number(request.body.n ?? 1) > 3 ? { status: 400, body: { error: { message: "n must be at most 3", param: "n" } } } : giving(3)(request)), [3, 8]],
])("a server that %s is asked so from then on", async ([, respond, sizes]) => {
  const { asked } = await run(respond, "--concurrency", "1");
  expect([...new Set(asked.map((n) => Number(n ?? 1)))]).toEqual(expect.arrayContaining(sizes));
  expect(asked.filter((n) => n === 8)).toHaveLength(1);
});

test("each alone: with a seed, at --per-request 1, and where several together only fail", async () => {
  for (const flags of [["--seed", "7"], ["--per-request", "1"]]) expect((await run(giving(128), ...flags)).asked).toEqual(Array(100).fill(undefined));
  const { asked, report } = await run((request) => ("n" in request.body ? { status: 500, body: "out of memory" } : giving(1)(request)), "--concurrency", "1");
  const together = asked.filter((n) => n === 8).length;
  expect(together).toBeGreaterThanOrEqual(3);
  expect(together).toBeLessThanOrEqual(4);
  expect(report.usage.model).toMatchObject({ requests: 100 + together, retries: together });
});

test("many requests for several answers may fail at once without an end to the run; nobody at the address is told as soon as ever", { timeout: 60_000 }, async () => {
  const { asked } = await run((request) => ("n" in request.body ? { status: 500, body: "out of memory" } : giving(1)(request)), "--concurrency", "40", "--samples", "80");
  expect(asked.filter((n) => n !== undefined).length).toBeGreaterThan(25);
  const folder = temporaryFolder();
  const { code, stderr } = await evaluate(["-s", capsSuite(folder, 2), "-m", "m@http://127.0.0.1:9/v1", "--samples", "20", "--out", "run", "--quiet"], { cwd: folder });
  expect([code, stderr]).toEqual([4, expect.stringContaining("cannot be reached (ECONNREFUSED)")]);
  expect(readFileSync(join(folder, "run/events.jsonl"), "utf8").match(/"type":"retry"/g)?.length).toBeGreaterThanOrEqual(3);
});
