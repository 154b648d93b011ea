import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Report } from "../src/report.ts";
import { soakSuite } from "./soak/suite.ts";

/**
 * Whether a long run grows: `npx node bench/soak.ts [REQUESTS]` (200,000 unless said). The real command asks a model and a judge behind a server of its own process that cuts, refuses,
 * fails and dawdles (5 of 100 requests). Prints at every tenth what the command's process holds, and exits 1 where memory grows by more MB with 100,000 requests than `MOST` says,
 * where sockets, timers or listeners pile up, or where Node warns.
 */
const wanted = Number(process.argv[2] ?? 200_000);
const CONCURRENCY = 50;
/** MB that 100,000 further requests may take: of heap, after a collection, and of the whole process. Told from noise only over many requests. */
const MOST = { heap: 5, rss: 25 };
const MANY = 50_000;

interface Held {
  readonly rss: number;
  readonly heap: number;
  readonly external: number;
  readonly sockets: number;
  readonly timers: number;
  readonly handles: number;
  readonly signals: number;
  readonly listeners: number;
}

const folder = mkdtempSync(join(tmpdir(), "soak-"));
const { file, requestsPerTrial } = soakSuite(folder);
const samples = Math.ceil(wanted / requestsPerTrial);
const server = fork(new URL("./soak/server.ts", import.meta.url));
const [{ port }] = await once(server, "message") as [{ port: number }];
const start = performance.now();
const child = spawn(process.execPath, [
  "--expose-gc", "--trace-warnings", "--import", new URL("./soak/watched.js", import.meta.url).href, resolve(import.meta.dirname, "../dist/bin.js"),
  "-s", file, "-m", `m=m@http://127.0.0.1:${port}/v1`, "--judge", `judge@http://127.0.0.1:${port}/v1`,
  "--samples", String(samples), "--seed", "1", "--concurrency", String(CONCURRENCY), "--out", join(folder, "run"), "--quiet", "--json",
], { stdio: ["ignore", "pipe", "pipe", "ipc"] });
let [stdout, stderr] = ["", ""];
child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
const end = once(child, "close") as Promise<[number | null]>;

const columns = ["requests", "s", "RSS MB", "heap MB", "extern MB", "sockets", "timers", "handles", "signals", "listeners"];
console.log(`${samples * requestsPerTrial} requests wanted, ${CONCURRENCY} at once\n${columns.map((column) => column.padStart(10)).join("")}`);
const rows: (Held & { readonly requests: number })[] = [];
for (let tenth = 1; tenth <= 10 && child.exitCode === null; tenth++) {
  // The last look is taken a little before the end, while the run still lasts.
  const at = samples * requestsPerTrial * Math.min(tenth / 10, 0.98);
  let requests = 0;
  while (child.exitCode === null && (requests = (await asked<{ requests: number }>(server))?.requests ?? 0) < at) await sleep(100);
  const held = await asked<Held>(child);
  if (!held) break;
  rows.push({ ...held, requests });
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  console.log([requests, ((performance.now() - start) / 1000).toFixed(0), megabytes(held.rss), megabytes(held.heap), megabytes(held.external), held.sockets, held.timers, held.handles, held.signals, held.listeners]
    .map((cell) => String(cell).padStart(10)).join(""));
}
const [code] = await end;
const total = (await asked<{ requests: number }>(server))?.requests ?? 0;
server.disconnect();

const report = code === 0 ? (JSON.parse(stdout) as Report) : undefined;
// The first tenth fills caches and tables.
const later = rows.slice(1);
const [heap, rss] = [slope(later, ({ heap: used, external }) => used + external), slope(later, (row) => row.rss)];
const problems = [
  ...(code === 0 && report?.complete === true ? [] : [`the run ended with ${code}: ${stderr.slice(0, 2000)}`]),
  ...(rows.length >= 9 ? [] : [`only ${rows.length} looks were taken`]),
  ...(total >= MANY && heap > MOST.heap ? [`the heap grows by ${heap.toFixed(1)} MB with 100,000 requests; at most ${MOST.heap} may`] : []),
  ...(total >= MANY && rss > MOST.rss ? [`the process grows by ${rss.toFixed(1)} MB with 100,000 requests; at most ${MOST.rss} may`] : []),
  ...(rows.some(({ sockets }) => sockets > 2 * CONCURRENCY + 10) ? ["sockets pile up"] : []),
  ...(rows.some(({ listeners }) => listeners > 12 * CONCURRENCY) ? ["listeners pile up on a signal"] : []),
  ...(/warning/i.test(stderr) ? [`Node warns: ${stderr.slice(0, 2000)}`] : []),
];
const log = statSync(join(folder, "run/events.jsonl")).size;
console.log(`\n${total} requests arrived, ${report?.usage.model.retries ?? "?"} + ${report?.usage.judge.retries ?? "?"} retries, ${(log / 2 ** 20).toFixed(0)} MB of log, ${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`slope with 100,000 requests: heap ${heap.toFixed(1)} MB (at most ${MOST.heap}), RSS ${rss.toFixed(1)} MB (at most ${MOST.rss})`);
for (const problem of problems) console.log(`PROBLEM ${problem}`);
rmSync(folder, { recursive: true });
process.exitCode = problems.length === 0 ? 0 : 1;

/** What a process answers to a message; undefined where it has ended. */
async function asked<Answer>(process: ChildProcess): Promise<Answer | undefined> {
  if (!process.connected) return undefined;
  const heard = new AbortController();
  const answer = Promise.race([once(process, "message", { signal: heard.signal }) as Promise<[Answer]>, once(process, "exit", { signal: heard.signal }).then(() => undefined)]);
  process.send({});
  return answer.then((found) => found?.[0]).finally(() => heard.abort());
}

/** Least squares, in MB for 100,000 requests. */
function slope(points: readonly (Held & { requests: number })[], of: (held: Held) => number): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(({ requests }) => requests)), mean(points.map(of))];
  const [over, under] = points.reduce(([top, bottom], point) => [top + (point.requests - x) * (of(point) - y), bottom + (point.requests - x) ** 2], [0, 0]);
  return under === 0 ? Number.NaN : (over / under / 2 ** 20) * 100_000;
}
