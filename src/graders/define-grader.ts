import type { Grade, GradeContext, Sample, Facts } from "../types.ts";
import { flawOf, type Flaw } from "./flaws.ts";

/** A configured grader: call it with a sample. It never throws; what goes wrong is an *ungraded* grade. */
export type Grader = (sample: Sample, context?: GradeContext) => Promise<Grade>;

export interface GraderDefinition<Options extends object> {
  /** The name in suite files: lower-case with hyphens. */
  readonly name: string;
  /** Raised when the same reply would get another grade; part of every suite digest. */
  readonly revision: number;
  /** JSON schema of the options, checked when a suite is loaded. */
  readonly options: Facts;
  /** What the context must hold. */
  readonly needs?: readonly ("judge" | "sandbox")[];
  /** Flawed replies this grader can still read; all others are excluded before `grade` is called. */
  readonly accepts?: readonly Flaw[] | "all";
  /** How many first-token alternatives it wants with the reply, given its options. */
  readonly firstTokens?: (options: Options) => number;
  readonly grade: (sample: Sample, options: Options, context: GradeContext) => Promise<Grade> | Grade;
}

/** Makes a grader: `(options) => grader`, carrying what a suite file needs to know about it. */
export interface GraderFactory<Options extends object> {
  (...options: {} extends Options ? [options?: Options] : [options: Options]): Grader;
  readonly definition: GraderDefinition<Options>;
}

/**
 * Turns a grading function into a grader that others can import and suite files can name.
 * @example const isPolite = defineGrader({ name: "is-polite", revision: 1, options: { type: "object" }, grade: ({ reply }) => … });
 */
export function defineGrader<Options extends object = {}>(definition: GraderDefinition<Options>): GraderFactory<Options> {
  const make = (options?: Options): Grader =>
    (sample, context = {}) => gradeSafely(definition, sample, options ?? ({} as Options), context);
  return Object.assign(make, { definition });
}

async function gradeSafely<Options extends object>(
  definition: GraderDefinition<Options>, sample: Sample, options: Options, context: GradeContext,
): Promise<Grade> {
  const flaw = definition.accepts === "all" ? undefined : flawOf(sample.reply, definition.accepts);
  if (flaw) return { kind: "excluded", because: flaw.because, label: flaw.flaw };
  try {
    const grade = await definition.grade(sample, options, context);
    if (grade.kind !== "scored" || (grade.score >= 0 && grade.score <= 1)) return grade;
    return { kind: "ungraded", because: `grader ${definition.name} returned the score ${grade.score}, which is not between 0 and 1` };
  } catch (error) {
    if (context.signal?.aborted) throw error;
    return { kind: "ungraded", because: `grader ${definition.name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}
