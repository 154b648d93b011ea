import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { UsageError } from "../errors.ts";

/**
 * A file's bytes, chunk by chunk, without a UTF-8 byte order mark.
 * Throws a `UsageError` that names `shownAs` when the file cannot be read or is UTF-16.
 */
export async function* readBytes(file: string, shownAs: string = file): AsyncGenerator<Buffer, void, undefined> {
  try {
    const found = await stat(file);
    // A pipe ends; what is read from a device need not.
    if (found.isCharacterDevice() || found.isBlockDevice()) throw new UsageError(`${shownAs}: cannot be read: this is a device, not a file`);
    let first = true;
    for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
      yield first ? withoutMark(chunk as Buffer, shownAs) : (chunk as Buffer);
      first = false;
    }
  } catch (error) {
    throw asUsageError(error, shownAs);
  }
}

// Large enough that a byte order mark never falls between two chunks of a file.
const chunkBytes = 256 * 1024;

function withoutMark(chunk: Buffer, shownAs: string): Buffer {
  if ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)) {
    throw new UsageError(`${shownAs}: the file is UTF-16; save it as UTF-8`);
  }
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}

function asUsageError(error: unknown, shownAs: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (!(error instanceof Error) || error instanceof UsageError || code === undefined) return error;
  const reasons: Record<string, string> = { ENOENT: "there is no such file", EISDIR: "this is a folder, not a file", EACCES: "reading it is not permitted" };
  return new UsageError(`${shownAs}: cannot be read: ${reasons[code] ?? error.message}`, { cause: error });
}
