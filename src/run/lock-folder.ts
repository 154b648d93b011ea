import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
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
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await linked(own, lock)) {
        ownKeys.add(holder.key);
        return () => release(lock, holder);
      }
      const other = await readHolder(lock);
      if (other && isHeld(other, host)) throw new UsageError(`${path}: process ${other.pid} on ${other.host} is at work in this folder; wait for it, or remove ${lock} if it is gone`);
      await removeDead(lock, other?.key);
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

/** Moves a dead (or damaged) lock away; one that somebody else has put there meanwhile is put back. */
async function removeDead(lock: string, dead: string | undefined): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  await rename(lock, aside).catch(() => undefined);
  const moved = await readHolder(aside);
  if (moved && moved.key !== dead) await linked(aside, lock);
  await rm(aside, { force: true });
}

async function release(lock: string, { key }: Holder): Promise<void> {
  ownKeys.delete(key);
  if ((await readHolder(lock))?.key === key) await rm(lock, { force: true });
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const { pid, host, key } = JSON.parse(await readFile(file, "utf8")) as Partial<Record<keyof Holder, unknown>>;
    return typeof pid === "number" && typeof host === "string" && typeof key === "string" ? { pid, host, key } : undefined;
  } catch {
    return undefined;
  }
}
