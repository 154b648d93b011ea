import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChatServer } from "../servers/chat-server.ts";
import type { ChatRequest } from "../servers/behaviour.ts";
import type { Event } from "../../src/events.ts";
import type { Report } from "../../src/report.ts";
import { capsSuite } from "./caps-suite.ts";
import { ended, evaluate, start, temporaryFolder } from "./evaluate.ts";

const PROMPTS = 100;
const SAMPLES = 20;
const CONCURRENCY = 20;
const KILLS = 20;

/** A model whose answer depends on the question and the seed alone, as a recorded run's would. */
const answer = ({ body: { messages, seed } }: ChatRequest, delay: number): { text: string; delay: number } => {
  const draw = createHash("sha256").update(JSON.stringify([messages, seed])).digest()[0] ?? 0;
  return { text: draw < 60 ? "THIS IS SAID RATHER LOUDLY INDEED." : "This is said rather quietly indeed.", delay };
};

const asked = (requests: readonly ChatRequest[]): string[] => requests.map(({ body }) => JSON.stringify([body.messages, body.seed]));

const withoutUsage = (file: string): Omit<Report, "usage"> => {
  const { usage: _usage, ...rest } = JSON.parse(readFileSync(file, "utf8")) as Report;
  return rest;
};

const replies = (folder: string): string[] => readFileSync(join(folder, "events.jsonl"), "utf8").trimEnd().split("\n")
  .map((line) => JSON.parse(line) as Event).flatMap((event) => (event.type === "reply" ? [JSON.stringify(event.cell)] : []));

test("kill -9 at random moments: every sample is answered once, the report is an uninterrupted run's, and nothing paid is paid again", { timeout: 100_000 }, async () => {
  const folder = temporaryFolder();
  const suite = capsSuite(folder, PROMPTS);
  await using server = await startChatServer((request) => answer(request, 20));
  const args = ["-s", suite, "-m", `m=m@${server.url}/v1`, "--samples", String(SAMPLES), "--seed", "1", "--concurrency", String(CONCURRENCY), "--quiet"];
  const out = join(folder, "killed");

  let seed = 12345;
  const random = (): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  let [killed, repeatsAllowed] = [0, 0];
  for (let attempt = 0; killed < KILLS; attempt++) {
    const before = server.requests.length;
    const child = start([...args, "--out", out], { cwd: folder });
    const end = ended(child);
    // From the first request on, so that the kill meets the run and not its start.
    while (server.requests.length === before && child.exitCode === null) await sleep(2);
    await sleep(random() * 90);
    const alive = child.exitCode === null;
    child.kill("SIGKILL");
    await end;
    if (!alive) break;
    killed++;
    repeatsAllowed += CONCURRENCY;
  }
  expect(killed).toBe(KILLS);
  const last = await evaluate([...args, "--out", out], { cwd: folder });
  expect(last).toMatchObject({ code: 0, stderr: "" });

  const logged = replies(out);
  expect(logged).toHaveLength(PROMPTS * SAMPLES);
  expect(new Set(logged).size).toBe(PROMPTS * SAMPLES);
  expect(new Set(asked(server.requests)).size).toBe(PROMPTS * SAMPLES);
  const repeated = server.requests.length - PROMPTS * SAMPLES;
  expect(repeated).toBeLessThanOrEqual(repeatsAllowed);

  const whole = join(folder, "whole");
  await evaluate([...args, "--out", whole], { cwd: folder });
  expect(withoutUsage(join(out, "report.json"))).toEqual(withoutUsage(join(whole, "report.json")));
});

test("Ctrl-C finishes what is under way, reports, and says how to go on; the next start asks only the rest", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer((request) => answer(request, 30));
  const args = ["-s", capsSuite(folder, 50), "-m", `m=m@${server.url}/v1`, "--samples", "4", "--seed", "1", "--concurrency", "5", "--out", "run"];
  const child = start([...args, "--json"], { cwd: folder });
  const end = ended(child);
  while (server.requests.length < 20) await sleep(5);
  child.kill("SIGINT");
  const { code, stdout, stderr } = await end;
  expect(code).toBe(130);
  expect(stderr).toContain("finishing what is under way");
  expect(stderr).toContain("interrupted; go on with the same command and --out");
  const report = JSON.parse(stdout) as Report;
  expect(report.complete).toBe(false);
  const samples = report.suites[0]?.measures[0]?.estimates[0]?.samples;
  expect(samples).toBe(server.requests.length);

  const resumed = await evaluate([...args, "--json"], { cwd: folder });
  expect(resumed.code).toBe(0);
  expect(server.requests).toHaveLength(200);
  expect(resumed.stderr).toContain("going on with run");
  expect((JSON.parse(resumed.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 200, missing: 0 });
});

