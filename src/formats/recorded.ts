import { UsageError } from "../errors.ts";
import { replyColumns, toAnswer, type RecordedAnswer } from "./recorded-answer.ts";
import { questionColumns } from "./recorded-question.ts";
import { readRows } from "./read-rows.ts";
import type { Row, Unread } from "./row.ts";
import { terminalText } from "./terminal-text.ts";

/**
 * Reads answers recorded elsewhere from JSONL, JSON or CSV, or from the output file of an OpenAI batch. JSONL and CSV are
 * streamed. A row that cannot be read comes as an `Unread`, numbered, and the rest is read. Throws a `UsageError` that
 * names the columns found and those expected when not one row holds an answer.
 */
export async function* readRecorded(file: string, shownAs: string = file): AsyncGenerator<RecordedAnswer | Unread, void, undefined> {
  const found = new Set<string>();
  const replies = replyColumnsInUse();
  let answers = 0;
  let firstProblem: string | undefined;
  for await (const row of readRows(file, shownAs)) {
    if ("problem" in row) {
      firstProblem ??= row.problem;
      yield row;
      continue;
    }
    for (const name of row.columns.keys()) if (found.size < 200) found.add(name);
    const read = replies.contradiction(row) ?? toAnswer(row);
    if ("problem" in read) firstProblem ??= read.problem;
    else answers++;
    yield read;
  }
  if (answers === 0) throw new UsageError(noAnswers(shownAs, [...found], firstProblem));
}

/**
 * A row that lacks the reply must not have its *right* answer read as the model's: a column that stands beside the
 * reply in one row of a file is not the reply of another row.
 */
function replyColumnsInUse(): { contradiction: (row: Row) => Unread | undefined } {
  const besideReply = new Map<string, string>();
  return {
    contradiction({ columns, line, place }) {
      const [reply, ...others] = replyColumns.filter((name) => columns.has(name));
      for (const name of others) if (!besideReply.has(name)) besideReply.set(name, `it stands beside \`${reply}\` at ${place}`);
      const because = reply && besideReply.get(reply);
      return because ? { line, problem: `${place}: no reply: \`${reply}\` is not taken for it, because ${because}` } : undefined;
    },
  };
}

function noAnswers(shownAs: string, found: readonly string[], firstProblem: string | undefined): string {
  const expected = `expected the reply in one of ${replyColumns.join(", ")} and the question in ${questionColumns.join(", ")}`;
  if (found.length === 0) return `${shownAs}: ${firstProblem === undefined ? "the file holds no rows" : `no row can be read (${firstProblem})`}; ${expected}`;
  const columns = found.slice(0, 20).map((name) => terminalText(name, 40)).join(", ");
  const missing = found.some((name) => replyColumns.some((reply) => reply === name)) ? `no row holds an answer (${firstProblem})` : "no column holds a reply";
  return `${shownAs}: ${missing}; found the columns ${columns}${found.length > 20 ? ", …" : ""}; ${expected}`;
}
