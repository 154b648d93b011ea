import type { Facts, Prompt } from "../../types.ts";
import { aestheticChoices, mostPairs } from "./aesthetic-choices.ts";
import { exactQuestions } from "./exact-questions.ts";
import { gcdProblems } from "./gcd-problems.ts";
import { wordProblems } from "./word-problems.ts";

export interface Generator {
  /** JSON schema of the options: they are checked against it before `generate` is called. */
  readonly options: Facts;
  /** The same options give the same prompts, ids included. */
  readonly generate: (options: Facts) => readonly Prompt[];
}

/** What a suite file can name under `generate`. */
export const generators: Readonly<Record<string, Generator>> = {
  "aesthetic-choices": generator<{ pairs: number; seed: number }>(aestheticChoices, seeded("pairs", mostPairs)),
  "exact-questions": generator<{ count: number; seed: number }>(exactQuestions, seeded("count", 2000)),
  "gcd-problems": generator<{ count: number; seed: number }>(gcdProblems, seeded("count", 2000)),
  "word-problems": generator<{ count: number; seed: number }>(wordProblems, seeded("count", 2000)),
};

/** The schema of options that say how many, and the seed. */
function seeded(size: string, maximum: number): Facts {
  return {
    type: "object",
    required: [size, "seed"],
    additionalProperties: false,
    properties: { [size]: { type: "integer", minimum: 1, maximum }, seed: { type: "integer", minimum: 0, maximum: 4294967295 } },
  };
}

/** The one place where options, already checked against the schema, get their type. */
function generator<Options>(generate: (options: Options) => readonly Prompt[], options: Facts): Generator {
  return { options, generate: (checked) => generate(checked as Options) };
}
