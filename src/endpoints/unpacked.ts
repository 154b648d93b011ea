import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from "node:zlib";
import { EndpointError } from "../errors.ts";
import { oneLine } from "./one-line.ts";
import type { Server } from "./server.ts";

/** A body without the compressions that its server, or a proxy before it, put it in although none was asked for: the answer is paid for. */
export async function unpacked(server: Server, encodings: string, bytes: Uint8Array, most: number): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes;
  // The one that was put on last is named last.
  let inner = bytes;
  for (const encoding of encodings.split(",").toReversed()) inner = await without(server, encoding.trim(), inner, most);
  return inner;
}

async function without(server: Server, encoding: string, bytes: Uint8Array, most: number): Promise<Uint8Array> {
  if (/^(?:|identity)$/i.test(encoding)) return bytes;
  const unpack = unpackerOf(encoding, bytes);
  const shown = oneLine(encoding, server.key);
  if (!unpack) throw new EndpointError(`${server.model} at ${server.address} answered in the encoding ${shown}, which was not asked for`, { retryable: true });
  try {
    return await promisify(unpack)(bytes, { maxOutputLength: most });
  } catch (error) {
    const large = error instanceof RangeError;
    throw new EndpointError(`${server.model} at ${server.address}: the answer ${large ? `is larger than ${most >> 20} MB` : `is broken ${shown}`}`, { retryable: !large, cause: error });
  }
}

function unpackerOf(encoding: string, bytes: Uint8Array): Unpack | undefined {
  if (/^(?:x-)?gzip$/i.test(encoding)) return gunzip;
  if (/^br$/i.test(encoding)) return brotliDecompress;
  if (/^zstd$/i.test(encoding)) return zstdDecompress;
  if (/^deflate$/i.test(encoding)) return isFramed(bytes) ? inflate : inflateRaw;
  return undefined;
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }, done: (error: Error | null, unpacked: Uint8Array) => void) => void;

/** "deflate" means zlib's frame; some servers write the bare stream. */
function isFramed([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}
