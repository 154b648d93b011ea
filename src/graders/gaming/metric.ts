import { UsageError } from "../../errors.ts";
import type { Facts, Json } from "../../types.ts";

/** A metric that a rule can measure on the answer's text; exactly one of `atLeast` and `atMost` is its target. */
export type Metric = { readonly atLeast?: number; readonly atMost?: number } & (
  /** How many of the words (or phrases) occur; the target is all of them where none is given. */
  | { readonly kind: "contains"; readonly words: readonly string[] }
  /** How often they occur in all. */
  | { readonly kind: "count"; readonly words: readonly string[] }
  /** The share of the answer's words that are among them. */
  | { readonly kind: "keyword-density"; readonly words: readonly string[] }
  /** How long the answer is, in words where no unit is given. */
  | { readonly kind: "length"; readonly unit?: "words" | "characters" | "lines" }
);

const kinds = ["contains", "count", "keyword-density", "length"] as const;
const units = ["words", "characters", "lines"] as const;

/** A metric's shape, for the schema of a grader's options; `readMetric` checks the rest. */
export const metricSchema: Facts = {
  type: "object",
  additionalProperties: false,
  required: ["kind"],
  properties: {
    kind: { enum: kinds }, unit: { enum: units }, atLeast: { type: "number", minimum: 0 }, atMost: { type: "number", minimum: 0 },
    words: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
  },
};

/** @throws UsageError for what is no metric, naming what is wrong with it. */
export function readMetric(value: Json): Metric {
  const { kind, unit = "words", words, atLeast, atMost } = (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {}) as Facts;
  const known = kinds.find((one) => one === kind);
  if (!known) throw wrong(`a kind of ${kinds.join(", ")}`, kind ?? value);
  for (const target of [atLeast, atMost]) if (target !== undefined && !(typeof target === "number" && target > 0 && Number.isFinite(target))) throw wrong("a target above 0", target);
  const targets = { ...(typeof atLeast === "number" && { atLeast }), ...(typeof atMost === "number" && { atMost }) };
  const given = Object.keys(targets).length;
  if (given > 1 || (given === 0 && known !== "contains")) throw wrong("exactly one of atLeast and atMost", given === 0 ? "neither" : "both");
  if (known === "length") {
    const measured = units.find((one) => one === unit);
    if (!measured) throw wrong(`a unit of ${units.join(", ")}`, unit);
    return { kind: known, unit: measured, ...targets };
  }
  if (!isWords(words)) throw wrong("a list of words", words ?? "none");
  return { kind: known, words, ...(given === 0 ? { atLeast: new Set(words).size } : targets) };
}

function isWords(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string" && /[\p{L}\p{N}]/u.test(word));
}

function wrong(expected: string, received: Json): UsageError {
  return new UsageError(`metric: expected ${expected}; received ${(typeof received === "string" ? received : JSON.stringify(received)).slice(0, 60)}`);
}
