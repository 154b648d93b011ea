import type { About, ReplyRequest, Sample } from "../../types.ts";
import { judgeMaxTokens } from "./judge-max-tokens.ts";
import type { JudgeQuestion } from "./judge-question.ts";
import { verdictSchema } from "./read-structured.ts";
import type { JudgeMode } from "./verdict.ts";

/** Alternatives of the first token: as many as servers give. */
const alternatives = 20;

/** On one question. */
const MOST_VOTES = 100;

export interface JudgeRequestParts {
  readonly question: JudgeQuestion;
  readonly mode: JudgeMode;
  readonly text: string;
  readonly about: About | undefined;
  /** 0, 1, 2 … for the votes of mode `sampled`. */
  readonly vote: number;
}

/**
 * A request to the judge. Thresholds and word scores are not in it, so measures that differ only in those ask the same.
 * Votes are drawn at temperature 1, each with a number and seed of its own, however many are wanted: those of the measure that wants fewer are among the other's.
 * A single vote is asked at temperature 0.
 */
export function judgeRequest({ question, mode, text, about, vote }: JudgeRequestParts, sample: Sample): ReplyRequest {
  const several = mode === "sampled" && question.votes > 1;
  const known = about ?? aboutOf(sample);
  return {
    messages: [{ role: "user", content: text }],
    sampling: { temperature: several ? 1 : 0, maxTokens: judgeMaxTokens[mode], ...(several ? { seed: known.trial * MOST_VOTES + vote } : {}) },
    ...(mode === "probabilities" ? { firstTokens: alternatives } : {}),
    ...(mode === "structured" ? { schema: { name: "verdict", schema: verdictSchema(question.offered) } } : {}),
    about: { ...known, judging: { rubric: question.name, answer: sample.reply.text, ...(several ? { vote } : {}) } },
  };
}

function aboutOf({ prompt, condition }: Sample): About {
  return {
    suite: "",
    prompt: prompt.id,
    condition: { name: condition?.name ?? "deployment", kind: condition?.kind ?? "deployment" },
    trial: 0,
    ...(prompt.facts ? { facts: prompt.facts } : {}),
  };
}
