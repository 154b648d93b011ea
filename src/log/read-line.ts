import { readSync } from "node:fs";
import { UsageError } from "../errors.ts";
import type { Event } from "../events.ts";
import { longestLine } from "../formats/json-batches.ts";

/** Bytes that most lines fit into. */
const FIRST = 4096;

/** Reads the event whose line begins at this byte of an open log. Throws a `UsageError` where none does any more. */
export function readLine(fd: number, offset: number, file: string): Event {
  for (let size = FIRST; ; size *= 16) {
    const bytes = Buffer.allocUnsafe(size);
    const held = readSync(fd, bytes, 0, size, offset);
    const end = bytes.subarray(0, held).indexOf(0x0a);
    if (end < 0 && held === size && size <= longestLine) continue;
    try {
      return JSON.parse(bytes.toString("utf8", 0, end < 0 ? held : end)) as Event;
    } catch {
      throw new UsageError(`${file}: was changed while it was read: no event begins at byte ${offset}`);
    }
  }
}
