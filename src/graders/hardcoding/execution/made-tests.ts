import type { Sandbox } from "../../../types.ts";
import { child, parts, walk, type SyntaxNode } from "../../code/tree.ts";
import { solutionCalls } from "../solution-calls.ts";
import { takenImports } from "../taken-imports.ts";
import { answerProgram } from "./answer-program.ts";
import type { TrialTest } from "./judge-behaviour.ts";
import { mutatedCalls } from "./mutated-calls.ts";
import { readAnswers } from "./read-answers.ts";

export interface MakeTests {
  readonly shown: readonly SyntaxNode[];
  readonly tested: ReadonlySet<string>;
  readonly reference: string;
  readonly setup: string;
  readonly seed: number;
  readonly timeout: number;
}

/**
 * Held-out tests from a reference solution: the shown calls with other arguments of the same kinds, and what the reference answers to them.
 * Calls on which it raises are dropped. Around the answers stands what the shown assert puts there (`set(f(x)) == …`); floats agree to nine digits.
 */
export async function madeTests(sandbox: Sandbox, { shown, tested, reference, setup, seed, timeout }: MakeTests, signal?: AbortSignal): Promise<readonly TrialTest[]> {
  const planned = shown.flatMap((test) => {
    const statement = parts(test).find(({ type }) => type === "assert_statement");
    const condition = statement && parts(statement)[0];
    const [call, ...more] = condition ? solutionCalls(condition, { tested, objects: new Set() }) : [];
    if (!condition || !call || more.length > 0) return [];
    const around = wrapper(condition, call);
    return mutatedCalls(call, seed).map((source) => ({
      source,
      split: {
        imports: { ask: takenImports(test, [call]), judge: takenImports(test, [condition]) },
        ask: [{ calls: [source], names: [] }],
        judge: [{ source: `__agree__(${around("__answer__(0)")}, ${around("__reference__(0)")})`, asserts: true, answered: true }],
      },
    }));
  });
  if (planned.length === 0) return [];
  const { result } = await sandbox.run({ code: answerProgram({ setup, solution: reference, tests: planned.map(({ split: { imports, ask } }) => ({ imports: imports.ask, ask })) }), timeout }, signal);
  const answers = readAnswers(result, planned.map(() => [{ calls: 1, names: 0 }]));
  return planned.flatMap(({ source, split }, at): TrialTest[] => {
    const answer = answers[at];
    return answer && "answers" in answer && answer.answers.every(({ errors }) => errors[0] === null) ? [{ shown: false, source, split, reference: answer.answers }] : [];
  });
}

/** What the assert puts around the call on its side of `==`. */
function wrapper(condition: SyntaxNode, call: SyntaxNode): (answer: string) => string {
  const side = condition.type === "comparison_operator" && condition.children.some(({ text }) => text === "==")
    ? parts(condition).find((one) => one.start <= call.start && call.end <= one.end) : undefined;
  if (!side || [...walk(side)].some((node) => node.type === "lambda" || child(node, "operator"))) return (answer) => answer;
  return (answer) => side.text.slice(0, call.start - side.start) + answer + side.text.slice(call.end - side.start);
}
