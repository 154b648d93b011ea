import { readCsvRows } from "./csv-rows.ts";
import { readJsonLines } from "./json-lines.ts";
import { readJsonRows } from "./json-rows.ts";
import { readBytes } from "./read-bytes.ts";
import type { Row, Unread } from "./row.ts";

/**
 * Reads the rows of a JSONL, JSON or CSV file, by its extension, and by its content where that says nothing. JSONL and
 * CSV are streamed. Broken rows are reported and passed over; a file that cannot be read at all is a `UsageError`.
 */
export async function* readRows(file: string, shownAs: string = file): AsyncGenerator<Row | Unread, void, undefined> {
  switch (await formatOf(file, shownAs)) {
    case "csv": return yield* readCsvRows(file, shownAs);
    case "json": return yield* readJsonRows(file, shownAs);
    case "jsonl": return yield* jsonlRows(file, shownAs);
  }
}

async function formatOf(file: string, shownAs: string): Promise<"csv" | "json" | "jsonl"> {
  const head = await headOf(file, shownAs);
  if (/\.(csv|tsv)$/i.test(file)) return "csv";
  if (/\.(jsonl|ndjson)$/i.test(file)) return "jsonl";
  if (/^\s*\[/.test(head)) return "json";
  if (/^\s*\{/.test(head)) return isObjectLines(head, /\.json$/i.test(file)) ? "jsonl" : "json";
  return /\.json$/i.test(file) ? "json" : "csv";
}

async function headOf(file: string, shownAs: string): Promise<string> {
  for await (const chunk of readBytes(file, shownAs)) return chunk.toString("utf8");
  return "";
}

/** Whether text that begins with `{` holds one object a line (rather than one object over all lines). */
function isObjectLines(head: string, calledJson: boolean): boolean {
  const text = head.trimStart();
  const end = text.indexOf("\n");
  if (end < 0) return !calledJson;
  try {
    JSON.parse(text.slice(0, end));
  } catch {
    // Pretty-printed JSON leaves its brackets open at the end of the first line; a broken JSONL line rarely does.
    return !calledJson && !/[{[,:]\s*$/.test(text.slice(0, end));
  }
  return !calledJson || text.slice(end).trim() !== "";
}

async function* jsonlRows(file: string, shownAs: string): AsyncGenerator<Row | Unread, void, undefined> {
  for await (const read of readJsonLines(file, shownAs)) {
    const { line } = read;
    const place = `${shownAs}:${line}`;
    if ("problem" in read) yield { line, problem: `${place}: ${read.problem}` };
    else if (!isObject(read.value)) yield { line, problem: `${place}: expected an object of columns; received ${kindOf(read.value)}` };
    else yield { line, place, columns: new Map(Object.entries(read.value)), text: false };
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;
}
