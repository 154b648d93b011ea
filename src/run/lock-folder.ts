import { open, readFile, rm, type FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoppedError, UsageError } from "../errors.ts";
import type { Host } from "./host.ts";

/**
 * Takes a run folder for this process, so that no second one writes into its log. A lock whose process is gone (a crash,
 * `kill -9`) is taken over. Returns what gives the folder back; throws a `UsageError` that names who has it.
 */
export async function lockFolder(path: string, host: Host): Promise<() => Promise<void>> {
  const file = join(path, "lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    const handle = await create(file, path);
    if (handle) {
      await handle.writeFile(JSON.stringify({ pid: host.pid, host: hostname() }));
      await handle.close();
      ownLocks.add(file);
      return async () => {
        ownLocks.delete(file);
        await rm(file, { force: true });
      };
    }
    const holder = await readHolder(file);
    if (holder && isHeld(holder, file, host)) {
      throw new UsageError(`${path}: process ${holder.pid} on ${holder.host} is at work in this folder; wait for it, or remove ${file} if it is gone`);
    }
    await rm(file, { force: true });
  }
  throw new UsageError(`${path}: another process is taking this folder at this moment`);
}

/** Locks of this process: in a container the next process may well have the number of the one that was killed. */
const ownLocks = new Set<string>();

function isHeld(holder: { pid: number; host: string }, file: string, host: Host): boolean {
  if (holder.host !== hostname()) return true;
  return holder.pid === host.pid ? ownLocks.has(file) : host.isAlive(holder.pid);
}

async function create(file: string, path: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, "wx");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return undefined;
    if (code === "ENOSPC") throw new StoppedError(`cannot write ${path}: the disk is full`);
    throw new UsageError(`--out ${path}: cannot be written (${code ?? String(error)})`);
  }
}

async function readHolder(file: string): Promise<{ pid: number; host: string } | undefined> {
  try {
    const { pid, host } = JSON.parse(await readFile(file, "utf8")) as { pid?: unknown; host?: unknown };
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}