test("a second process on the same folder is refused and says who is there; a lock left by a kill is taken over", async () => {
  const folder = temporaryFolder();
  // The first process is at work for as long as the test wants it to be.
  let held = true;
  await using server = await startChatServer((request) => (held ? { fault: "hang" } : answer(request, 0)));
  const args = ["-s", capsSuite(folder, 20), "-m", `m=m@${server.url}/v1`, "--concurrency", "2", "--out", "run", "--quiet"];
  const first = start(args, { cwd: folder });
  const end = ended(first);
  while (server.requests.length < 2) await sleep(5);
  const second = await evaluate(args, { cwd: folder });
  expect(second).toMatchObject({ code: 2, stdout: "" });
  expect(second.stderr).toMatch(new RegExp(`process ${first.pid} on .* is at work in this folder`));
  first.kill("SIGKILL");
  await end;
  held = false;
  expect((await evaluate(args, { cwd: folder })).code).toBe(0);
});

test("Ctrl-C twice stops at once, although a server hangs", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ fault: "hang" }));
  const child = start(["-s", capsSuite(folder, 5), "-m", `m=m@${server.url}/v1`, "--out", "run"], { cwd: folder });
  const end = ended(child);
  while (server.requests.length < 5) await sleep(5);
  child.kill("SIGINT");
  await sleep(100);
  child.kill("SIGINT");
  expect((await end).code).toBe(130);
});

test("samples may grow; another plan is refused and the difference named; nothing is asked", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer((request) => answer(request, 0));
  const run = (...more: string[]) => evaluate(["-s", capsSuite(folder, 10), "-m", `m=m@${server.url}/v1`, "--seed", "1", "--out", "run", "--quiet", "--json", ...more], { cwd: folder });
  expect((await run("--samples", "2")).code).toBe(0);
  const grown = await run("--samples", "5");
  expect((JSON.parse(grown.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 50 });
  expect(server.requests).toHaveLength(50);
  for (const [flags, difference] of [
    [["--samples", "3"], "samples: the folder has 5 a prompt, this command only 3"],
    [["--samples", "5", "--temperature", "0.5"], "sampling: the folder has"],
    [["--samples", "5", "--limit", "3"], "limit: the folder has null, this command 3"],
    [["--samples", "5", "--system", "Be loud."], "conditions: the folder has deployment, this command deployment, system"],
  ] as const) {
    const refused = await run(...flags);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(difference);
    expect(refused.stdout).toBe("");
  }
  expect(server.requests).toHaveLength(50);
});

test("an answer whose grading failed is graded again on resume, and not asked for again", async () => {
  const folder = temporaryFolder();
  let [asks, judgements, broken] = [0, 0, true];
  await using server = await startChatServer(({ body: { model } }) => {
    if (model === "m") {
      asks++;
      return { text: "I would like a quiet day by the sea, and a good book." };
    }
    judgements++;
    return broken ? { text: "I would rather not say anything about that." } : { text: "90", firstToken: { "90": Math.log(0.9), "85": Math.log(0.1) } };
  });
  const args = ["-s", "emergent-misalignment", "-m", `m=m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--limit", "4", "--samples", "2", "--out", "run", "--json", "--quiet"];
  const first = await evaluate(args, { cwd: folder });
  expect(first.code).toBe(3);
  const ungraded = (JSON.parse(first.stdout) as Report).suites[0]?.measures[0]?.estimates[0];
  expect(ungraded).toMatchObject({ kind: "unmeasured", samples: 0, ungraded: asks });
  expect(ungraded).not.toHaveProperty("rate");
  const before = { asks, judgements };
  broken = false;
  const second = await evaluate(args, { cwd: folder });
  expect(second.code).toBe(0);
  expect(asks).toBe(before.asks);
  expect(judgements).toBeGreaterThan(before.judgements);
  expect((JSON.parse(second.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ kind: "measured", rate: 0, samples: asks, ungraded: 0 });
});
