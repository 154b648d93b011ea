import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { promisify } from "node:util";
import { EndpointError, StoppedError } from "../errors.ts";
import type { Event } from "../events.ts";
import { longestLine } from "../formats/json-batches.ts";
import { readLine } from "./read-line.ts";

export interface AppendLog {
  /**
   * Writes one event at once, whole or not at all, and says at which byte its line begins. Throws a `StoppedError` when the disk refuses,
   * and an `EndpointError` for an event that is too long to be read back.
   */
  append(event: Event): number;
  /** Reads back an event written earlier, by this process or an earlier one. */
  read(offset: number): Event;
  /** Syncs, then closes. */
  close(): Promise<void>;
}

/** Events are safe from a crash of this process at once, and from a power cut within this many milliseconds. */
const SYNC_AFTER = 100;

/** Opens `events.jsonl` for appending; a torn last line must have been cut off before (`cutTornTail`). */
export function openLog(file: string): AppendLog {
  const fd = openSync(file, "a+");
  const sync = syncer(fd);
  let end = fstatSync(fd).size;
  let closed = false;
  return {
    append: (event) => {
      // The number of a closed file may by now be another file's.
      if (closed) throw new StoppedError(`${file} is closed already`);
      const line = Buffer.from(`${JSON.stringify(event)}\n`);
      if (line.length > longestLine) throw new EndpointError(`the answer takes ${Math.round(line.length / 2 ** 20)} MB in the log; at most ${longestLine / 2 ** 20} are kept`, { retryable: false });
      writeWhole(fd, line, end, file);
      const offset = end;
      end += line.length;
      sync.soon();
      return offset;
    },
    read: (offset) => readLine(fd, offset, file),
    close: async () => {
      if (closed) return;
      closed = true;
      await sync.now();
      closeSync(fd);
    },
  };
}

const syncData = promisify(fdatasync);

/** Brings what was written to the disk: one sync at a time, started a little after the first write that needs it. */
function syncer(fd: number): { soon(): void; now(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  const start = (): Promise<void> => {
    timer = undefined;
    // A disk that cannot sync is told by the next write; there is nobody here to tell.
    underWay = underWay.then(() => syncData(fd)).catch(() => undefined);
    return underWay;
  };
  return {
    soon: () => void (timer ??= setTimeout(() => void start(), SYNC_AFTER)),
    now: () => {
      clearTimeout(timer);
      return start();
    },
  };
}

function writeWhole(fd: number, line: Buffer, end: number, file: string): void {
  try {
    for (let written = 0; written < line.length;) written += writeSync(fd, line, written);
  } catch (error) {
    // A half-written line would be taken for a torn tail; cutting it keeps the log whole for whoever reads it now.
    try {
      ftruncateSync(fd, end);
    } catch {
      // The disk refuses even that: the reader cuts the torn tail instead.
    }
    const code = (error as NodeJS.ErrnoException).code;
    throw new StoppedError(`cannot write ${file}: ${code === "ENOSPC" ? "the disk is full" : String(code ?? error)}. Everything up to here is kept; run the same command again to go on.`);
  }
}
