import { open, realpath, stat } from "node:fs/promises";
import { intoHandle } from "../formats/into-handle.ts";
import { writeWhole } from "../formats/write-whole.ts";

type Into = Parameters<typeof intoHandle>[1];

/** Writes into a file that the user named: whole or not at all, where a link leads to. A pipe or a device (`/dev/stdout`) is written into, not replaced. */
export async function intoFile(path: string, into: Into): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found || found.isFile() || found.isDirectory()) return writeWhole(found ? await realpath(path) : path, into);
  const handle = await open(path, "w");
  try {
    await intoHandle(handle, into);
  } finally {
    await handle.close();
  }
}
