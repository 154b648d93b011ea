import { open } from "node:fs/promises";

/** Brings the names of a folder's files to the disk: a file that was synced itself may else be gone after a power cut. Not every system can; then nothing is done. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
