import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Behaviour } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { ended, evaluate, start, temporaryFolder } from "./evaluate.ts";

const answer: Behaviour = { text: "This is said rather quietly indeed." };
/** A file system that knows no hard links: exFAT, some clouds' folders. */
const withoutLinks = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
fs.promises.link = async () => { throw Object.assign(new Error("EPERM: operation not permitted, link"), { code: "EPERM" }); };
syncBuiltinESMExports();`;

test.each([[8, "", undefined], [3, " where there are no links", withoutLinks]] as const)("of %i processes that begin at once one takes over a killed one's folder, the others say who has it%s", { timeout: 120_000 }, async (count, _where, preload) => {
  const folder = temporaryFolder();
  let held = true;
  await using server = await startChatServer(() => (held ? { fault: "hang" } : answer));
  const args = ["-s", capsSuite(folder, 6), "-m", `m@${server.url}/v1`, "--samples", "1", "--concurrency", "2", "--out", "run", "--quiet"];
  mkdirSync(join(folder, "run"));
  writeFileSync(join(folder, "run/lock"), JSON.stringify({ pid: 2 ** 30, host: hostname(), key: "dead" }));
  const children = Array.from({ length: count }, () => start(args, { cwd: folder, ...(preload !== undefined && { preload }) }));
  const ends = children.map(ended);
  while (children.filter(({ exitCode }) => exitCode === null).length > 1) await sleep(10);
  const owner = children.find(({ exitCode }) => exitCode === null);
  while (server.requests.length === 0) await sleep(10);
  expect(JSON.parse(readFileSync(join(folder, "run/lock"), "utf8"))).toMatchObject({ pid: owner?.pid });
  owner?.kill("SIGKILL");
  const refused = (await Promise.all(ends)).filter((_, index) => children[index] !== owner);
  expect(refused).toHaveLength(count - 1);
  for (const { code, stderr } of refused) {
    expect(stderr).toMatch(/^evaluate: run: (process \d+ on .* is at work in this folder; wait for it, or remove run\/lock if it is gone|other processes are taking this folder at this moment)\n$/);
    expect(code).toBe(2);
  }
  held = false;
  expect((await evaluate(args, { cwd: folder })).code).toBe(0);
  expect(readdirSync(join(folder, "run")).toSorted()).toEqual(["events.jsonl", "report.json", "run.json"]);
});

test("runs that begin in the same second without --out get a folder each", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => answer);
  // The same second for all, whatever the machine's load.
  const preload = "const then = Date.UTC(2026, 10, 27, 9, 30); const Real = Date; globalThis.Date = class extends Real { constructor(...given) { super(...(given.length > 0 ? given : [then])); } static now() { return then; } };";
  const ends = await Promise.all([1, 2].map(() => evaluate(["-s", capsSuite(folder, 2), "-m", `m@${server.url}/v1`, "--samples", "1", "--quiet"], { cwd: folder, preload })));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(readdirSync(join(folder, "runs")).toSorted()).toEqual(["2026-11-27T09-30-00Z-caps", "2026-11-27T09-30-00Z-caps-2"]);
});
