import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { intoHandle } from "./into-handle.ts";
import { syncFolder } from "./sync-folder.ts";

/** Writes text, or what a function appends piece by piece, so that the file is never seen half-written: a neighbour file first, synced, then renamed over it. */
export async function writeWhole(file: string, content: string | ((append: (text: string) => Promise<void>) => Promise<void>)): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(draft, "w");
    try {
      await intoHandle(handle, typeof content === "string" ? (append) => append(content) : content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
