import { readJsonBatches, type JsonLine } from "./json-batches.ts";

/** Reads a JSONL file line by line: `readJsonBatches`, one line at a time. */
export async function* readJsonLines(file: string, shownAs: string = file): AsyncGenerator<JsonLine, void, undefined> {
  for await (const lines of readJsonBatches(file, shownAs)) yield* lines;
}
