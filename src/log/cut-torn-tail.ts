import { open, truncate, type FileHandle } from "node:fs/promises";

/**
 * Cuts what a kill or a power cut left half-written at the end of a log: everything after the last line that is whole JSON.
 * Only the tail is looked at. Returns the bytes cut.
 */
export async function cutTornTail(file: string): Promise<number> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    let keep = (await lastNewline(handle, size)) + 1;
    while (keep > 0) {
      const start = (await lastNewline(handle, keep - 1)) + 1;
      if (await isJson(handle, start, keep)) break;
      keep = start;
    }
    if (keep < size) await truncate(file, keep);
    return size - keep;
  } finally {
    await handle.close();
  }
}

/** Position of the last line end before `end`, or -1. */
async function lastNewline(handle: FileHandle, end: number): Promise<number> {
  const block = Buffer.alloc(65_536);
  while (end > 0) {
    const start = Math.max(0, end - block.length);
    const { bytesRead } = await handle.read(block, 0, end - start, start);
    const found = block.subarray(0, bytesRead).lastIndexOf(0x0a);
    if (found >= 0) return start + found;
    end = start;
  }
  return -1;
}

async function isJson(handle: FileHandle, start: number, end: number): Promise<boolean> {
  const line = Buffer.alloc(end - start);
  await handle.read(line, 0, line.length, start);
  try {
    JSON.parse(line.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}
