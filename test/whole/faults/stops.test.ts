import { createServer, type AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Event } from "../../../src/events.ts";
import type { Report } from "../../../src/report.ts";
import { answerBody } from "../../servers/answer-body.ts";
import { startChatServer } from "../../servers/chat-server.ts";
import { startWireServer, type WireRequest, type WireServer } from "../../servers/wire-server.ts";
import { head, whole, type Wire } from "../../servers/wire.ts";
import { capsSuite } from "../caps-suite.ts";
import { evaluate, temporaryFolder } from "../evaluate.ts";
import { canary } from "./faulty-run.ts";

const calm = (request: WireRequest): Wire => whole(JSON.stringify(answerBody(request, { text: "A calm and quiet answer." })));
const refused = (status: number, message: string, code: string | null = null, headers = {}): Wire => whole(JSON.stringify({ error: { message, type: "error", param: null, code } }), { status, headers });
const moved = (status: number, location: string): Wire => [{ bytes: head(status, { location, "content-length": "0" }) }];

async function run(url: string, ...flags: string[]) {
  const folder = temporaryFolder();
  const again = (...more: string[]) => evaluate(["-s", capsSuite(folder, 20), "-m", `m@${url}/v1`, "--seed", "1", "--concurrency", "1", "--out", "run", "--quiet", "--json", ...flags, ...more], { cwd: folder, env: { TRAIT_ASSAY_KEY_127_0_0_1: canary } });
  const events = (): Event[] => readFileSync(join(folder, "run/events.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Event);
  return { ...(await again()), again, events };
}

const stopping: readonly (readonly [name: string, wire: (url: string) => Wire, says: RegExp])[] = [
  ["a refused key that is echoed", () => refused(401, `Incorrect API key provided: ${canary}. Or sk-canary-abc*****6789.`), /^(?:m@\S+: )?key refused by 127\.0\.0\.1:\d+ for m \(401; the key came from TRAIT_ASSAY_KEY_127_0_0_1\): Incorrect API key provided: \[key\]\. Or \[key\]$/],
  ["no such model", () => refused(404, "The model `m` does not exist"), /no m at http:\/\/127\.0\.0\.1:\d+\/v1 \(404\): The model `m` does not exist$/],
  ["a spent account, told in a sentence", () => refused(429, "You exceeded your current quota, please check your plan and billing details.", "insufficient_quota"), /no credit left at 127\.0\.0\.1:\d+ for m \(429\): You exceeded your current quota, please check your plan and billing details$/],
  ["a wait of a day", () => refused(429, "Rate limit reached", null, { "retry-after": "86400" }), /m at http:\/\/127\.0\.0\.1:\d+\/v1: 429: Rate limit reached/],
  ["a redirect to itself", (url) => moved(308, `${url}/v1/chat/completions`), /redirects to http:\/\/127\.0\.0\.1:\d+\/v1\/chat\/completions \(308\)/],
];

test("what no request can get past stops the run after one: exit 4, one line that says so, and no sample is given up for it", { timeout: 60_000 }, async () => {
  await Promise.all(stopping.map(async ([name, wire, says]) => {
    await using server = await startWireServer((): Wire => wire(server.url));
    const { code, stderr, stdout, events } = await run(server.url);
    const words = /^evaluate: ([^\n]*)\n$/.exec(stderr)?.[1]?.replace(/\.? Answers so far are kept; .*$|; it asks to wait .*$/, "");
    expect({ name, code, asked: server.requests.length, words }).toEqual({ name, code: 4, asked: 1, words: expect.stringMatching(says) });
    expect(stderr + stdout + JSON.stringify(events())).not.toContain("abcdefghijklmnop");
    expect(events().filter(({ type }) => type === "gave-up" || type === "reply")).toEqual([]);
  }));
});

test("a redirect to another origin is told without the key in it, and nobody is asked there", { timeout: 60_000 }, async () => {
  await using other = await startWireServer(calm);
  await using server = await startWireServer(() => moved(307, `${other.url}/v1/chat/completions?key=${canary}`));
  const { code, stderr } = await run(server.url);
  expect({ code, stderr, here: server.requests.length, there: other.requests.length }).toEqual({ code: 4, stderr: expect.stringContaining(`/v1 redirects to ${other.url}/v1/chat/completions?key=[key] (307); no redirect is followed`), here: 1, there: 0 });
});

test("TLS spoken to a port without it stops at once; HTTP spoken to a port that never understood it, after a few tries", { timeout: 60_000 }, async () => {
  await using plain = await startChatServer();
  const tls = await run(plain.url.replace("http:", "https:"));
  expect(tls).toMatchObject({ code: 4, stderr: expect.stringMatching(/^evaluate: m at https:\/\/127\.0\.0\.1:\d+\/v1: no trusted TLS connection \(\w+\)\. Answers/) });
  let greeted = 0;
  const ssh = createServer((socket) => socket.on("error", () => undefined).once("data", () => (greeted++, socket.end("SSH-2.0-OpenSSH_9.6\r\n"))));
  await new Promise<void>((listening) => ssh.listen(0, "127.0.0.1", listening));
  const http = await run(`http://127.0.0.1:${(ssh.address() as AddressInfo).port}`);
  ssh.close();
  expect(http).toMatchObject({ code: 4, stderr: expect.stringMatching(/^evaluate: m at http:\/\/127\.0\.0\.1:\d+\/v1: what answers there speaks another protocol than HTTP\. Answers/) });
  // Three tries of whatever had a slot meanwhile, not seven of all.
  expect(greeted).toBeLessThanOrEqual(3 * 20);
});

test("a quota that is used up in the middle stops the run; what was answered is kept, and the same command goes on", { timeout: 60_000 }, async () => {
  let left = 7;
  await using server = await startWireServer((request) => (left-- > 0 ? calm(request) : refused(429, "You exceeded your current quota", "insufficient_quota")));
  const { code, stderr, again } = await run(server.url);
  expect({ code, stderr, asked: server.requests.length }).toEqual({ code: 4, stderr: expect.stringMatching(/no credit left at 127\.0\.0\.1:\d+ for m \(429\)/), asked: 8 });
  left = Infinity;
  const resumed = await again();
  expect({ code: resumed.code, asked: server.requests.length }).toEqual({ code: 0, asked: 8 + 13 });
  expect((JSON.parse(resumed.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 20, gaveUp: 0, missing: 0 });
});

test("a server that dies and returns is waited for: every sample is answered", { timeout: 60_000 }, async () => {
  await using server: WireServer & AsyncDisposable = await startWireServer(async (request) => {
    if (request.number === 8) void reborn();
    return calm(request);
  });
  const { promise: refusedOnce, resolve } = Promise.withResolvers<void>();
  async function reborn(): Promise<void> {
    await server.down();
    await refusedOnce;
    await server.up();
  }
  const folder = temporaryFolder();
  const ends = evaluate(["-s", capsSuite(folder, 20), "-m", `m@${server.url}/v1`, "--seed", "1", "--concurrency", "4", "--out", "run", "--quiet", "--json"], { cwd: folder });
  await expect.poll(() => read(join(folder, "run/events.jsonl")), { timeout: 40_000 }).toMatch(/"retry".*cannot be reached \(ECONNREFUSED\)/);
  resolve();
  const { code, stdout, stderr } = await ends;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const report = JSON.parse(stdout) as Report;
  expect(report.suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 20, gaveUp: 0, missing: 0 });
  expect(report.usage.model.retries).toBeGreaterThan(0);
});

test("a server that dies for good stops the run: exit 4; the same command goes on when it is back, and asks nothing twice", { timeout: 60_000 }, async () => {
  await using server: WireServer & AsyncDisposable = await startWireServer(async (request) => {
    if (request.number === 8) void server.down();
    return calm(request);
  });
  const folder = temporaryFolder();
  const command = () => evaluate(["-s", capsSuite(folder, 60), "-m", `m@${server.url}/v1`, "--seed", "1", "--concurrency", "4", "--retries", "0", "--out", "run", "--quiet", "--json"], { cwd: folder });
  const died = await command();
  expect(died).toMatchObject({ code: 4, stderr: expect.stringMatching(/^evaluate: 25 requests in a row were given up; the last: m at http:\/\/127\.0\.0\.1:\d+\/v1: cannot be reached \(ECONNREFUSED\)\. Answers so far are kept; run the same command again to go on\.\n$/) });
  const answered = (JSON.parse(died.stdout) as Report).suites[0]?.measures[0]?.estimates[0]?.samples ?? 0;
  expect(answered).toBeGreaterThan(0);
  const before = server.requests.length;
  await server.up();
  const resumed = await command();
  expect(resumed.code).toBe(0);
  expect(server.requests.length - before).toBe(60 - answered);
  expect((JSON.parse(resumed.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 60, gaveUp: 0, missing: 0 });
});

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
