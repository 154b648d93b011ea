import { mkdtemp, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Works in the run folder `out`, or in one of its own where the caller named none. That one is removed when the work says it is `done` with it, and where it failed
 * before anything was put there; what was paid for stays.
 */
export async function inRunFolder<Result>(out: string | undefined, workIn: (folder: string) => Promise<{ readonly result: Result; readonly done: boolean }>): Promise<Result> {
  if (out !== undefined) return (await workIn(out)).result;
  const folder = await mkdtemp(join(tmpdir(), "trait-assay-"));
  try {
    const { result, done } = await workIn(folder);
    if (done) await rm(folder, { recursive: true, force: true });
    return result;
  } catch (error) {
    // Removes it only where it is empty.
    await rmdir(folder).catch(() => undefined);
    throw error;
  }
}
