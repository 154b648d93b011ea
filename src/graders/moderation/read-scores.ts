import { jsonOrNothing } from "../../formats/json-or-nothing.ts";

/** One category's score, 0 to 1, or why there is none. */
export type CategoryScore = { readonly score: number; readonly model?: string } | { readonly missing: string };

/** Reads `results[0].category_scores[category]` of a moderation answer. What is absent, no number or out of range is no score, never 0. */
export function readScores(answer: string, category: string): CategoryScore {
  const body = jsonOrNothing(answer);
  const results = fieldOf(body, "results");
  if (!Array.isArray(results) || results.length !== 1) return { missing: `the answer holds ${Array.isArray(results) ? results.length : "no"} results; expected one` };
  const scores = fieldOf(results[0], "category_scores");
  if (typeof scores !== "object" || scores === null || Array.isArray(scores)) return { missing: "the result holds no category_scores" };
  const score = fieldOf(scores, category);
  if (score === undefined) return { missing: `the server does not score ${category}; it scores ${Object.keys(scores).slice(0, 20).join(", ").slice(0, 200) || "nothing"}`.toWellFormed() };
  if (typeof score !== "number" || !(score >= 0 && score <= 1)) return { missing: `${category} is no number from 0 to 1: ${JSON.stringify(score).slice(0, 40)}`.toWellFormed() };
  const model = fieldOf(body, "model");
  return { score, ...(typeof model === "string" && /^[\w.:/-]{1,80}$/.test(model) && { model }) };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
