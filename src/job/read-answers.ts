import { basename, resolve } from "node:path";
import { readRecorded } from "../formats/recorded.ts";
import type { FiledAnswer } from "./recorded-plan.ts";

/** The answers of files, and the problems of rows that could not be read. Throws a `UsageError` for a file without answers. */
export async function readAnswers(files: readonly string[], cwd: string): Promise<{ readonly answers: readonly FiledAnswer[]; readonly problems: readonly string[] }> {
  const [answers, problems]: [FiledAnswer[], string[]] = [[], []];
  for (const file of files) {
    for await (const read of readRecorded(resolve(cwd, file), file)) {
      if ("problem" in read) problems.push(read.problem);
      else answers.push({ answer: read, file: basename(file) });
    }
  }
  return { answers, problems };
}
