import { existsSync } from "node:fs";
import { type Logged, readLog } from "../log/read-log.ts";
import { runFolder } from "../run/folder.ts";

/** The log of one run folder. */
export function eventsIn(folder: string): AsyncIterable<Logged> {
  const { events } = runFolder(folder);
  return existsSync(events) ? readLog(events) : nothing();
}

async function* nothing(): AsyncGenerator<never> {}
