import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startLoadServer } from "../../load/start-load-server.ts";
import { timed } from "../../load/timed.ts";
import type { Contender, Work } from "./contender.ts";
import { workFor } from "./work-for.ts";

export interface Race extends Pick<Work, "kind" | "concurrency"> {
  readonly latency: number;
  readonly answers: number;
  readonly folder: string;
}

/** Seconds after which a tool is ended. */
const PATIENCE = 900;

/** Wall time, CPU and memory of the same work, one tool after the other on the same server, starts included. The raw client sends the requests that the first tool made. */
export async function speed(contenders: readonly Contender[], { kind, latency, answers, concurrency, folder }: Race): Promise<void> {
  await using server = await startLoadServer({ latency });
  const work = (name: string, count: number): Work => workFor(name, folder, { kind, url: server.url, answers: count, concurrency });
  const [first] = contenders;
  if (first) await timed(first.run(work("recorded", 1)).argv);
  const bodies = join(folder, `bodies-${kind}.json`);
  writeFileSync(bodies, JSON.stringify(await server.bodies()));
  const entries = [
    { name: "raw client (undici)", command: { argv: [process.execPath, join(import.meta.dirname, "../../load/bare-clients.ts"), "undici", server.url, bodies, String(answers), String(concurrency)], cwd: folder, env: { PATH: process.env.PATH ?? "" } } },
    ...contenders.map((one) => ({ name: one.name, command: one.run(work(one.name, answers)) })),
  ];
  const rows: Record<string, { seconds: number; cpu: number; megabytes: number; requests: number; note: string }> = {};
  for (const { name, command } of entries) {
    const before = await server.served();
    const run = await timed(command.argv, { ...command, patience: PATIENCE });
    const after = await server.served();
    rows[name] = { ...run, requests: after.requests - before.requests, note: run.code === null ? `ended after ${PATIENCE} s` : run.code === 0 ? "" : `exit ${run.code}` };
  }
  const own = rows[first?.name ?? ""];
  console.log(`\n${answers} answers${kind === "rated" ? " rated twice" : " checked for capitals"}, ${latency} ms, concurrency ${concurrency}`);
  console.table(Object.fromEntries(Object.entries(rows).map(([name, { seconds, cpu, megabytes, requests, note }]) => [name, {
    requests, "wall s": seconds.toFixed(2), "of ours": ratio(seconds, own?.seconds), "CPU s": cpu.toFixed(2), "CPU of ours": ratio(cpu, own?.cpu),
    "peak MB (largest process)": megabytes.toFixed(0), "memory of ours": ratio(megabytes, own?.megabytes), note,
  }])));
}

function ratio(value: number, own: number | undefined): string {
  return own === undefined ? "" : (value / own).toFixed(2);
}
