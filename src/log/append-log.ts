import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";
import { StoppedError } from "../errors.ts";
import type { Event } from "../events.ts";

export interface AppendLog {
  /** Writes one event at once, whole or not at all, and says where it stands. Throws a `StoppedError` when the disk refuses. */
  append(event: Event): Place;
  /** Reads back an event written earlier, by this process or an earlier one. */
  read(place: Place): Event;
  close(): void;
}

/** A line's position in the log, in bytes. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Events are safe from a crash of this process at once, and from a power cut within this many milliseconds. */
const SYNC_AFTER = 100;

/** Opens `events.jsonl` for appending; a torn last line must have been cut off before (`cutTornTail`). */
export function openLog(file: string): AppendLog {
  const fd = openSync(file, "a+");
  let end = fstatSync(fd).size;
  let timer: NodeJS.Timeout | undefined;
  const syncSoon = (): void => {
    timer ??= setTimeout(() => fdatasync(fd, () => (timer = undefined)), SYNC_AFTER);
  };
  return {
    append: (event) => {
      const line = Buffer.from(`${JSON.stringify(event)}\n`);
      writeWhole(fd, line, end, file);
      const place = { offset: end, length: line.length };
      end += line.length;
      syncSoon();
      return place;
    },
    read: ({ offset, length }) => {
      const line = Buffer.alloc(length);
      readSync(fd, line, 0, length, offset);
      return JSON.parse(line.toString("utf8")) as Event;
    },
    close: () => {
      clearTimeout(timer);
      closeSync(fd);
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
