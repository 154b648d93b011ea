import { UsageError } from "../errors.ts";
import { readWhole } from "./read-whole.ts";

/** Bytes of a file that is read whole; questions by the million belong into JSONL, which is streamed. */
const LARGEST = 16 * 1024 * 1024;

/** A text file, without a byte order mark. Throws a `UsageError` that names `shownAs` for what cannot be read, is no UTF-8 text or is larger than 16 MB. */
export async function readText(file: string, shownAs: string): Promise<string> {
  const tooLarge = `larger than ${LARGEST / 1024 / 1024} MB; expected long lists of questions in a JSONL file beside it`;
  const text = decoded(await readWhole(file, shownAs, LARGEST, tooLarge), shownAs);
  if (text.includes("\0")) throw new UsageError(`${shownAs}: not a text file: it holds NUL bytes`);
  return text;
}

function decoded(bytes: Buffer, shownAs: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${shownAs}: not UTF-8 text; save it as UTF-8`);
  }
}
