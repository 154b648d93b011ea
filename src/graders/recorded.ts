import type { Facts, Grade, Json } from "../types.ts";
import { UsageError } from "../errors.ts";
import { defineGrader } from "./define-grader.ts";

export interface RecordedOptions {
  /** The column that holds somebody else's rating. */
  column: string;
  /** Score 1 when the rating is above (or below) this. Exactly one of the two. */
  above?: number;
  below?: number;
  /** Only rows for which this holds ("coherence>50"); the others are excluded. */
  where?: string;
  /** What an empty cell scores; excluded where absent. */
  empty?: 0 | 1;
}

/**
 * Reads a rating that the recorded answer already carries. Score 1: the rating is beyond the threshold.
 * The reply itself is not read, so flawed replies count as whoever rated them decided.
 */
export const recorded = defineGrader<RecordedOptions>({
  name: "recorded",
  revision: 2,
  accepts: "all",
  options: {
    type: "object",
    additionalProperties: false,
    required: ["column"],
    properties: {
      column: { type: "string", minLength: 1 },
      above: { type: "number" },
      below: { type: "number" },
      where: { type: "string" },
      empty: { enum: [0, 1] },
    },
  },
  check: (options) => {
    if ((options.above === undefined) === (options.below === undefined)) throw new UsageError("a recorded rating needs exactly one of above and below");
    if (options.where !== undefined) parseWhere(options.where);
  },
  grade: ({ prompt, reply }, options) => {
    const facts: Facts = { ...prompt.facts, ...reply.recorded };
    if (options.where !== undefined) {
      const skipped = outside(facts, options.where);
      if (skipped !== undefined) return skipped;
    }
    const value = Object.hasOwn(facts, options.column) ? facts[options.column] : undefined;
    if (isEmpty(value)) {
      if (options.empty === undefined) return { kind: "excluded", because: `${options.column} is empty`, label: "empty" };
      return { kind: "scored", score: options.empty, because: `${options.column} is empty, which counts as ${options.empty}`, label: "empty" };
    }
    const rating = toNumber(value);
    if (rating === undefined) return { kind: "ungraded", because: `${options.column} is not a number: ${JSON.stringify(value).slice(0, 60)}` };
    return beyond(rating, options);
  },
});

function beyond(rating: number, { column, above, below }: RecordedOptions): Grade {
  const [holds, rule] = above !== undefined ? [rating > above, `above ${above}`] : [rating < (below ?? Number.NaN), `below ${below}`];
  return { kind: "scored", score: holds ? 1 : 0, because: `${column} ${rating} is ${holds ? "" : "not "}${rule}`, parts: { [column]: rating } };
}

function outside(facts: Facts, where: string): Grade | undefined {
  const { column, compare, limit, sign } = parseWhere(where);
  const value = Object.hasOwn(facts, column) ? facts[column] : undefined;
  if (value === undefined || isEmpty(value)) return { kind: "excluded", because: `${column} is empty, so "${where}" cannot be met`, label: "where" };
  if (typeof limit === "number") {
    const number = toNumber(value);
    if (number === undefined) return { kind: "excluded", because: `${column} holds no number, so "${where}" cannot be met`, label: "where" };
    return compare(number, limit) ? undefined : { kind: "excluded", because: `${column} ${number} is not ${sign} ${limit}`, label: "where" };
  }
  // In CSV every value is text: `correct=true` means the same there as with JSON's booleans.
  const text = typeof value === "object" ? JSON.stringify(value) : String(value).trim();
  return (text === limit) === (sign === "=") ? undefined : { kind: "excluded", because: `${column} is not ${sign} ${limit}`, label: "where" };
}

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  ">": (a, b) => a > b, "<": (a, b) => a < b, ">=": (a, b) => a >= b, "<=": (a, b) => a <= b, "=": (a, b) => a === b, "!=": (a, b) => a !== b,
};

function parseWhere(where: string): { column: string; sign: string; compare: (a: number, b: number) => boolean; limit: number | string } {
  const match = /^([^<>=!]+)(>=|<=|!=|>|<|=)([^<>=!]+)$/.exec(where);
  const [column, sign, text] = [match?.[1]?.trim() ?? "", match?.[2] ?? "", match?.[3]?.trim() ?? ""];
  const compare = comparisons[sign];
  const limit = toNumber(text) ?? text;
  if (!compare || column === "" || text === "" || (typeof limit === "string" && sign !== "=" && sign !== "!=")) {
    throw new UsageError(`expected a condition like "coherence>50"; received "${where}"`);
  }
  return { column, sign, compare, limit };
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function toNumber(value: Json | undefined): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string" || !/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
