import { isUtf8 } from "node:buffer";
import { parseJson } from "./parse-json.ts";
import { readBytes } from "./read-bytes.ts";
import { terminalText } from "./terminal-text.ts";

/** One line of a JSONL file (1-based): its value and where it stands in bytes, or why it could not be read. */
export type JsonLine =
  | { readonly line: number; readonly value: unknown; readonly offset: number; readonly length: number }
  | { readonly line: number; readonly problem: string };

/**
 * Reads a JSONL file in batches of lines (a wait for every single one takes as long as reading it), in memory bounded by the longest line
 * (16 MB at most). Lines end in LF or CRLF and nothing else (U+2028 may stand in a string); empty lines are passed over; a broken line is a
 * problem and the rest is read. Throws a `UsageError` when the file cannot be opened or is UTF-16.
 */
export async function* readJsonBatches(file: string, shownAs: string = file): AsyncGenerator<readonly JsonLine[], void, undefined> {
  let line = 0;
  let offset = 0;
  let begun: Buffer[] = [];
  let held = 0;
  for await (const chunk of readBytes(file, shownAs)) {
    const batch: JsonLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      const end = chunk.subarray(from, at);
      const read = parseLine(++line, offset, begun, held, end);
      offset += held + end.length + 1;
      begun = [];
      held = 0;
      from = at + 1;
      if (read) batch.push(read);
    }
    if (batch.length > 0) yield batch;
    held += chunk.length - from;
    // Beyond the limit only the length is still of interest.
    if (held > longestLine) begun = [];
    else if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  const last = parseLine(line + 1, offset, begun, held, nothing);
  if (last) yield [last];
}

const newline = 10;
/** Bytes of a line that is still read. */
export const longestLine = 16 * 1024 * 1024;
const nothing = Buffer.alloc(0);

function parseLine(line: number, offset: number, begun: readonly Buffer[], held: number, end: Buffer): JsonLine | undefined {
  if (held + end.length > longestLine) return { line, problem: `longer than ${longestLine / 1024 / 1024} MB` };
  const bytes = begun.length === 0 ? end : Buffer.concat([...begun, end]);
  if (!isUtf8(bytes)) return { line, problem: "not UTF-8" };
  const text = bytes.toString("utf8");
  try {
    return { line, value: parseJson(text), offset, length: bytes.length };
  } catch (error) {
    if (text.trim() === "") return undefined;
    return { line, problem: `not JSON: ${terminalText(error instanceof Error ? error.message : String(error), 120)}` };
  }
}
