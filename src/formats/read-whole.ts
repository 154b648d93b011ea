import { UsageError } from "../errors.ts";
import { readBytes } from "./read-bytes.ts";

/** Bytes that still fit into one text. */
const LARGEST = 500 * 1024 * 1024;

/** All bytes of a file, without a UTF-8 byte order mark. Throws a `UsageError` that names `shownAs` for what cannot be read, or says `tooLarge` of more than so many bytes. */
export async function readWhole(file: string, shownAs: string, most = LARGEST, tooLarge = "too large for JSON (write one object a line, as JSONL)"): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readBytes(file, shownAs)) {
    size += chunk.length;
    if (size > most) throw new UsageError(`${shownAs}: ${tooLarge}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
