import { UsageError } from "../errors.ts";
import { readBytes } from "./read-bytes.ts";

/** Bytes that still fit into one text. */
const LARGEST = 500 * 1024 * 1024;

/** All bytes of a file, without a UTF-8 byte order mark. Throws a `UsageError` that names `shownAs` for what cannot be read or held. */
export async function readWhole(file: string, shownAs: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readBytes(file, shownAs)) {
    size += chunk.length;
    if (size > LARGEST) throw new UsageError(`${shownAs}: too large for JSON (write one object a line, as JSONL)`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
