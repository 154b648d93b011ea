import type { Facts, Prompt } from "../../types.ts";
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
  "exact-questions": generator<CountAndSeed>(exactQuestions, countAndSeed()),
  "gcd-problems": generator<CountAndSeed>(gcdProblems, countAndSeed()),
  "word-problems": generator<CountAndSeed>(wordProblems, countAndSeed()),
};

interface CountAndSeed {
  readonly count: number;
  readonly seed: number;
}

function countAndSeed(): Facts {
  return {
    type: "object",
    required: ["count", "seed"],
    additionalProperties: false,
    properties: {
      count: { type: "integer", minimum: 1, maximum: 2000 },
      seed: { type: "integer", minimum: 0, maximum: 4294967295 },
    },
  };
}

/** The one place where options, already checked against the schema, get their type. */
function generator<Options>(generate: (options: Options) => readonly Prompt[], options: Facts): Generator {
  return { options, generate: (checked) => generate(checked as Options) };
}
