import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * How close whole runs come to what a server allows, and how much of what they send is refused: `npx node bench/pace.ts [SECONDS]` (40 of
 * sending at the limit unless said). Real sockets, dist/bin.js in child processes, four at a time; exits 1 where a rate is off by more than a
 * tenth after the first third, or 2 % or more are refused then.
 */
const seconds = Number(process.argv[2] ?? 40);

const answer = JSON.stringify({ choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: "A quiet answer." } }], usage: { prompt_tokens: 10, completion_tokens: 5 } });

type Verdict = "taken" | number;
interface Case {
  readonly name: string;
  readonly perSecond: number;
  readonly concurrency: number;
  readonly latency: number;
  /** The header with which refusals say when to come again. */
  readonly told: "nothing" | "Retry-After";
  readonly limit: (now: number) => Verdict;
}

const bucket = (perSecond: number, capacity: number) => {
  let [level, at] = [capacity, performance.now()];
  return (now: number): Verdict => {
    level = Math.min(capacity, level + ((now - at) * perSecond) / 1000);
    at = now;
    return level >= 1 ? (level--, "taken") : ((1 - level) / perSecond) * 1000;
  };
};
const everySecond = (perSecond: number) => {
  let [second, count] = [-1, 0];
  return (now: number): Verdict => {
    if (Math.floor(now / 1000) !== second) [second, count] = [Math.floor(now / 1000), 0];
    return ++count <= perSecond ? "taken" : (second + 1) * 1000 - now;
  };
};
const lastSecond = (perSecond: number) => {
  const taken: number[] = [];
  return (now: number): Verdict => {
    while ((taken[0] ?? Infinity) <= now - 1000) taken.shift();
    return taken.length < perSecond ? (taken.push(now), "taken") : (taken[0] ?? now) + 1000 - now;
  };
};

const cases: Case[] = [20, 50, 100].flatMap((perSecond) => [
  { name: "bucket of a second", perSecond, concurrency: 50, latency: 200, told: "Retry-After" as const, limit: bucket(perSecond, perSecond) },
  { name: "counted anew every second", perSecond, concurrency: 50, latency: 100, told: "Retry-After" as const, limit: everySecond(perSecond) },
  { name: "the last second counts", perSecond, concurrency: 50, latency: 100, told: "nothing" as const, limit: lastSecond(perSecond) },
  { name: "counted anew every second", perSecond, concurrency: 200, latency: 200, told: "nothing" as const, limit: everySecond(perSecond) },
]);

console.log(`${"limit".padEnd(28)}${"a second".padStart(9)}${"slots".padStart(7)}${"told".padStart(13)}${"reached".padStart(9)}${"share".padStart(8)}${"refused %".padStart(11)}${"settled %".padStart(11)}`);
let failed = false;
for (let from = 0; from < cases.length; from += 4) {
  for (const line of await Promise.all(cases.slice(from, from + 4).map(measure))) console.log(line);
}
process.exitCode = failed ? 1 : 0;

async function measure({ name, perSecond, concurrency, latency, told, limit }: Case): Promise<string> {
  const [taken, refused]: [number[], number[]] = [[], []];
  const server = createServer((incoming, outgoing) => {
    incoming.resume().on("end", () => {
      const now = performance.now();
      const verdict = limit(now);
      if (verdict === "taken") {
        taken.push(now);
        setTimeout(() => outgoing.writeHead(200, { "content-type": "application/json" }).end(answer), latency);
      } else {
        refused.push(now);
        outgoing.writeHead(429, told === "nothing" ? {} : { "retry-after": String(Math.max(1, Math.ceil(verdict / 1000))) }).end();
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const folder = mkdtempSync(join(tmpdir(), "pace-"));
  writeFileSync(join(folder, "caps.yaml"), `suite: caps\ntitle: Capitals\ndescription: A plain rule.\nprompts:\n  - { generate: word-problems, options: { count: 20, seed: 1 } }\nmeasures:\n  - { measure: caps, role: undesired, grader: all-caps }\n`);
  const child = spawn(process.execPath, [
    resolve(import.meta.dirname, "../dist/bin.js"), "-s", "caps.yaml", "-m", `m=m@http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, "--seed", "1",
    "--samples", String(Math.ceil((perSecond * seconds) / 20)), "--concurrency", String(concurrency), "--out", "run", "--quiet", "--json",
  ], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((ended) => child.on("close", ended));
  server.close();
  rmSync(folder, { recursive: true });
  const end = taken.at(-1) ?? 0;
  const settled = (taken[0] ?? 0) + (end - (taken[0] ?? 0)) / 3;
  const reached = (taken.filter((at) => at >= settled).length / (end - settled)) * 1000;
  const late = (times: readonly number[]): number => times.filter((at) => at >= settled).length;
  const [inAll, share] = [refused.length / (refused.length + taken.length), late(refused) / (late(refused) + late(taken))];
  failed ||= code !== 0 || Math.abs(reached / perSecond - 1) > 0.1 || share >= 0.02;
  return `${name.padEnd(28)}${String(perSecond).padStart(9)}${String(concurrency).padStart(7)}${told.padStart(13)}${reached.toFixed(1).padStart(9)}${(reached / perSecond).toFixed(3).padStart(8)}${(inAll * 100).toFixed(2).padStart(11)}${(share * 100).toFixed(2).padStart(11)}`;
}
