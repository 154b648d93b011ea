import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The number of this look, and why it could not be written down. */
export interface Look {
  readonly look: number;
  readonly problem?: string;
}

/**
 * Counts the looks a gate has taken at a run whose evidence grows, in `looks.jsonl` of each folder (one line a look, append-only; a line is written in one piece, so that two processes do
 * not mix theirs). Evidence looked at before has its number already: judging the same answers again spends nothing. A line that cannot be read was a look.
 */
export async function takeLook(folders: readonly string[], evidence: string, at: Date): Promise<Look> {
  const found = await Promise.all(folders.map(async (folder) => lookIn(join(folder, "looks.jsonl"), evidence)));
  const look = Math.max(...found.map(({ number }) => number));
  const problems: string[] = [];
  for (const { file, known, torn } of found) {
    if (known) continue;
    const line = `${torn ? "\n" : ""}${JSON.stringify({ look, at: at.toISOString(), evidence })}\n`;
    await appendFile(file, line).catch((error: NodeJS.ErrnoException) => problems.push(`this look could not be counted in ${file} (${error.code ?? error.message}): the next would spend too much`));
  }
  return { look, ...(problems[0] !== undefined && { problem: problems[0] }) };
}

interface FoundLook {
  readonly file: string;
  readonly number: number;
  readonly known: boolean;
  /** The last line was not finished. */
  readonly torn: boolean;
}

async function lookIn(file: string, evidence: string): Promise<FoundLook> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const looks = [...new Set(text.split("\n").filter((line) => line.trim() !== "").map((line) => evidenceOf(line) ?? line))];
  const index = looks.indexOf(evidence);
  return { file, number: index < 0 ? looks.length + 1 : index + 1, known: index >= 0, torn: text !== "" && !text.endsWith("\n") };
}

function evidenceOf(line: string): string | undefined {
  try {
    const { evidence } = JSON.parse(line) as { evidence?: unknown };
    return typeof evidence === "string" ? evidence : undefined;
  } catch {
    return undefined;
  }
}
