import { StoppedError } from "../errors.ts";
import { writeWhole } from "../formats/write-whole.ts";
import type { Logged } from "../log/read-log.ts";

/** Writes a log that begins with what an earlier run knows: its answers, and the grades of measures that are not graded again. It is there whole or not at all. */
export async function seedLog(events: AsyncIterable<Logged>, regraded: readonly string[], file: string): Promise<void> {
  const again = new Set(regraded);
  try {
    await writeWhole(file, async (append) => {
      for await (const { event } of events) {
        const kept = event.type === "reply" || (event.type === "grade" && !again.has(`${event.cell.suite}/${event.measure}`));
        if (kept) await append(`${JSON.stringify(event)}\n`);
      }
    });
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new StoppedError(`cannot write ${file}: ${code === "ENOSPC" ? "the disk is full" : String(code)}; nothing was asked`);
  }
}
