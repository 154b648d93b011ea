import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../load/command.ts";
import { questions } from "../load/questions.ts";
import { startLoadServer } from "../load/start-load-server.ts";
import { writeSuites } from "../load/suites.ts";
import { timed } from "../load/timed.ts";
import { leastOf } from "./least-of.ts";
import type { Wishes } from "./wishes.ts";

const LATENCY = 200;
/** Wall time at most so often the raw client's, by concurrency; CPU a request at most so often the bare loop's. */
const [WALL, CPU] = [{ 50: 1.05, 200: 1.15 }, 1.3];

/**
 * Answers from a server with 200 ms latency, each rated twice by a judge. The limit is of a raw client with as many sockets as `--concurrency` says, for answers and ratings
 * together (9.6 and 2.4 s by the latency alone); a run gives models and judges so many slots each, so one that has them for each is shown beside it.
 */
export async function rated({ folder, answers, repeats }: Wishes): Promise<string[]> {
  const { rated: suite } = writeSuites(folder);
  await using server = await startLoadServer({ latency: LATENCY });
  const ours = (name: string, samples: number, concurrency: number): string[] =>
    command({ url: server.url, suite, samples, concurrency, judged: true, out: join(folder, name) });
  await timed(ours("recorded", 1, 50));
  const bodies = join(folder, "bodies.json");
  writeFileSync(bodies, JSON.stringify(await server.bodies()));
  const bare = (kind: string, count: number, sockets: number, ...rest: string[]): string[] =>
    [process.execPath, join(import.meta.dirname, "../load/bare-clients.ts"), kind, server.url, bodies, String(count), String(sockets), ...rest];
  const samples = Math.ceil(answers / questions.length);
  const all = samples * questions.length;
  const beyond: string[] = [];
  for (const [concurrency, limit] of Object.entries(WALL).map(([slots, most]) => [Number(slots), most] as const)) {
    // What a process costs before its first request is what it costs for a handful of them.
    const start = await leastOf(repeats, {
      raw: () => bare("undici", questions.length, concurrency), loop: () => bare("openai", questions.length, concurrency), ours: (repeat) => ours(`start-${concurrency}-${repeat}`, 1, concurrency),
    });
    const whole = await leastOf(repeats, {
      raw: () => bare("undici", all, concurrency), "raw, shared": () => bare("undici", all, concurrency, "shared"),
      loop: () => bare("openai", all, concurrency), ours: (repeat) => ours(`whole-${concurrency}-${repeat}`, samples, concurrency),
    });
    const perRequest = (name: keyof typeof start): number => (whole[name].cpu - start[name].cpu) * 1000 / (3 * (all - questions.length));
    const [raw, loop, own] = [perRequest("raw"), perRequest("loop"), perRequest("ours")];
    const row = (name: keyof typeof whole, request?: number): object => ({
      "wall s": whole[name].seconds.toFixed(2), "of raw": (whole[name].seconds / whole.raw.seconds).toFixed(3), "CPU s": whole[name].cpu.toFixed(2),
      ...(request !== undefined && { "CPU ms a request": request.toFixed(3), "of the loop": (request / loop).toFixed(2) }), "peak MB": whole[name].megabytes.toFixed(0),
    });
    console.log(`\n${all} answers rated twice (${3 * all} requests, ${LATENCY} ms), concurrency ${concurrency}`);
    console.table({
      "raw client, as many sockets for each": row("raw", raw), "raw client, sockets shared": row("raw, shared"), "bare loop over openai": row("loop", loop), "trait-assay": row("ours", own),
    });
    const ratio = whole.ours.seconds / whole["raw, shared"].seconds;
    if (ratio > limit) beyond.push(`wall time at concurrency ${concurrency}: ${ratio.toFixed(3)} times the raw client's with as many sockets, at most ${limit}`);
    if (own / loop > CPU) beyond.push(`CPU a request at concurrency ${concurrency}: ${(own / loop).toFixed(2)} times the bare loop's, at most ${CPU}`);
  }
  return beyond;
}
