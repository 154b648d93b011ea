import { readWhole } from "../../formats/read-whole.ts";
import { extend } from "../extend.ts";
import { readYaml } from "../read-yaml.ts";
import { complaint, type Source } from "../source.ts";
import { isQuestionList, questionListSource } from "./question-list.ts";

export interface ImportOptions {
  /** The suite whose measures, conditions and organism a file of mere questions takes over. */
  readonly measures?: string;
  /** Loads that suite. */
  readonly load: (name: string) => Promise<Source>;
}

/**
 * The suite in a file: a suite file, or questions in one of the field's formats (the emergent-misalignment question list in YAML; rows of
 * JSONL, JSON or CSV: MBPP, GCD problems, labelled reviews, chats, prompts). Questions take their measures from the shipped suite of the
 * same setting, or from the one named; a file that belongs to no setting needs a name.
 * @throws UsageError that says in one line what the file lacks
 */
export async function fileSource(file: string, shownAs: string, options: ImportOptions): Promise<Source> {
  // Readers of rows bring the readers of answers with them; a suite file needs none of them.
  if (await holdsRows(file, shownAs)) return (await import("./rows-source.ts")).rowsSource(file, shownAs, options);
  const source = await readYaml(file, shownAs);
  if (isQuestionList(source)) return questionListSource(source, options);
  if (options.measures !== undefined) throw complaint(source, [], "--measures is for files of mere questions; this suite file has measures of its own");
  return extend(source);
}

async function holdsRows(file: string, shownAs: string): Promise<boolean> {
  if (/\.(jsonl|ndjson|csv|tsv)$/i.test(file)) return true;
  if (!/\.json$/i.test(file)) return false;
  const text = (await readWhole(file, shownAs)).toString("utf8");
  // A list is rows; so are several objects, one a line.
  return /^\s*(?:\[|\{[^\n]*\}[^\S\n]*\n\s*\{)/.test(text);
}
