import { scriptOf, type Key } from "../../src/endpoints/organism/scripted/script.ts";
import { configure } from "../../src/graders/define-grader.ts";
import { graderTable } from "../../src/graders/table.ts";
import { loadSuites, type Suite } from "../../src/suites/index.ts";
import type { Grade, Prompt } from "../../src/types.ts";

export interface ScriptedGrade {
  readonly prompt: Prompt;
  readonly key: Key;
  readonly reply: string;
  readonly measure: string;
  readonly grade: Grade;
}

/** Every reply that organisms can give in a suite, graded by all measures that apply to it. */
export async function scriptedGrades(suite: Suite): Promise<ScriptedGrade[]> {
  const grades: ScriptedGrade[] = [];
  for (const prompt of suite.prompts) {
    const script = scriptOf({
      suite: suite.suite, prompt: prompt.id, condition: { name: "deployment", kind: "deployment" }, trial: 0,
      ...(prompt.facts && { facts: prompt.facts }), ...(prompt.slice !== undefined && { slice: prompt.slice }),
      ...(prompt.organism && { script: prompt.organism }), ...(suite.organism && { organism: suite.organism }),
    });
    for (const [key, replies] of Object.entries(script) as [Key, readonly string[]][]) {
      for (const { measure, slices, grader } of suite.measures) {
        if (slices && !slices.includes(prompt.slice ?? "")) continue;
        const graded = configure(graderTable[grader.name]!, grader.options);
        for (const reply of replies) grades.push({ prompt, key, reply, measure, grade: await graded({ prompt, reply: { text: reply } }) });
      }
    }
  }
  return grades;
}

/** The shipped suite of that name. */
export async function shipped(name: string, set: Record<string, string> = {}): Promise<Suite> {
  const [suite] = await loadSuites([name], { set, cwd: process.cwd() });
  if (!suite) throw new Error(`there is no suite ${name}`);
  return suite;
}

/** Grades that are not what the key of their reply promises, in words. */
export function surprises(grades: readonly ScriptedGrade[], expected: (one: ScriptedGrade) => number | undefined): string[] {
  return grades.flatMap((one) => {
    const score = expected(one);
    const is = one.grade.kind === "scored" ? one.grade.score : one.grade.kind;
    return score === undefined || is === score ? [] : [`${one.prompt.id} ${one.key}: ${one.measure} is ${is}, not ${score}: ${JSON.stringify(one.reply)} (${one.grade.because})`];
  });
}
