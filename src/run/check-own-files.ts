import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../errors.ts";

/** What a run keeps in its folder. */
const own = ["run.json", "events.jsonl", "events.jsonl.part", "report.json", "looks.jsonl", "lock"];

/** A run folder may come from anybody: what stands elsewhere is neither shown nor written to by way of it. Throws a `UsageError` for a link, and for what is no plain file. */
export async function checkOwnFiles(folder: string): Promise<void> {
  for (const name of own) {
    const file = join(folder, name);
    const found = await lstat(file).catch(() => undefined);
    if (found?.isSymbolicLink()) throw new UsageError(`${file}: is a symbolic link; expected a file of the run's own`);
    if (found && !found.isFile()) throw new UsageError(`${file}: is no plain file; expected a file of the run's own`);
  }
}
