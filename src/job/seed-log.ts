import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rename } from "node:fs/promises";
import type { Logged } from "../log/read-log.ts";

/** Writes a log that begins with what an earlier run knows: its answers, and the grades of measures that are not graded again. It is there whole or not at all. */
export async function seedLog(events: AsyncIterable<Logged>, regraded: readonly string[], file: string): Promise<void> {
  const again = new Set(regraded);
  const stream = createWriteStream(`${file}.part`);
  await once(stream, "open");
  for await (const { event } of events) {
    const kept = event.type === "reply" || (event.type === "grade" && !again.has(`${event.cell.suite}/${event.measure}`));
    if (kept && !stream.write(`${JSON.stringify(event)}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "close");
  await rename(`${file}.part`, file);
}
