import { layOut, type SuiteLayout } from "../log/layout.ts";
import { measuresOf } from "../log/measures-of.ts";
import { turnsBefore } from "../log/turns.ts";
import type { Plan } from "../plan.ts";
import { bindGraders } from "../run/bind-graders.ts";
import type { Json } from "../types.ts";

/** What one suite of a plan would take. Tokens are estimates: four characters each, and replies as long as they may be. */
export interface ExpectedUse {
  readonly suite: SuiteLayout;
  readonly samples: number;
  /** Requests for earlier turns of conversations. */
  readonly turns: number;
  /** Answers that some measure gives to a judge. */
  readonly judged: number;
  /** Questions to one judge: as many as rubrics differ. A judge without token probabilities may be asked several times each. */
  readonly judgeRequests: number;
  readonly model: { readonly inputTokens: number; readonly outputTokens: number };
  readonly judge: { readonly inputTokens: number; readonly outputTokens: number };
}

export function expectedUse(plan: Plan): readonly ExpectedUse[] {
  return layOut(plan).suites.map((suite) => {
    const { planned } = suite;
    const rubrics = planned.suite.measures.map((measure) => (bindGraders({ ...planned.suite, measures: [measure] }).needsJudge ? rubricsIn(measure.grader.options) : []));
    const use = { suite, samples: 0, turns: 0, judged: 0, judgeRequests: 0, model: { inputTokens: 0, outputTokens: 0 }, judge: { inputTokens: 0, outputTokens: 0 } };
    for (let index = 0; index < suite.rows; index++) {
      const { prompt, condition, trials } = suite.row(index);
      const measures = measuresOf(suite.row(index));
      if (measures === 0) continue;
      const turns = turnsBefore(prompt.messages);
      const question = prompt.messages.reduce((sum, { content }) => sum + content.length, 0) / CHARACTERS;
      const around = ((condition.system?.length ?? 0) + (condition.prefix?.length ?? 0) + (condition.suffix?.length ?? 0)) / CHARACTERS;
      use.samples += trials;
      use.turns += trials * turns;
      use.model.inputTokens += trials * (turns + 1) * (question + around + OVERHEAD + (turns * planned.sampling.maxTokens) / 2);
      use.model.outputTokens += trials * (turns + 1) * planned.sampling.maxTokens;
      const asked = new Set(rubrics.flatMap((own, at) => ((measures & (1 << at)) === 0 ? [] : own)));
      if (asked.size === 0) continue;
      use.judged += trials;
      use.judgeRequests += trials * asked.size;
      for (const rubric of asked) use.judge.inputTokens += trials * (rubric.length / CHARACTERS + question + planned.sampling.maxTokens + OVERHEAD);
      use.judge.outputTokens += trials * asked.size * VERDICT;
    }
    return use;
  });
}

const CHARACTERS = 4;
/** What a chat's form and the marks of a judge's prompt take. */
const OVERHEAD = 12;
const VERDICT = 4;

/** The rubrics in a grader's options; one of a usual length where the grader brings its own. */
function rubricsIn(options: Json): readonly string[] {
  const found: string[] = [];
  const visit = (value: Json): void => {
    if (value === null || typeof value !== "object") return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "rubric" && typeof inner === "string") found.push(inner);
      else visit(inner);
    }
  };
  visit(options);
  return found.length > 0 ? found : [JSON.stringify(options).padEnd(USUAL_RUBRIC)];
}

const USUAL_RUBRIC = 1200;
