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
  /** The same for several, by one write: a crash leaves all of them or, at the worst, the first ones. */
  appendAll(events: readonly Event[]): void;
  /** The same for what can be had again from the events before it, with the next event or at the end of this turn: where answers are judged, two of five events are grades. */
  appendSoon(event: Event): void;
  /** Reads back an event written earlier, by this process or an earlier one. */
  read(offset: number): Event;
  /** Syncs, then closes. Rejects with a `StoppedError` where the disk could not keep what was written. */
  close(): Promise<void>;
}

/** Events are safe from a crash of this process at once, and from a power cut within this many milliseconds. */
const SYNC_AFTER = 100;

/** Opens `events.jsonl` for appending; a torn last line must have been cut off before (`cutTornTail`). */
export function openLog(file: string): AppendLog {
  const fd = opened(file);
  const sync = syncer(fd);
  let end = fstatSync(fd).size;
  let closed = false;
  let soon = "";
  let failed: StoppedError | undefined;
  const check = (): void => {
    // The number of a closed file may by now be another file's.
    if (closed) throw new StoppedError(`${file} is closed already`);
    if (failed !== undefined) throw failed;
    if (sync.failure() !== undefined) throw refused(file, sync.failure());
  };
  const write = (text: string): number => {
    check();
    const [before, whole] = [Buffer.byteLength(soon), Buffer.from(soon + text)];
    soon = "";
    writeWhole(fd, whole, end, file);
    sync.soon();
    end += whole.length;
    return end - whole.length + before;
  };
  const settle = (): void => {
    if (soon === "" || closed) return;
    try {
      write("");
    } catch (error) {
      failed = error as StoppedError;
    }
  };
  return {
    append: (event) => write(lineOf(event)),
    appendAll: (events) => void write(events.map(lineOf).join("")),
    appendSoon: (event) => {
      check();
      if (soon === "") setImmediate(settle);
      soon += lineOf(event);
    },
    read: (offset) => readLine(fd, offset, file),
    close: async () => {
      if (closed) return;
      settle();
      closed = true;
      await sync.now();
      closeSync(fd);
      if (failed !== undefined) throw failed;
      if (sync.failure() !== undefined) throw refused(file, sync.failure());
    },
  };
}

function lineOf(event: Event): string {
  const line = `${JSON.stringify(event)}\n`;
  // A character takes three bytes at most.
  const bytes = line.length * 3 > longestLine ? Buffer.byteLength(line) : 0;
  if (bytes > longestLine) throw new EndpointError(`the answer takes ${Math.round(bytes / 2 ** 20)} MB in the log; at most ${longestLine / 2 ** 20} are kept`, { retryable: false });
  return line;
}

const syncData = promisify(fdatasync);

/** Brings what was written to the disk: one sync at a time, started a little after the first write that needs it. */
function syncer(fd: number): { soon(): void; now(): Promise<void>; failure(): unknown } {
  let timer: NodeJS.Timeout | undefined;
  let failure: unknown;
  let underWay = Promise.resolve();
  const start = (): Promise<void> => {
    timer = undefined;
    // The next event is refused for it: a disk that failed once forgets what it failed to keep and calls the next sync a success.
    underWay = underWay.then(() => syncData(fd)).catch((error: NodeJS.ErrnoException) => {
      // Some pipes and clouds' folders know no sync.
      if (error.code !== "EINVAL" && error.code !== "ENOTSUP") failure ??= error;
    });
    return underWay;
  };
  return {
    soon: () => void (timer ??= setTimeout(() => void start(), SYNC_AFTER)),
    now: () => {
      clearTimeout(timer);
      return start();
    },
    failure: () => failure,
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
    throw refused(file, error);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, "a+");
  } catch (error) {
    throw refused(file, error);
  }
}

function refused(file: string, error: unknown): StoppedError {
  const { code } = error as NodeJS.ErrnoException;
  return new StoppedError(`cannot write ${file}: ${code === "ENOSPC" ? "the disk is full" : String(code ?? error)}. Everything up to here is kept; run the same command again to go on.`);
}
