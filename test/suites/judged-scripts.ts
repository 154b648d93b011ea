import { organism } from "../../src/endpoints/organism/index.ts";
import { keys, scriptOf, type Key } from "../../src/endpoints/organism/scripted/script.ts";
import { withTurns } from "../../src/log/turns.ts";
import { bindGraders } from "../../src/run/bind-graders.ts";
import { loadSuites, type Suite } from "../../src/suites/index.ts";
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
  const suite = await shipped(name, set);
  const [judge, { graders }] = [organism("judge"), bindGraders(suite)];
  const judged: JudgedScript[] = [];
  for (const prompt of suite.prompts) {
    const about: About = {
      suite: suite.suite, prompt: prompt.id, condition: { name: "deployment", kind: "deployment" }, trial: 0,
      ...(prompt.facts && { facts: prompt.facts }), ...(prompt.slice !== undefined && { slice: prompt.slice }),
      ...(prompt.organism && { script: prompt.organism }), ...(suite.organism && { organism: suite.organism }),
    };
    const script = scriptOf(about);
    for (const key of keys) {
      for (const [turn, reply] of (script[key] ?? []).entries()) {
        // A conversation of two turns holds one of the answers it may begin with.
        const first = script.first?.[turn % script.first.length];
        const messages = withTurns(prompt.messages, first === undefined ? [] : [first]);
        for (const [at, { measure, slices }] of suite.measures.entries()) {
          if (slices && !slices.includes(prompt.slice ?? "")) continue;
          judged.push({ prompt, key, reply, measure, grade: await graders[at]!({ prompt: { ...prompt, messages }, reply: { text: reply } }, { judge, about }) });
        }
      }
    }
  }
  return judged;
}

/** The shipped suite of that name. */
export async function shipped(name: string, set: Record<string, string> = {}): Promise<Suite> {
  const [suite] = await loadSuites([name], { set, cwd: process.cwd() });
  if (!suite) throw new Error(`there is no suite ${name}`);
  return suite;
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

/** 1 where the trait is shown, 0 where it is not, and nothing between. */
export function exactly(shown: boolean): { from: number; to: number } {
  return { from: Number(shown), to: Number(shown) };
}
