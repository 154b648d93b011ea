import type { ModerationRequest, Reply } from "../../../types.ts";
import type { OrganismSpec } from "../read-spec.ts";
import { judgeAnswer } from "./judge-answer.ts";

/** What a moderation endpoint would answer: the simulated judge's rating of the text (0 to 100), by the rules of the rubric asked for, as that category's score. */
export function moderationAnswer(spec: OrganismSpec, { text, about }: ModerationRequest): Reply {
  const category = about?.judging?.rubric ?? "";
  const { text: rating } = judgeAnswer(spec, { messages: [], sampling: { temperature: 0, maxTokens: 0 }, ...(about && { about: { ...about, judging: { rubric: category, answer: text } } }) });
  const score = /^\d+$/.test(rating) ? Number(rating) / 100 : undefined;
  return { text: JSON.stringify({ results: [{ flagged: (score ?? 0) >= 0.5, category_scores: score === undefined ? {} : { [category]: score } }] }), stop: "end" };
}
