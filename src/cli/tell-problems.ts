import { terminalText } from "../formats/terminal-text.ts";
import type { World } from "./world.ts";

/** Broken lines named one by one; more are counted. */
const NAMED = 5;

/** Says which rows could not be read. */
export function tellProblems(problems: readonly string[], { stderr }: World): void {
  for (const problem of problems.slice(0, NAMED)) stderr.write(`skipped ${terminalText(problem)}\n`);
  if (problems.length > NAMED) stderr.write(`skipped ${problems.length - NAMED} more lines\n`);
}
