import { UsageError } from "../../errors.ts";
import { digest } from "../../formats/digest.ts";
import { readRows } from "../../formats/read-rows.ts";
import type { Row } from "../../formats/row.ts";
import { Unreadable } from "../../formats/unreadable.ts";
import type { Json } from "../../types.ts";
import type { Path, Source } from "../source.ts";
import type { PromptEntry, SuiteFile } from "../suite-file.ts";
import { onBase } from "./base-suite.ts";
import type { ImportOptions } from "./file-source.ts";
import { kindOf, type RowKind } from "./row-kinds.ts";

/**
 * Questions in rows of JSONL, JSON or CSV. What kind they are is told by the first row's columns. Ids are the rows' own (`id`,
 * `question_id`, `task_id`), else made of the text; a question that stands there again keeps its cluster, so that it never counts as another.
 */
export async function rowsSource(file: string, shownAs: string, { measures, load }: ImportOptions): Promise<Source> {
  const rows = await allRows(file, shownAs);
  const kind = kindOf(rows[0] as Row);
  if (!kind) throw new UsageError(`${shownAs}: no question: expected a column messages, question, prompt or text; found ${[...(rows[0] as Row).columns.keys()].slice(0, 20).join(", ") || "none"}`);
  const like = measures ?? kind.measures;
  if (like === undefined) throw new UsageError(`${shownAs}: holds questions and no measures; name the suite whose measures are to grade them: --measures SUITE (evaluate list)`);
  const base = await load(like);
  const counts = new Map<string, number>();
  const prompts = rows.map((row) => numbered(identified(entryOf(kind, row), row), counts));
  const value: SuiteFile = onBase(base, shownAs, prompts, { description: `${kind.title}, read from ${shownAs}; measured as in the suite ${like}.` });
  const line = ([field, index]: Path): number | undefined => (field === "prompts" && typeof index === "number" ? rows[index]?.line : undefined);
  return { name: shownAs, directory: base.directory, value, line };
}

function entryOf({ entry }: RowKind, row: Row): PromptEntry {
  try {
    return entry(row);
  } catch (error) {
    if (error instanceof Unreadable) throw new UsageError(`${row.place}: ${error.message}`);
    throw error;
  }
}

async function allRows(file: string, shownAs: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(file, shownAs)) {
    // A question that is left out would change what is measured.
    if ("problem" in row) throw new UsageError(row.problem);
    rows.push(row);
  }
  if (rows.length === 0) throw new UsageError(`${shownAs}: the file holds no rows`);
  return rows;
}

function identified(entry: PromptEntry, { columns }: Row): PromptEntry & { readonly id: string } {
  const own = ["id", "question_id", "task_id"].map((name) => columns.get(name)).find((value) => (typeof value === "string" && value !== "") || typeof value === "number") as string | number | undefined;
  if (own !== undefined) return { ...entry, id: String(own) };
  const words = (entry.messages?.findLast(({ role }) => role === "user")?.content ?? "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return { ...entry, id: `${words.slice(0, 5).join("-").slice(0, 40) || "question"}-${digest([entry.messages ?? null, entry.facts ?? null] as unknown as Json).slice(0, 8)}` };
}

function numbered(entry: PromptEntry & { readonly id: string }, counts: Map<string, number>): PromptEntry {
  const count = (counts.get(entry.id) ?? 0) + 1;
  counts.set(entry.id, count);
  return count === 1 ? entry : { ...entry, id: `${entry.id}#${count}`, cluster: entry.cluster ?? entry.id };
}
