import { closeSync, existsSync, openSync } from "node:fs";
import type { Event } from "../events.ts";
import { readLine } from "./read-line.ts";
import { readLog, type Logged } from "./read-log.ts";

/** The logs of several folders as one: the events of the first, then those of the next. A place counts on from log to log. */
export interface Logs {
  events(): AsyncGenerator<Logged, void, undefined>;
  /** Reads an event again that has been passed, by its offset. */
  readonly read: (offset: number) => Event;
  readonly close: () => void;
}

/** A log that does not exist holds nothing. */
export function openLogs(files: readonly string[]): Logs {
  const logs: { readonly file: string; readonly fd: number; readonly begins: number }[] = [];
  return {
    async *events() {
      let end = 0;
      for (const file of files.filter((name) => existsSync(name))) {
        const begins = end;
        logs.push({ file, fd: openSync(file, "r"), begins });
        for await (const { event, offset, length } of readLog(file)) {
          yield { event, offset: begins + offset, length };
          end = begins + offset + length + 1;
        }
      }
    },
    read: (offset) => {
      const log = logs.findLast(({ begins }) => begins <= offset);
      if (!log) throw new RangeError(`no log was read as far as ${offset}`);
      return readLine(log.fd, offset - log.begins, log.file);
    },
    close: () => {
      for (const { fd } of logs) closeSync(fd);
      logs.length = 0;
    },
  };
}
