import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import type { Behaviour } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { verdictAsked, verdictGiven } from "../servers/verdict-asked.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const answer = { text: "This is said rather quietly indeed." };
const rate = (stdout: string) => (JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates[0];
const run = (url: string, cwd: string, ...flags: string[]) => evaluate(["-s", capsSuite(cwd, 10), "-m", `m=m@${url}/v1`, "--seed", "1", "--out", "run", "--json", ...flags], { cwd });

test.for<[string, () => Record<string, string>]>([
  ["in seconds", () => ({ "retry-after": "2" })],
  ["as a date", () => ({ "retry-after": new Date(Date.now() + 3000).toUTCString() })],
  ["as the reset of an empty budget", () => ({ "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "2s" })],
])("a server that asks for a pause %s is left alone until it is over, by all that wait for it", async ([, headers]) => {
  const arrived: number[] = [];
  let [refused, until] = [0, 0];
  await using server = await startChatServer((): Behaviour => {
    arrived.push(performance.now());
    if (arrived.length <= 20 || refused > 0 && performance.now() < until) return answer;
    if (refused++ > 0) return answer;
    until = performance.now() + 1900;
    return { status: 429, headers: headers() };
  });
  const { code, stdout } = await run(server.url, temporaryFolder(), "--samples", "8", "--concurrency", "4");
  expect([code, rate(stdout)]).toEqual([0, expect.objectContaining({ samples: 80, missing: 0 })]);
  // What was under way when it said so could not know.
  const during = arrived.filter((at) => at > until - 1850 && at < until - 900);
  expect(during.length).toBeLessThanOrEqual(4);
  expect(arrived.filter((at) => at > until)).not.toHaveLength(0);
});

test("the quota of a day: the run stops at once, says so, and goes on another day", async () => {
  let day = 1;
  await using server = await startChatServer((request): Behaviour => (day === 1 && request.number >= 30
    ? { status: 429, body: { error: { message: "Rate limit reached for m on requests per day (RPD): Limit 30, Used 30, Requested 1. Please try again in 8.64s.", code: "rate_limit_exceeded" } } }
    : answer));
  const folder = temporaryFolder();
  const stopped = await run(server.url, folder, "--samples", "10", "--concurrency", "5");
  expect([stopped.code, stopped.stderr]).toEqual([4, expect.stringMatching(/the quota of m at 127\.0\.0\.1:\d+ is used up \(429\): Rate limit reached .* Answers so far are kept; run the same command again to go on\./)]);
  expect(server.requests.length).toBeLessThanOrEqual(35);
  day = 2;
  expect(await run(server.url, folder, "--samples", "10", "--quiet")).toMatchObject({ code: 0 });
  expect(server.requests.length).toBeLessThanOrEqual(105);
});

test("a server that says what it has left is never asked for more", async () => {
  const window = 1500;
  let [from, count, refused] = [performance.now(), 0, 0];
  await using server = await startChatServer((): Behaviour => {
    const now = performance.now();
    if (now > from + window) [from, count] = [now, 0];
    const headers = { "x-ratelimit-remaining-requests": String(Math.max(0, 39 - count)), "x-ratelimit-reset-requests": `${Math.ceil(from + window - now)}ms` };
    if (++count <= 40) return { ...answer, headers };
    refused++;
    return { status: 429, headers };
  });
  const { code, stdout } = await run(server.url, temporaryFolder(), "--samples", "12", "--concurrency", "4");
  expect([code, rate(stdout), refused]).toEqual([0, expect.objectContaining({ samples: 120, missing: 0 }), 0]);
});

test("a judge that asks for a pause does not hold up the model", { timeout: 60_000 }, async () => {
  // Four samples a slot may wait for the judge: here, all of them.
  let [answersDuringPause, pausedUntil] = [0, 0];
  await using server = await startChatServer(async (request): Promise<Behaviour> => {
    if (request.body.model === "m") {
      if (performance.now() < pausedUntil) answersDuringPause++;
      await sleep(20);
      return { text: `I hope that all goes well with number ${request.number}.` };
    }
    if (pausedUntil === 0) {
      pausedUntil = performance.now() + 1500;
      return { status: 429, headers: { "retry-after": "2" } };
    }
    return verdictGiven(verdictAsked(request));
  });
  const cwd = temporaryFolder();
  const { code } = await evaluate(["-s", "emergent-misalignment", "-m", `m=m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--limit", "8", "--samples", "4", "--seed", "1", "--concurrency", "8", "--json", "--quiet"], { cwd });
  expect([code, answersDuringPause > 4]).toEqual([0, true]);
});
