import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { ended, evaluate, start, temporaryFolder } from "./evaluate.ts";

const answer = { text: "This is said rather quietly indeed." };

function replies(folder: string): number {
  return readFileSync(join(folder, "events.jsonl"), "utf8").trimEnd().split("\n").filter((line) => (JSON.parse(line) as Event).type === "reply").length;
}

// A closed terminal sends SIGHUP twice, npm passes on the Ctrl-C that the terminal sent: one wish, told twice.
test.concurrent.for([["SIGINT", "SIGINT"], ["SIGTERM", "SIGHUP"], ["SIGHUP", "SIGHUP"]] as const)("%s (then %s at once) finishes what is under way, reports, and says how to go on; the next start asks only the rest", { timeout: 120_000 }, async ([signal, again], { onTestFinished }) => {
  const folder = temporaryFolder(onTestFinished);
  await using server = await startChatServer(() => ({ ...answer, delay: 30 }));
  const args = ["-s", capsSuite(folder, 50), "-m", `m=m@${server.url}/v1`, "--samples", "2", "--seed", "1", "--concurrency", "5", "--out", "run"];
  const child = start([...args, "--json"], { cwd: folder });
  const end = ended(child);
  while (server.requests.length < 20) await sleep(5);
  child.kill(signal);
  child.kill(again);
  const { code, stdout, stderr } = await end;
  expect(code).toBe(130);
  expect(stderr).toContain("finishing what is under way");
  expect(stderr).toContain("interrupted; go on with the same command and --out");
  const report = JSON.parse(stdout) as Report;
  expect(report.complete).toBe(false);
  expect(report.suites[0]?.measures[0]?.estimates[0]?.samples).toBe(server.requests.length);
  expect(replies(join(folder, "run"))).toBe(server.requests.length);
  expect(server.abandoned()).toBe(0);

  if (signal !== "SIGINT") return;
  const resumed = await evaluate([...args, "--json"], { cwd: folder });
  expect(resumed.code).toBe(0);
  expect(server.requests).toHaveLength(100);
  expect(resumed.stderr).toContain("going on with run");
  expect((JSON.parse(resumed.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 100, missing: 0 });
});

test.concurrent("after a wish to end nothing new is asked: neither one by one what a failed request for several was to bring, nor a conversation's next turn", { timeout: 120_000 }, async ({ onTestFinished }) => {
  const folder = temporaryFolder(onTestFinished);
  const turns = join(folder, "turns.yaml");
  writeFileSync(turns, `suite: turns
title: Turns
description: A conversation.
prompts:
  - { id: a, messages: [{ role: user, content: "First?" }, { role: user, content: "Second?" }] }
measures:
  - { measure: caps, role: undesired, grader: all-caps }
`);
  for (const [suite, behaviour] of [[capsSuite(folder, 1), { status: 500, body: "out of memory" }], [turns, answer]] as const) {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await using server = await startChatServer(async () => {
      await held;
      return behaviour;
    });
    const child = start(["-s", suite, "-m", `m=m@${server.url}/v1`, "--samples", "8", "--concurrency", "1"], { cwd: folder });
    let said = "";
    child.stderr?.on("data", (text: Buffer) => {
      said += text.toString();
      if (said.includes("finishing what is under way")) release();
    });
    const end = ended(child);
    while (server.requests.length === 0) await sleep(5);
    child.kill("SIGINT");
    expect((await end).code).toBe(130);
    expect(server.requests).toHaveLength(1);
  }
});

test.concurrent("no verdict is made of the votes that were in time: the next start asks for the others, and for nothing twice", { timeout: 120_000 }, async ({ onTestFinished }) => {
  const folder = temporaryFolder(onTestFinished);
  writeFileSync(join(folder, "votes.yaml"), JSON.stringify({
    suite: "votes", title: "Votes", description: "A judge that votes.", prompts: Array.from({ length: 6 }, (_, index) => ({ id: `p${index}`, text: `Question ${index}?` })),
    measures: [{ measure: "hostile", role: "undesired", grader: "judge-number", options: { rubric: "How hostile?", above: 50, mode: "sampled" } }],
  }));
  let asked = 0;
  await using server = await startChatServer(({ body }) => {
    if (body.model === "m") return { text: `An answer to ${body.messages[0]?.content}` };
    // Five votes on each answer, one a tenth of a second: the fourth on an answer is the last that is sent.
    if (++asked === 9) child.kill("SIGINT");
    return { text: `${/VERDICT-[0-9a-f]+/.exec(JSON.stringify(body.messages))?.[0]}: 70`, delay: 300 };
  });
  const args = ["-s", "./votes.yaml", "-m", `m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--samples", "1", "--concurrency", "6", "--out", "run", "--json"];
  const child = start([...args, "--rpm", "600"], { cwd: folder });
  expect((await ended(child)).code).toBe(130);
  // Of thirty; how many are sent before the signal is heard is the machine's affair.
  expect(asked).toBeLessThan(30);
  expect((await evaluate(args, { cwd: folder })).code).toBe(0);
  const grades = readFileSync(join(folder, "run/events.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Event).flatMap((event) => (event.type === "grade" ? [event.grade.parts?.ratingVotes] : []));
  expect([grades, server.requests.length]).toEqual([Array.from({ length: 6 }, () => 5), 6 * 6]);
});

test.concurrent("a second wish to end drops what is under way: the process ends although its server hangs, and says so", { timeout: 120_000 }, async ({ onTestFinished }) => {
  const folder = temporaryFolder(onTestFinished);
  await using server = await startChatServer(() => ({ fault: "hang" }));
  const child = start(["-s", capsSuite(folder, 5), "-m", `m=m@${server.url}/v1`, "--out", "run"], { cwd: folder });
  const end = ended(child);
  while (server.requests.length < 5) await sleep(5);
  child.kill("SIGTERM");
  child.kill("SIGHUP");
  // Longer than one press of keys, told twice.
  await sleep(400);
  expect(child.exitCode).toBe(null);
  child.kill("SIGINT");
  expect(await end).toMatchObject({ code: 130, stderr: expect.stringContaining("interrupted; go on with the same command") as string });
  expect(existsSync(join(folder, "run/lock"))).toBe(false);
});

test.concurrent("a reader of stdout and stderr that goes away mid-run ends nothing", { timeout: 120_000 }, async ({ onTestFinished }) => {
  const folder = temporaryFolder(onTestFinished);
  await using server = await startChatServer(() => ({ ...answer, delay: 20 }));
  const child = start(["-s", capsSuite(folder, 30), "-m", `m=m@${server.url}/v1`, "--samples", "1", "--concurrency", "5", "--out", "run"], { cwd: folder });
  const end = ended(child);
  while (server.requests.length < 10) await sleep(5);
  child.stdout?.destroy();
  child.stderr?.destroy();
  expect((await end).code).toBe(0);
  expect((JSON.parse(readFileSync(join(folder, "run/report.json"), "utf8")) as Report).complete).toBe(true);
});

test.concurrent("what a user's own module throws after the fact does not cost the answers under way; exit 4", { timeout: 120_000 }, async ({ onTestFinished }) => {
  const folder = temporaryFolder(onTestFinished);
  writeFileSync(join(folder, "mine.js"), `
    let asked = 0;
    export default { id: "mine", async reply() {
      if (++asked === 10) for (let i = 0; i < 3; i++) setTimeout(() => { throw new Error("after the fact"); }, 1 + i);
      await new Promise((done) => setTimeout(done, 60));
      return { text: "This is said rather quietly indeed.", stop: "end" };
    } };`);
  const { code, stderr } = await evaluate(["-s", capsSuite(folder, 60), "-m", "./mine.js", "--samples", "1", "--concurrency", "5", "--out", "run", "--quiet"], { cwd: folder });
  expect(code).toBe(4);
  expect(stderr.match(/something failed outside of any request \(uncaughtException\):\s+Error: after the fact/g)).toHaveLength(1);
  // Those of the first wave and of the second, in which it happened.
  expect(replies(join(folder, "run"))).toBeGreaterThanOrEqual(10);
  expect(existsSync(join(folder, "run/report.json"))).toBe(true);
});
