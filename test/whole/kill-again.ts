import { once } from "node:events";
import { mkdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Event } from "../../src/events.ts";
import type { CountingServer } from "./counting-server.ts";
import { ended, evaluate, start } from "./evaluate.ts";
import type { Scene } from "./kill-scenes.ts";

/** What to wait for from the start of the process (whichever comes first), and how many milliseconds more. */
export interface Moment {
  readonly after: number;
  /** So many requests of this process. */
  readonly requests?: number;
  /** A file of the folder that appears or changes. */
  readonly file?: RegExp;
}

/** What came of killing a command again and again and letting it end at last. */
export interface Survived {
  readonly kills: number;
  /** Answers asked for once more, by role. */
  readonly repeated: { readonly model: number; readonly judge: number };
  /** At most so many of each role may be. */
  readonly allowed: number;
  /** Cells answered, and pairs of cell and measure graded: how many events, how many different. */
  readonly replies: Counted;
  readonly grades: Counted;
  /** Report and output of the last process, and of one that nobody interrupted; without what was spent. */
  readonly last: readonly unknown[];
  readonly whole: readonly unknown[];
}

interface Counted {
  readonly events: number;
  readonly different: number;
}

/** Kills the command at each moment in turn, then lets it end, then runs it once undisturbed. A moment that never comes is no kill. */
export async function killAgain(scene: Scene, server: CountingServer, moments: Iterable<Moment>): Promise<Survived> {
  const out = join(scene.folder, `${scene.name}-killed`);
  mkdirSync(out);
  const before = { model: server.paid("model"), judge: server.paid("judge") };
  let kills = 0;
  for (const moment of moments) if (await killedAt(scene, out, server, moment)) kills++;
  const last = await settled(scene, out);
  const repeated = (role: "model" | "judge"): number => {
    const now = server.paid(role);
    return now.answers - before[role].answers - (now.different - before[role].different);
  };
  const figures = { kills, repeated: { model: repeated("model"), judge: repeated("judge") }, allowed: kills * scene.concurrency };
  return { ...figures, ...counted(join(out, "events.jsonl")), last, whole: await settled(scene, join(scene.folder, `${scene.name}-whole`)) };
}

async function killedAt({ args, folder }: Scene, out: string, server: CountingServer, moment: Moment): Promise<boolean> {
  const stopped = new AbortController();
  const awaited = [...(moment.requests === undefined ? [] : [server.arrived(moment.requests)]), ...(moment.file === undefined ? [] : [appeared(out, moment.file, stopped.signal)])];
  const reached = awaited.length === 0 ? Promise.resolve() : Promise.race(awaited);
  const child = start([...args, "--out", out], { cwd: folder });
  const end = ended(child);
  await Promise.race([reached.then(() => sleep(moment.after)), once(child, "exit")]);
  stopped.abort();
  child.kill("SIGKILL");
  await end;
  return child.signalCode === "SIGKILL";
}

async function appeared(folder: string, name: RegExp, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => void watch(folder, { signal }, (_kind, file) => {
    if (file !== null && name.test(file)) resolve();
  }));
}

async function settled({ args, folder }: Scene, out: string): Promise<readonly unknown[]> {
  const { code, stdout, stderr } = await evaluate([...args, "--out", out], { cwd: folder });
  if (code !== 0) throw new Error(`the last start ended with ${code}: ${stderr}`);
  return [readFileSync(join(out, "report.json"), "utf8"), stdout].map((text) => ({ ...(JSON.parse(text) as object), usage: undefined }));
}

function counted(log: string): { readonly replies: Counted; readonly grades: Counted } {
  const events = readFileSync(log, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Event);
  const count = (keys: readonly string[]): Counted => ({ events: keys.length, different: new Set(keys).size });
  return {
    replies: count(events.flatMap((event) => (event.type === "reply" ? [JSON.stringify(event.cell)] : []))),
    grades: count(events.flatMap((event) => (event.type === "grade" ? [JSON.stringify([event.cell, event.measure])] : []))),
  };
}
