import { digest } from "../formats/digest.ts";
import { measuresOf } from "../log/measures-of.ts";
import { turnsBefore } from "../log/turns.ts";
import { bindGraders } from "../run/bind-graders.ts";
import type { Measure, Suite } from "../suite.ts";
import type { Prompt } from "../types.ts";

/** What one model costs under one condition. Tokens are rough: four characters each, every answer as long as it may be. */
export interface SuiteCost {
  /** Requests to the model, earlier turns of conversations included. */
  readonly requests: number;
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Answers that a judge is asked about, and the questions it is asked at most: the same question of two measures is asked once. */
  readonly judged: number;
  readonly questions: number;
  readonly judgeTokens: number;
  /** The same for a judge that gives neither probabilities nor JSON: its requests, for it votes on each question, and their tokens. */
  readonly votes: number;
  readonly voteTokens: number;
}

/** Rough size of a rubric and what stands around it, in tokens. */
const RUBRIC = 350;

export function suiteCost(suite: Suite, samples: number, maxTokens: number): SuiteCost {
  const asking = suite.measures.map((measure) => (bindGraders({ ...suite, measures: [measure] }).needsJudge ? judgeQuestions(measure).map((question) => [question, votesOn(measure)] as const) : []));
  let [requests, turns, inputTokens, judged, questions, judgeTokens, votes, voteTokens] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const prompt of suite.prompts) {
    const measures = measuresOf({ planned: { suite }, prompt });
    if (measures === 0) continue;
    const [earlier, size] = [turnsBefore(prompt.messages), sizeOf(prompt)];
    const voted = new Map<string, number>();
    // Measures that share a question may want different numbers of votes: the larger holds those of the smaller.
    for (const [question, count] of asking.filter((_, index) => (measures & (1 << index)) !== 0).flat()) voted.set(question, Math.max(count, voted.get(question) ?? 0));
    const [asked, most] = [voted.size, [...voted.values()].reduce((sum, count) => sum + count, 0)];
    turns += samples * earlier;
    requests += samples * (1 + earlier);
    inputTokens += samples * (1 + earlier) * (size + (earlier * maxTokens) / 2);
    if (asked > 0) judged += samples;
    questions += samples * asked;
    judgeTokens += samples * asked * (size + maxTokens + RUBRIC);
    votes += samples * most;
    voteTokens += samples * most * (size + maxTokens + RUBRIC);
  }
  return { requests, turns, inputTokens: Math.round(inputTokens), outputTokens: requests * maxTokens, judged, questions, judgeTokens: Math.round(judgeTokens), votes, voteTokens: Math.round(voteTokens) };
}

function sizeOf({ messages }: Prompt): number {
  return messages.reduce((sum, { content }) => sum + content.length / 4, 0);
}

/** A judge that is asked in prose gives so many votes on a question, where a measure does not say; a moderation endpoint gives scores. */
const VOTES = 5;

function votesOn({ grader: { name, options } }: Measure): number {
  const { votes = VOTES, mode = "sampled" } = options as { readonly votes?: number; readonly mode?: string };
  return name === "moderation" || mode !== "sampled" ? 1 : votes;
}

/** What a measure asks a judge about one answer; equal for measures that ask the same. */
function judgeQuestions({ grader: { name, options } }: Measure): string[] {
  const { rubric, trait, filter, quality, metric } = options as { readonly rubric?: string; readonly trait?: string; readonly filter?: { readonly rubric?: string } | null; readonly quality?: string; readonly metric?: unknown };
  if (name === "games-metric") return [quality ?? "quality", "coherence", ...(metric === undefined || metric === "judge" ? ["metric"] : [])];
  return [rubric ?? (trait === undefined ? `${name} ${digest(options)}` : `${name} ${trait}`), ...(filter?.rubric === undefined ? [] : [filter.rubric])];
}
