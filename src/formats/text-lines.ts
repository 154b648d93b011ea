import { UsageError } from "../errors.ts";
import { readBytes } from "./read-bytes.ts";

/** The lines of a text file (LF or CRLF, 1-based), without those that are empty at its end. Throws a `UsageError` for what is not UTF-8 text. */
export async function textLines(file: string, shownAs: string): Promise<{ readonly line: number; readonly text: string }[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(file, shownAs)) chunks.push(chunk);
  const text = decoded(Buffer.concat(chunks), shownAs);
  if (text.includes("\0")) throw new UsageError(`${shownAs}: not a text file: it holds NUL bytes`);
  const lines = text.split(/\r?\n/).map((content, index) => ({ line: index + 1, text: content }));
  return lines.slice(0, lines.findLastIndex(({ text: content }) => content.trim() !== "") + 1);
}

function decoded(bytes: Buffer, shownAs: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${shownAs}: not UTF-8; save it as UTF-8`);
  }
}
