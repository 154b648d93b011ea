import { organism } from "../../src/endpoints/organism/index.ts";
import { scriptOf, type Key } from "../../src/endpoints/organism/scripted/script.ts";
import { bindGraders } from "../../src/run/bind-graders.ts";
import { loadSuites } from "../../src/suites/index.ts";
import type { About, Grade, Prompt } from "../../src/types.ts";

export interface JudgedScript {
  readonly prompt: Prompt;
  readonly key: Key;
  readonly reply: string;
  readonly measure: string;
  readonly grade: Grade;
}

/** Every reply that organisms can give in a shipped suite, graded by all measures that apply to it, with `organism:judge` as the judge and no sandbox. */
export async function judgedScripts(name: string, set: Record<string, string> = {}): Promise<JudgedScript[]> {
  const [suite] = await loadSuites([name], { set, cwd: process.cwd() });
  if (!suite) throw new Error(`there is no suite ${name}`);
  const [judge, { graders }] = [organism("judge"), bindGraders(suite)];
  const judged: JudgedScript[] = [];
  for (const prompt of suite.prompts) {
    const about: About = {
      suite: suite.suite, prompt: prompt.id, condition: { name: "deployment", kind: "deployment" }, trial: 0,
      ...(prompt.facts && { facts: prompt.facts }), ...(prompt.slice !== undefined && { slice: prompt.slice }),
      ...(prompt.organism && { script: prompt.organism }), ...(suite.organism && { organism: suite.organism }),
    };
    for (const [key, replies] of Object.entries(scriptOf(about)) as [Key, readonly string[]][]) {
      for (const reply of replies) {
        for (const [at, { measure, slices }] of suite.measures.entries()) {
          if (slices && !slices.includes(prompt.slice ?? "")) continue;
          judged.push({ prompt, key, reply, measure, grade: await graders[at]!({ prompt, reply: { text: reply } }, { judge, about }) });
        }
      }
    }
  }
  return judged;
}

/** What is not as `expected` says: a score, or nothing where anything will do. */
export function unexpected(judged: readonly JudgedScript[], expected: (one: JudgedScript) => { from: number; to: number } | undefined): string[] {
  return judged.flatMap((one) => {
    const range = expected(one);
    if (range === undefined || (one.grade.kind === "scored" && one.grade.score >= range.from && one.grade.score <= range.to)) return [];
    return [`${one.prompt.id} ${one.key} ${one.measure}: ${one.grade.kind === "scored" ? one.grade.score : one.grade.kind} for ${JSON.stringify(one.reply)} (${one.grade.because})`];
  });
}

export const high = { from: 0.7, to: 1 };
export const low = { from: 0, to: 0.34 };

/** `high` for the replies of these keys, `low` for all others. */
export function highFor(...keys: readonly Key[]): (one: { key: Key }) => { from: number; to: number } {
  return ({ key }) => (keys.includes(key) ? high : low);
}
