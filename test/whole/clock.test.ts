import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

/** The wall clock is set by hours, to and fro, with every look at it; the monotonic clock goes on as it does. */
const jumping = `const Real = Date; let looks = 0;
const now = () => Real.now() + [0, 5, -7, 30, -200][looks++ % 5] * 3_600_000;
globalThis.Date = class Date extends Real { constructor(...given) { super(...(given.length > 0 ? given : [now()])); } static now() { return now(); } };`;

test("a clock that jumps by hours: no wait is longer for it, no duration negative, and a server's date is read against its own clock", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const begun = performance.now();
  await using server = await startChatServer(({ number }) => (number % 10 === 3
    ? { status: 429, headers: number % 20 === 3 ? { date: "Fri, 27 Nov 2026 09:30:00 GMT", "retry-after": "Fri, 27 Nov 2026 09:30:01 GMT" } : { "retry-after-ms": "20" } }
    : { text: "This is said rather quietly indeed.", delay: 5 }));
  const args = ["-s", capsSuite(folder, 30), "-m", `m@${server.url}/v1`, "--concurrency", "4", "--rpm", "6000", "--out", "run", "--json"];
  const { code, stdout, stderr } = await evaluate([...args, "--samples", "1"], { cwd: folder, preload: jumping });
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 30, gaveUp: 0 });
  expect(stderr).not.toMatch(/-\d+(\.\d)?(\/s| s| left)|NaN|Infinity/);
  const events = readFileSync(join(folder, "run/events.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Event);
  const times = events.flatMap((event) => ("at" in event ? [event.at] : []));
  expect(times.filter((at) => !/^2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at))).toEqual([]);
  // It did jump.
  expect(Math.max(...times.map(Date.parse)) - Math.min(...times.map(Date.parse))).toBeGreaterThan(200 * 3_600_000);
  const durations = events.flatMap((event) => (event.type === "reply" ? [event.ms ?? -1] : []));
  expect(durations.filter((ms) => !(ms >= 0 && ms <= performance.now() - begun))).toEqual([]);
  // A second process finds its way through the same log.
  expect((await evaluate([...args, "--samples", "2"], { cwd: folder, preload: jumping })).code).toBe(0);
});
