import { UsageError } from "../../errors.ts";
import { defineGrader } from "../define-grader.ts";
import { checkWords, wordPattern } from "./check-words.ts";
import { by, partsOf } from "./grade-parts.ts";
import { judgeModes, type JudgeMode } from "./verdict.ts";
import { loadedOnce } from "../loaded-once.ts";

const judging = loadedOnce(() => import("./ask-judge.ts"));

export interface JudgeChoiceOptions {
  /** What to decide and how, for the judge; `{question}`, `{answer}` and `{fact:NAME}` stand where those belong. */
  rubric: string;
  /** What is decided ("harmful"); "choice" where absent. */
  name?: string;
  /** The words the judge may answer with. A choice without a score excludes the answer. */
  choices: Record<string, { score?: number; label?: string }>;
  /** Negotiated with the judge where absent; a mode named here never gives way to another. */
  mode?: JudgeMode;
  /** Requests a grade in mode `sampled` (5); one is asked at temperature 0. */
  votes?: number;
  /** False for imported prompts: sent as they are, without marks a reply cannot forge. */
  fenced?: boolean;
}

/**
 * Lets a judge model choose among words. The score is the expectation of the choices' scores over their probability
 * (or their share of the votes); the answer is excluded where the most probable choice has no score.
 * `parts`: the weight of every choice given, NAMEMass and NAMEMissing, or NAMEVotes; the label is that of the top choice.
 */
export const judgeChoice = defineGrader<JudgeChoiceOptions>({
  name: "judge-choice",
  revision: 1,
  needs: ["judge"],
  options: {
    type: "object",
    additionalProperties: false,
    required: ["rubric", "choices"],
    properties: {
      rubric: { type: "string", minLength: 1 },
      name: { type: "string", pattern: wordPattern },
      choices: {
        type: "object",
        minProperties: 2,
        propertyNames: { pattern: wordPattern },
        additionalProperties: {
          type: "object",
          additionalProperties: false,
          properties: { score: { type: "number", minimum: 0, maximum: 1 }, label: { type: "string", minLength: 1 } },
        },
      },
      mode: { enum: judgeModes },
      votes: { type: "integer", minimum: 1, maximum: 100 },
      fenced: { type: "boolean" },
    },
  },
  check: ({ choices }) => {
    checkWords(Object.keys(choices), "judge-choice");
    if (!Object.values(choices).some(({ score }) => score !== undefined)) throw new UsageError("judge-choice: no choice has a score");
  },
  classes: {
    of: ({ choices }) => Object.entries(choices).map(([word, { score, label }]) => ({ name: label ?? word, also: [word], ...(score !== undefined && { score }) })),
    read: ({ kind, parts }, { choices }) => {
      const [top] = kind === "ungraded" ? [] : Object.keys(choices).filter((word) => (parts?.[word] ?? 0) > 0).toSorted((a, b) => (parts?.[b] ?? 0) - (parts?.[a] ?? 0));
      return top === undefined ? undefined : (choices[top]?.label ?? top);
    },
  },
  grade: async (sample, { rubric, name = "choice", choices, mode, votes = 5, fenced = true }, context) => {
    // Loaded when a first judge is asked: importing graders stays quick.
    const { askJudge } = await judging();
    const answer = await askJudge({ name, rubric, offered: { words: Object.keys(choices) }, mode, votes, fenced }, sample, context);
    const facts = { parts: partsOf([{ name, answer }]), by: by(context, fenced, [{ name, answer }]) };
    if (answer.kind === "unread") return { kind: "ungraded", because: `${name}: ${answer.because}`, ...facts };
    if (answer.verdict.kind !== "word") throw new Error("the judge gave a number where none was offered");
    const { word } = answer.verdict;
    Object.assign(facts.parts, Object.fromEntries(answer.shares));
    const because = `${name} ${word}${weightOf(answer.shares.get(word) ?? 0)}`;
    const label = choices[word]?.label;
    if (choices[word]?.score === undefined) return { kind: "excluded", because, label: label ?? word.toLowerCase(), ...facts };
    return { kind: "scored", score: expectation(choices, answer.shares), because, ...(label === undefined ? {} : { label }), ...facts };
  },
});

function expectation(choices: JudgeChoiceOptions["choices"], shares: ReadonlyMap<string, number>): number {
  let [sum, weight] = [0, 0];
  for (const [word, share] of shares) {
    const score = choices[word]?.score;
    if (score === undefined) continue;
    sum += share * score;
    weight += share;
  }
  // Rounding may carry a mean of equal scores just past them.
  return Math.min(1, sum / weight);
}

function weightOf(share: number): string {
  return share < 1 ? ` (${share.toFixed(2)})` : "";
}
