import { open, truncate, type FileHandle } from "node:fs/promises";
import { UsageError } from "../errors.ts";

/**
 * Cuts what a kill or a power cut left half-written at the end of a log: a line without an end, and lines with holes (zeros in a row).
 * Only the tail is looked at. Returns the bytes cut. Throws a `UsageError` for a last line that is broken otherwise: an editor, another encoding; to cut that could be to cut everything.
 */
export async function cutTornTail(file: string): Promise<number> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    let keep = (await lastNewline(handle, size)) + 1;
    while (keep > 0) {
      const start = (await lastNewline(handle, keep - 1)) + 1;
      const line = await bytesOf(handle, start, keep);
      if (isJson(line)) break;
      if (!line.includes(hole)) throw new UsageError(`${file}:${await linesBefore(handle, start) + 1}: the log is damaged (not JSON); restore the file or start a new run folder`);
      keep = start;
    }
    if (keep < size) await cut(file, keep);
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

const hole = Buffer.alloc(2);

async function bytesOf(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const line = Buffer.alloc(end - start);
  await handle.read(line, 0, line.length, start);
  return line;
}

function isJson(line: Buffer): boolean {
  try {
    JSON.parse(line.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}

async function linesBefore(handle: FileHandle, end: number): Promise<number> {
  let lines = 0;
  for await (const block of handle.createReadStream({ start: 0, end: Math.max(0, end - 1), autoClose: false }) as AsyncIterable<Buffer>) for (const byte of block) if (byte === 0x0a) lines++;
  return end === 0 ? 0 : lines;
}

async function cut(file: string, size: number): Promise<void> {
  try {
    await truncate(file, size);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}
