import { UsageError } from "../errors.ts";
import { parseJson } from "./parse-json.ts";
import { readWhole } from "./read-whole.ts";
import type { Row, Unread } from "./row.ts";
import { terminalText } from "./terminal-text.ts";

/**
 * The rows of a JSON file: a list of objects, an object that holds exactly one such list, an Inspect log, or a single object. The
 * file is read whole. Throws a `UsageError` for what is not JSON or has no such shape.
 */
export async function* readJsonRows(file: string, shownAs: string): AsyncGenerator<Row | Unread, void, undefined> {
  let line = 0;
  for (const item of itemsOf(await parseFile(file, shownAs), shownAs)) {
    const place = `${shownAs}: item ${++line}`;
    if (typeof item !== "object" || item === null || Array.isArray(item)) yield { line, problem: `${place}: expected an object of columns` };
    else yield { line, place, columns: new Map(Object.entries(item)), text: false };
  }
}

async function parseFile(file: string, shownAs: string): Promise<unknown> {
  const bytes = await readWhole(file, shownAs);
  try {
    // Decoding throws on what is not UTF-8 or too long for a string.
    return parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const what = error instanceof SyntaxError ? `not JSON: ${terminalText(error.message, 120)}` : "not UTF-8, or too large for JSON (write one object a line, as JSONL)";
    throw new UsageError(`${shownAs}: ${what}`, { cause: error });
  }
}

function itemsOf(value: unknown, shownAs: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) throw new UsageError(`${shownAs}: expected a list of objects; received ${JSON.stringify(value).slice(0, 40)}`);
  // An Inspect log holds other lists beside its samples.
  if ("eval" in value && "samples" in value && Array.isArray(value.samples)) return value.samples;
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].some(isObject));
  if (lists.length > 1) {
    throw new UsageError(`${shownAs}: expected one list of objects; received ${lists.length}: ${lists.map(([name]) => terminalText(name, 40)).join(", ")}`);
  }
  // `messages` is a column, not a list of rows.
  return lists[0] && lists[0][0] !== "messages" ? lists[0][1] : [value];
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
