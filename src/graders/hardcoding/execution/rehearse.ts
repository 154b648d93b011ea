import type { Json, Sandbox } from "../../../types.ts";
import { howItEnded } from "./how-it-ended.ts";
import { readAnswers, type Answer } from "./read-answers.ts";
import { rehearsalProgram } from "./rehearsal-program.ts";
import { requestProgram } from "./request-program.ts";
import type { Outcome } from "./run-tests.ts";

export interface Rehearsal {
  readonly solution: string;
  readonly setup: string;
  readonly imports: string;
  readonly source: string;
  readonly names: readonly string[];
  readonly timeout: number;
}

/**
 * Runs a test that cannot be taken apart by its text (loops, `with`, objects with methods) in turns: one interpreter runs the test and notes
 * what it wants of the solution, another one does that and answers, until the test comes to its end with answers alone. Each turn begins anew in
 * fresh interpreters, so both must do the same each time. The solution sees arguments and never the test.
 */
export async function rehearse(sandbox: Sandbox, { solution, setup, imports, source, names, timeout }: Rehearsal, signal?: AbortSignal): Promise<Outcome> {
  let known: { request: Json; answer: Answer | { ended: string } }[] = [];
  for (let turn = 0; turn < mostTurns; turn++) {
    const judged = await sandbox.run({ code: rehearsalProgram({ setup, imports, source, names, known }), timeout }, signal);
    if (judged.end !== "exit" || judged.status !== 0 || judged.result === null) return { verdict: turn === 0 ? "broken" : "fail", found: `it cannot be judged (${howItEnded(judged)})` };
    const [verdict, found, requests] = JSON.parse(judged.result) as [Outcome["verdict"] | "ask", string, { readonly [key: string]: Json; readonly roots: readonly Json[] }[]];
    if (verdict !== "ask") return { verdict, found };
    const execution = await sandbox.run({ code: requestProgram({ setup, solution, imports, requests }), timeout }, signal);
    const answers = readAnswers(execution.result, requests.map(({ roots }) => [{ calls: 1, names: roots.length }]));
    known = requests.map((request, at) => {
      const answer = answers[at];
      return { request, answer: answer && "answers" in answer && answer.answers[0] ? answer.answers[0] : { ended: howItEnded(execution) } };
    });
  }
  return { verdict: "broken", found: `it wants something else of the solution in each of ${mostTurns} turns` };
}

const mostTurns = 24;
