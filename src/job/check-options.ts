import { UsageError } from "../errors.ts";

/** What a run may be told in numbers, by the names `evaluate()` gives them. Absent ones are not checked. */
export interface NumberOptions {
  readonly samples?: number | undefined;
  readonly limit?: number | undefined;
  readonly temperature?: number | undefined;
  readonly maxTokens?: number | undefined;
  readonly seed?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly rpm?: number | undefined;
  readonly tpm?: number | undefined;
  readonly timeout?: number | undefined;
  readonly retries?: number | undefined;
  readonly perRequest?: number | undefined;
  readonly maxRequests?: number | undefined;
  readonly maxTokensTotal?: number | undefined;
  readonly maxCost?: number | undefined;
  readonly confidence?: number | undefined;
  readonly scope?: string | undefined;
  readonly adjust?: string | undefined;
}

/** Throws a `UsageError` for the first option out of its range; `nameOf` says how the user spells an option. */
export function checkOptions(options: NumberOptions, nameOf: (option: string) => string): void {
  for (const [option, missed] of Object.entries(rules) as [keyof NumberOptions, Rule][]) {
    const value: unknown = options[option];
    const expected = value === undefined ? undefined : missed(value);
    if (expected !== undefined) throw new UsageError(`${nameOf(option)}: expected ${expected}; received ${typeof value === "string" ? JSON.stringify(value) : String(value)}`);
  }
}

/** What was expected, where a value does not meet it. */
type Rule = (value: unknown) => string | undefined;

const whole: Rule = (value) => (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? undefined : "a whole number");
const positive: Rule = (value) => whole(value) ?? (value === 0 ? "at least 1" : undefined);
const within = (holds: (value: number) => boolean, expected: string): Rule => (value) => (typeof value === "number" && holds(value) ? undefined : expected);

const rules: Readonly<Record<keyof NumberOptions, Rule>> = {
  samples: positive,
  limit: positive,
  temperature: within((value) => value >= 0 && value <= 2, "a number from 0 to 2"),
  maxTokens: positive,
  seed: whole,
  concurrency: positive,
  rpm: positive,
  tpm: positive,
  timeout: within((value) => value > 0 && value <= 86_400, "seconds above 0, at most a day"),
  retries: whole,
  perRequest: positive,
  maxRequests: whole,
  maxTokensTotal: whole,
  maxCost: within((value) => value >= 0 && Number.isFinite(value), "an amount from 0"),
  confidence: within((value) => value >= 0.5 && value < 1, "at least .5 and below 1"),
  scope: (value) => (value === "here" || value === "like" ? undefined : "here or like"),
  adjust: (value) => (value === "holm" || value === "bh" ? undefined : "holm or bh"),
};
