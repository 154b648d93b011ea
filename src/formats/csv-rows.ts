import { pipeline } from "node:stream";
import { parse, type CsvError, type Info } from "csv-parse";
import { UsageError } from "../errors.ts";
import { lineCounter, type LineCounter } from "./line-counter.ts";
import { readBytes } from "./read-bytes.ts";
import type { Row, Unread } from "./row.ts";
import { terminalText } from "./terminal-text.ts";

/**
 * The rows of a CSV file (RFC 4180, LF or CRLF) under its header, streamed. Commas separate, or what the header is seen
 * to use: semicolons or tabs. A row of another width than the header is a problem; where quoting is broken beyond
 * telling rows apart, and for two columns of one name, a `UsageError`.
 */
export async function* readCsvRows(file: string, shownAs: string): AsyncGenerator<Row | Unread, void, undefined> {
  const lines = lineCounter();
  const skipped: Skipped[] = [];
  const source = readBytes(file, shownAs);
  const first = (await source.next()).value ?? Buffer.alloc(0);
  const parser = parse({
    delimiter: delimiterOf(first), record_delimiter: ["\r\n", "\n"], info: true, relax_column_count: true, skip_empty_lines: true,
    max_record_size: 16 * 1024 * 1024, skip_records_with_error: true, on_skip: (error) => { noteSkipped(error, skipped, (bytes) => `${shownAs}:${lines.before(bytes) + 1}`); return undefined; },
  });
  // The callback has nothing to do: the loop below throws what went wrong.
  pipeline(lines.count(first, source, shownAs), parser, () => {});
  let header: readonly string[] | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    const unread = [...skippedBefore(info.bytes, skipped, lines, shownAs)];
    // The parser would take the row after a broken header for the header.
    if (!header && unread[0]) throw new UsageError(unread[0].problem);
    yield* unread;
    if (header) yield rowOf(record, header, lines.before(info.bytes) - newlinesIn(record), shownAs);
    else header = headerOf(record, shownAs);
  }
  yield* skippedBefore(Infinity, skipped, lines, shownAs);
}

/** What is still needed of the parser's error; the error itself holds the row. */
type Skipped = Pick<CsvError, "code"> & { readonly bytes: number; times: number };

/** Stray quotes of one row after which it is no table: the parser reports each with all that came before it in the cell. */
const STRAY = 1000;

function noteSkipped(error: CsvError | undefined, skipped: Skipped[], place: (bytes: number) => string): void {
  if (!error) return;
  const [last, bytes] = [skipped.at(-1), Number(error.bytes)];
  if (last?.bytes !== bytes || last.code !== error.code) return void skipped.push({ code: error.code, bytes, times: 1 });
  if (++last.times > STRAY) throw new UsageError(`${place(bytes)}: more than ${STRAY} quotes inside cells that are not quoted; is this a CSV file?`);
}

function rowOf(record: readonly string[], header: readonly string[], line: number, shownAs: string): Row | Unread {
  const place = `${shownAs}:${line}`;
  if (record.length < header.length || record.slice(header.length).some((cell) => cell !== "")) {
    return { line, problem: `${place}: ${record.length} cells under ${header.length} columns` };
  }
  const columns = new Map(header.map((name, index) => [name, record[index]]));
  columns.delete("");
  return { line, place, columns, text: true };
}

/** The rows the parser gave up before this byte; it reports ahead of the rows it emits, and once for each stray quote. */
function* skippedBefore(bytes: number, skipped: Skipped[], lines: LineCounter, shownAs: string): Generator<Unread> {
  let last: number | undefined;
  for (let error = skipped[0]; error && error.bytes < bytes; skipped.shift(), error = skipped[0]) {
    const line = lines.before(error.bytes) + 1;
    if (line !== last) yield skippedRow(error, line, shownAs);
    last = line;
  }
}

function delimiterOf(first: Buffer): string {
  const end = first.indexOf("\n");
  const header = first.toString("utf8", 0, end < 0 ? first.length : end).replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}

function headerOf(record: readonly string[], shownAs: string): readonly string[] {
  const names = record.map((name) => name.trim());
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`${shownAs}: two columns are called "${terminalText(twice, 40)}"`);
  return names;
}

function newlinesIn(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

function skippedRow(error: Pick<CsvError, "code">, line: number, shownAs: string): Unread {
  switch (error.code) {
    case "INVALID_OPENING_QUOTE":
      return { line, problem: `${shownAs}:${line}: a quote inside a cell that is not quoted` };
    case "CSV_QUOTE_NOT_CLOSED":
      return { line, problem: `${shownAs}:${line}: a quote is opened and never closed; nothing after it was read` };
    case "CSV_MAX_RECORD_SIZE":
      throw new UsageError(`${shownAs}:${line}: a row longer than 16 MB; is a quote left open?`);
    default:
      throw new UsageError(`${shownAs}:${line}: a quote inside a quoted cell is not doubled, so that rows cannot be told apart`);
  }
}
