import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { EndpointError, UsageError } from "../errors.ts";
import { readRecorded } from "../formats/recorded.ts";
import type { RecordedAnswer } from "../formats/recorded-answer.ts";
import { terminalText } from "../formats/terminal-text.ts";
import type { Endpoint, Reply, ReplyRequest } from "../types.ts";
import { answerShelf } from "./answer-shelf.ts";

/**
 * `replay:FILE` and `replay:FILE#MODEL`: answers recorded elsewhere, held in memory. A row answers the prompt with its id, else
 * the prompt with its question; rows without a condition belong to `deployment`; the n-th row of a prompt and condition
 * is trial n unless it says its trial (0 for the first).
 * @throws UsageError for a file without answers, or with several models where none is named
 */
export async function replay(file: string, cwd: string): Promise<Endpoint> {
  const { path, shownAs, wanted } = locate(file, cwd);
  const { answers, unread } = await load(path, shownAs);
  const shelf = answerShelf(ofOneModel(answers, wanted, shownAs), shownAs);
  return {
    id: `replay:${file}`,
    async reply(request, signal) {
      signal.throwIfAborted();
      const trials = shelf.find(request);
      const reply = trials?.get(request.about?.trial ?? 0);
      if (reply) return reply;
      throw new EndpointError(missing(shownAs, request, trials, unread), { retryable: false });
    },
  };
}

/** A `#` may be part of the file's name: what exists as typed is meant as typed. */
function locate(file: string, cwd: string): { path: string; shownAs: string; wanted?: string } {
  const hash = file.lastIndexOf("#");
  if (hash < 1 || existsSync(resolve(cwd, file))) return { path: resolve(cwd, file), shownAs: file };
  const shownAs = file.slice(0, hash);
  return { path: resolve(cwd, shownAs), shownAs, wanted: file.slice(hash + 1) };
}

async function load(path: string, shownAs: string): Promise<{ answers: readonly RecordedAnswer[]; unread: readonly string[] }> {
  const answers: RecordedAnswer[] = [];
  const unread: string[] = [];
  for await (const row of readRecorded(path, shownAs)) {
    if ("problem" in row) unread.push(row.problem);
    else answers.push(row);
  }
  return { answers, unread };
}

/** Answers of several models (or arms, where no model is recorded) must not be mixed into trials of one. */
function ofOneModel(answers: readonly RecordedAnswer[], wanted: string | undefined, shownAs: string): readonly RecordedAnswer[] {
  const column = answers.some(({ model }) => model !== undefined) ? "model" : "group";
  const names = [...new Set(answers.map((answer) => answer[column]))];
  const said = names.map((name) => (name === undefined ? `(none)` : terminalText(name, 60))).join(", ");
  if (wanted === undefined) {
    if (names.length <= 1) return answers;
    throw new UsageError(`replay:${shownAs} holds answers of several ${column}s: ${said}; name one, as in replay:${shownAs}#${names.find((name) => name !== undefined)}`);
  }
  const chosen = answers.filter((answer) => answer[column] === wanted);
  if (chosen.length === 0) throw new UsageError(`replay:${shownAs}#${wanted}: no answer of that ${column}; the file holds ${said}`);
  return chosen;
}

function missing(shownAs: string, { about, messages }: ReplyRequest, trials: ReadonlyMap<number, Reply> | undefined, unread: readonly string[]): string {
  const prompt = about?.prompt ?? JSON.stringify(messages.at(-1)?.content ?? "");
  const under = about && about.condition.name !== "deployment" ? ` under condition ${about.condition.name}` : "";
  const has = trials ? ` (it has ${trials.size === 1 ? "trial" : "trials"} ${[...trials.keys()].slice(0, 10).join(", ")}${trials.size > 10 ? ", …" : ""})` : "";
  const broken = unread.length > 0 ? `; ${unread.length === 1 ? "a row" : `${unread.length} rows`} could not be read (${unread[0]})` : "";
  return `${shownAs} has no answer to prompt ${terminalText(prompt, 80)}${under}, trial ${about?.trial ?? 0}${has}${broken}`;
}
