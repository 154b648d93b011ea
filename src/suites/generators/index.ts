import type { Facts, Prompt } from "../../types.ts";
import { aestheticChoices, mostPairs } from "./aesthetic-choices.ts";
import { wordProblems } from "./word-problems.ts";

export interface Generator {
  /** JSON schema of the options: they are checked against it before `generate` is called. */
  readonly options: Facts;
  /** The same options give the same prompts, ids included. */
  readonly generate: (options: Facts) => readonly Prompt[];
}

/** What a suite file can name under `generate`. */
export const generators: Readonly<Record<string, Generator>> = {
  "aesthetic-choices": generator<{ pairs: number; seed: number }>(aestheticChoices, {
    type: "object",
    required: ["pairs", "seed"],
    additionalProperties: false,
    properties: {
      pairs: { type: "integer", minimum: 1, maximum: mostPairs },
      seed: { type: "integer", minimum: 0, maximum: 4294967295 },
    },
  }),
  "word-problems": generator<{ count: number; seed: number }>(wordProblems, {
    type: "object",
    required: ["count", "seed"],
    additionalProperties: false,
    properties: {
      count: { type: "integer", minimum: 1, maximum: 2000 },
      seed: { type: "integer", minimum: 0, maximum: 4294967295 },
    },
  }),
};

/** The one place where options, already checked against the schema, get their type. */
function generator<Options>(generate: (options: Options) => readonly Prompt[], options: Facts): Generator {
  return { options, generate: (checked) => generate(checked as Options) };
}
