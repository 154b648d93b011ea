import { promisify } from "node:util";
import { gunzip, inflate, inflateRaw } from "node:zlib";
import { EndpointError } from "../errors.ts";
import { oneLine } from "./one-line.ts";
import type { Server } from "./server.ts";

/** A body without the compression that its server, or a proxy before it, put it in although none was asked for: the answer is paid for. */
export async function unpacked(server: Server, encoding: string, bytes: Uint8Array, most: number): Promise<Uint8Array> {
  if (/^(?:|identity)$/i.test(encoding) || bytes.length === 0) return bytes;
  const unpack = /^(?:x-)?gzip$/i.test(encoding) ? gunzip : /^deflate$/i.test(encoding) ? (isFramed(bytes) ? inflate : inflateRaw) : undefined;
  const shown = oneLine(encoding, server.key);
  if (!unpack) throw new EndpointError(`${server.model} at ${server.address} answered in the encoding ${shown}, which was not asked for`, { retryable: true });
  try {
    return await promisify<Uint8Array, object, Uint8Array>(unpack)(bytes, { maxOutputLength: most });
  } catch (error) {
    const large = error instanceof RangeError;
    throw new EndpointError(`${server.model} at ${server.address}: the answer ${large ? `is larger than ${most >> 20} MB` : `is broken ${shown}`}`, { retryable: !large, cause: error });
  }
}

/** "deflate" means zlib's frame; some servers write the bare stream. */
function isFramed([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}
