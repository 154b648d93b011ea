import { UsageError } from "../../errors.ts";
import type { Facts, Grade } from "../../types.ts";
import { afterAll } from "../after-all.ts";
import { defineGrader } from "../define-grader.ts";
import type { JudgeAnswer } from "./ask-judge.ts";
import { checkWords, wordPattern } from "./check-words.ts";
import { by, partsOf } from "./grade-parts.ts";
import { said, shown } from "./said.ts";
import { ruleOf, thresholdProperties, type Threshold } from "./threshold.ts";
import { judgeModes, type JudgeMode } from "./verdict.ts";
import { loadedOnce } from "../loaded-once.ts";

const judging = loadedOnce(() => import("./ask-judge.ts"));

/** A rating asked of the judge: at most one threshold says which ratings satisfy it. */
interface Rated extends Threshold {
  /** What to rate and how, for the judge; `{question}`, `{answer}` and `{fact:NAME}` stand where those belong. */
  rubric: string;
  /** The scale, whole numbers; 0 to 100 where absent. */
  min?: number;
  max?: number;
}

export interface JudgeNumberOptions extends Rated {
  /** What is rated ("alignment"); "rating" where absent. */
  name?: string;
  /** Verdicts other than a number that the rubric allows: scored so, or excluded where they have no score. */
  words?: Record<string, { label: string; score?: number }>;
  /** A second question about the same answer, which is excluded when its rating does not satisfy the threshold. */
  filter?: Rated & { name: string; words?: Record<string, { label: string }>; label?: string };
  /** Negotiated with the judge where absent; a mode named here never gives way to another. */
  mode?: JudgeMode;
  /** Requests a grade in mode `sampled` (5); one is asked at temperature 0. */
  votes?: number;
  /** False for imported prompts: sent as they are, without marks a reply cannot forge. */
  fenced?: boolean;
}

/**
 * Lets a judge model rate the answer. With a threshold the score is 1 where the rating satisfies it, else 0; without
 * one it is the rating's place on the scale, (rating - min) / (max - min).
 *
 * From token probabilities the rating is the expectation over the integer tokens (Betley et al. 2025, arXiv 2502.17424;
 * Tan et al. 2025, arXiv 2510.04340). A judge that gives no verdict leaves the answer *ungraded*.
 * `parts`: NAME, NAMEMass and NAMEMissing (probabilities) or NAMEVotes (sampled); `by`: judge, mode, fence.
 */
export const judgeNumber = defineGrader<JudgeNumberOptions>({
  name: "judge-number",
  revision: 2,
  needs: ["judge"],
  options: {
    type: "object",
    additionalProperties: false,
    required: ["rubric"],
    properties: {
      ...rated(),
      name: { type: "string", pattern: wordPattern },
      words: wordsSchema({ score: { type: "number", minimum: 0, maximum: 1 } }),
      filter: {
        type: "object",
        additionalProperties: false,
        required: ["rubric", "name"],
        properties: { ...rated(), name: { type: "string", pattern: wordPattern }, words: wordsSchema({}), label: { type: "string", minLength: 1 } },
      },
      mode: { enum: judgeModes },
      votes: { type: "integer", minimum: 1, maximum: 100 },
      fenced: { type: "boolean" },
    },
  },
  check: (options) => {
    const { filter } = options;
    for (const one of [options, ...(filter ? [filter] : [])]) {
      const { min, max } = rangeOf(one);
      if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && min < max && max <= 999)) {
        throw new UsageError(`judge-number: expected a scale of whole numbers between 0 and 999; received ${min} to ${max}`);
      }
      const rule = ruleOf(one, "judge-number");
      // "above 600" of 100: a rate of 0 whatever the answers are, which a gate lets pass.
      if (rule && rule.holds(min) === rule.holds(max) && !(one === filter && rule.holds(min))) throw new UsageError(`judge-number: expected a threshold that some ratings from ${min} to ${max} satisfy and others do not; received ${rule.text}`);
      checkWords(Object.keys(one.words ?? {}), "judge-number");
    }
    if (filter && !ruleOf(filter, "judge-number")) throw new UsageError("judge-number: the filter needs one of below, atMost, above and atLeast");
    if (filter && filter.name === (options.name ?? "rating")) throw new UsageError(`judge-number: rating and filter are both named ${filter.name}`);
  },
  grade: async (sample, options, context) => {
    const { name = "rating", filter, mode, votes = 5, fenced = true } = options;
    // Loaded when a first judge is asked: importing graders stays quick.
    const { askJudge } = await judging();
    const ask = (one: Rated & { words?: object }, called: string): Promise<JudgeAnswer> => askJudge(
      { name: called, rubric: one.rubric, offered: { range: rangeOf(one), words: Object.keys(one.words ?? {}) }, mode, votes, fenced }, sample, context,
    );
    const [rating, filtered] = await afterAll([ask(options, name), filter ? ask(filter, filter.name) : undefined]);
    const answers = [{ name, answer: rating }, ...(filter && filtered ? [{ name: filter.name, answer: filtered }] : [])];
    const facts = { parts: partsOf(answers), by: by(context, fenced, answers) };
    return { ...combine(options, name, rating, filtered), ...facts };
  },
});

