import { UsageError } from "../errors.ts";
import { jsonOrNothing } from "../formats/json-or-nothing.ts";
import type { TokenAlternatives } from "../types.ts";

/**
 * First-token alternatives from a column of a recording, most probable first: `{ token: logprob }` or
 * `[{ token, logprob }]`, natural logarithms; in CSV the same as JSON text. Undefined where the column is absent.
 * @throws UsageError that names `place` for anything else
 */
export function recordedFirstToken(recorded: unknown, place: string): TokenAlternatives | undefined {
  if (recorded === undefined || recorded === null) return undefined;
  const alternatives = listOf(typeof recorded === "string" ? jsonOrNothing(recorded) : recorded);
  if (alternatives?.every(isAlternative)) return alternatives.toSorted((a, b) => b.logprob - a.logprob).map(({ token, logprob }) => ({ token, logprob: Math.min(0, logprob) }));
  throw new UsageError(`${place}: expected { "token": logprob, … } or a list of { token, logprob }, with natural-log probabilities (0 or below)`);
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).map(([token, logprob]: [string, unknown]) => ({ token, logprob }));
}

function isAlternative(value: unknown): value is TokenAlternatives[number] {
  const { token, logprob } = (value ?? {}) as { token?: unknown; logprob?: unknown };
  // Servers round: a certain token may come out a hair above 0.
  return typeof token === "string" && typeof logprob === "number" && logprob <= 1e-3;
}
