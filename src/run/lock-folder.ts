import { randomUUID } from "node:crypto";
import { link, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StoppedError, UsageError } from "../errors.ts";
import type { Host } from "./host.ts";

/**
 * Takes a run folder for this process, so that no second one writes into its log. A lock whose process is gone (a crash,
 * `kill -9`) is taken over. Returns what gives the folder back; throws a `UsageError` that names who has it.
 */
export async function lockFolder(path: string, host: Host): Promise<() => Promise<void>> {
  const lock = join(path, "lock");
  const own = join(path, `lock.${randomUUID()}`);
  const holder: Holder = { pid: host.pid, host: hostname(), key: randomUUID() };
  try {
    await writeFile(own, JSON.stringify(holder));
    for (let attempt = 0; attempt < 20; attempt++) {
      if (await linked(own, lock)) {
        ownKeys.add(holder.key);
        return () => release(lock, holder);
      }
      const other = await readHolder(lock);
      if (other && isHeld(other, host)) throw new UsageError(`${path}: process ${other.pid} on ${other.host} is at work in this folder; wait for it, or remove ${lock} if it is gone`);
      await removeDead(lock, own, other?.key);
    }
    throw new UsageError(`${path}: other processes are taking this folder at this moment`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw new StoppedError(`cannot write ${path}: the disk is full`);
    throw new UsageError(`--out ${path}: cannot be written (${code ?? String(error)})`);
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells two locks of one process number apart. */
  readonly key: string;
}

/** Locks of this process: in a container the next process may well have the number of the one that was killed. */
const ownKeys = new Set<string>();

function isHeld(holder: Holder, host: Host): boolean {
  if (holder.host !== hostname()) return true;
  return holder.pid === host.pid ? ownKeys.has(holder.key) : host.isAlive(holder.pid);
}

/** A link appears whole or not at all, and only where there is none. */
async function linked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes a dead (or damaged) lock. One process at a time may do so: what it then finds cannot become another's lock under its hands. */
async function removeDead(lock: string, own: string, dead: string | undefined): Promise<void> {
  const taking = `${lock}.taking`;
  if (!(await linked(own, taking))) {
    const since = await stat(taking).then(({ mtimeMs }) => mtimeMs, () => Date.now());
    // Whoever was killed in these few milliseconds must not keep the others out for ever.
    if (Date.now() - since > LONGEST_TAKING) await rm(taking, { force: true });
    await sleep(20);
    return;
  }
  try {
    const text = await readFile(lock, "utf8").catch(() => undefined);
    if (text !== undefined && holderIn(text)?.key === dead) await rm(lock, { force: true });
  } finally {
    await rm(taking, { force: true });
  }
}

const LONGEST_TAKING = 10_000;

async function release(lock: string, { key }: Holder): Promise<void> {
  ownKeys.delete(key);
  if ((await readHolder(lock))?.key === key) await rm(lock, { force: true });
}

async function readHolder(file: string): Promise<Holder | undefined> {
  return holderIn(await readFile(file, "utf8").catch(() => ""));
}

/** Undefined where the lock is damaged: a whole one appears at once, by its link. */
function holderIn(text: string): Holder | undefined {
  try {
    const { pid, host, key } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    return typeof pid === "number" && typeof host === "string" && typeof key === "string" ? { pid, host, key } : undefined;
  } catch {
    return undefined;
  }
}