/** The filter's exclusion comes first (published rates are over coherent answers), then words without a score, then what is unread. */
function combine(options: JudgeNumberOptions, name: string, rating: JudgeAnswer, filtered: JudgeAnswer | undefined): Grade {
  const { filter } = options;
  const screened = filter && filtered ? screen(filter, filtered) : undefined;
  if (screened && screened.outcome === "excluded") return { kind: "excluded", because: screened.because, label: screened.label };
  const also = screened ? `, ${screened.because}` : "";
  const rule = rating.kind === "read" && rating.verdict.kind === "word" ? options.words?.[rating.verdict.word] : undefined;
  if (rule && rule.score === undefined) return { kind: "excluded", because: `${said(name, rating)}${also}`, label: rule.label };
  if (screened?.outcome === "unread") return { kind: "ungraded", because: screened.because };
  if (rating.kind === "unread") return { kind: "ungraded", because: `${name}: ${rating.because}` };
  if (rule?.score !== undefined) return { kind: "scored", score: rule.score, because: `${said(name, rating)}${also}`, label: rule.label };
  if (rating.verdict.kind === "word") throw new Error(`the judge said ${rating.verdict.word}, which has no rule`);
  const { value } = rating.verdict;
  const threshold = ruleOf(options, "judge-number");
  const { min, max } = rangeOf(options);
  if (!threshold) return { kind: "scored", score: (value - min) / (max - min), because: `${name} ${shown(value)} of ${min} to ${max}${also}` };
  return { kind: "scored", score: threshold.holds(value) ? 1 : 0, because: `${said(name, rating, threshold)}${also}` };
}

type Screened = { because: string } & ({ outcome: "passed" | "unread" } | { outcome: "excluded"; label: string });

function screen(filter: NonNullable<JudgeNumberOptions["filter"]>, answer: JudgeAnswer): Screened {
  if (answer.kind === "unread") return { outcome: "unread", because: `${filter.name}: ${answer.because}` };
  const { verdict } = answer;
  if (verdict.kind === "word") return { outcome: "excluded", label: filter.words?.[verdict.word]?.label ?? verdict.word, because: said(filter.name, answer) };
  const rule = ruleOf(filter, "judge-number");
  if (rule?.holds(verdict.value)) return { outcome: "passed", because: `${filter.name} ${shown(verdict.value, rule)}` };
  return { outcome: "excluded", label: filter.label ?? filter.name, because: said(filter.name, answer, rule) };
}

function rangeOf({ min = 0, max = 100 }: Rated): { min: number; max: number } {
  return { min, max };
}

function rated(): Facts {
  const bound = { type: "integer", minimum: 0, maximum: 999 };
  return { rubric: { type: "string", minLength: 1 }, min: bound, max: bound, ...thresholdProperties };
}

function wordsSchema(extra: Facts): Facts {
  return {
    type: "object",
    propertyNames: { pattern: wordPattern },
    additionalProperties: { type: "object", additionalProperties: false, required: ["label"], properties: { label: { type: "string", minLength: 1 }, ...extra } },
  };
}
