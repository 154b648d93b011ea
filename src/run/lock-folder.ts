import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { digest } from "../formats/digest.ts";
import { StoppedError, UsageError } from "../errors.ts";
import { bornAt } from "./born-at.ts";
import type { Host } from "./host.ts";

/**
 * Takes a run folder for this process, so that no second one writes into its log. A lock whose process is gone (a crash,
 * `kill -9`) is taken over. Returns what gives the folder back; throws a `UsageError` that names who has it.
 */
export async function lockFolder(path: string, host: Host): Promise<() => Promise<void>> {
  const lock = join(path, "lock");
  const own = join(path, `lock.${randomUUID()}`);
  const born = await bornAt(host.pid);
  const holder: Holder = { pid: host.pid, host: hostname(), key: randomUUID(), ...(born !== undefined && { born }) };
  try {
    await writeFile(own, JSON.stringify(holder));
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await linked(own, lock)) return taken(lock, holder);
      const text = await textOf(lock);
      const other = holderIn(text);
      if (other && (await isHeld(other, host))) throw new UsageError(`${path}: process ${other.pid} on ${other.host} is at work in this folder; wait for it, or remove ${lock} if it is gone`);
      // Where links are unknown, a lock is empty for a moment.
      const patient = attempt < ATTEMPTS / 2;
      if (text !== undefined && (other || !patient) && (await takenOver(lock, own, text, host, patient))) return taken(lock, holder);
      await sleep(20);
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

const ATTEMPTS = 20;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells two locks of one process number apart. */
  readonly key: string;
  /** Tells a process from a later one that was given its number. */
  readonly born?: string;
}

/** Locks of this process: in a container the next process may well have the number of the one that was killed. */
const ownKeys = new Set<string>();

function taken(lock: string, holder: Holder): () => Promise<void> {
  ownKeys.add(holder.key);
  return () => release(lock, holder);
}

async function isHeld(holder: Holder, host: Host): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  if (holder.pid === host.pid) return ownKeys.has(holder.key);
  if (!host.isAlive(holder.pid)) return false;
  const born = await bornAt(holder.pid);
  return born === undefined || holder.born === undefined || born === holder.born;
}

/** A link appears whole or not at all, and only where there is none. */
async function linked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock).catch((error: NodeJS.ErrnoException) => {
      // File systems without links (exFAT, some clouds' folders): exclusive, but not whole at once.
      if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(error.code ?? "")) return copyFile(own, lock, constants.COPYFILE_EXCL);
      throw error;
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Puts our lock in the place of a dead (or damaged) one. Only who makes the link named for that lock may do so, and one process alone can; whoever died
 * before it was through is followed by the same rule.
 */
async function takenOver(lock: string, own: string, dead: string, host: Host, patient: boolean): Promise<boolean> {
  const before: string[] = [];
  let claim = claimOn(lock, dead);
  while (!(await linked(own, claim))) {
    const text = await textOf(claim);
    const other = holderIn(text);
    if (text === undefined || (other ? await isHeld(other, host) : patient)) return false;
    before.push(claim);
    claim = claimOn(lock, text);
  }
  // Whoever was through before we looked has put another lock there.
  const still = (await textOf(lock)) === dead;
  if (still) await rename(own, lock);
  for (const done of still ? [...before, claim] : [claim]) await rm(done, { force: true });
  return still;
}

function claimOn(lock: string, dead: string): string {
  return `${lock}.after-${digest(dead).slice(0, 16)}`;
}

/** A folder that cannot be written any more keeps its lock: the next process finds its holder gone. */
async function release(lock: string, { key }: Holder): Promise<void> {
  ownKeys.delete(key);
  if (holderIn(await textOf(lock))?.key === key) await rm(lock, { force: true }).catch(() => undefined);
}

/** Undefined where there is none. */
async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

/** Undefined where the lock is damaged. */
function holderIn(text: string | undefined): Holder | undefined {
  try {
    const { pid, host, key, born } = JSON.parse(text ?? "") as Partial<Record<keyof Holder, unknown>>;
    return typeof pid === "number" && typeof host === "string" && typeof key === "string" ? { pid, host, key, ...(typeof born === "string" && { born }) } : undefined;
  } catch {
    return undefined;
  }
}
