import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Others may be about to lock the folder, or to write its report, with files like these. In milliseconds. */
const OLD = 3_600_000;

/** Removes what killed processes left half-written. For the holder of the lock only: nobody else writes the plan, or has use for claims on earlier locks. */
export async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const own = /^(run\.json|events\.jsonl)\..+\.part$|^lock\.after-/.test(name);
    const other = /^report\.json\..+\.part$|^lock\./.test(name);
    if (own || (other && Date.now() - (await changed(file)) > OLD)) await rm(file, { force: true }).catch(() => undefined);
  }
}

async function changed(file: string): Promise<number> {
  return stat(file).then(({ mtimeMs }) => mtimeMs, () => Infinity);
}
