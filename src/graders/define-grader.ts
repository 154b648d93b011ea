import type { Grade, GradeContext, Sample, Facts } from "../types.ts";
import { schemaComplaint } from "../formats/schema-complaint.ts";
import { flawOf, type Flaw } from "./flaws.ts";
import { stopsTheRun } from "./stops-the-run.ts";

/**
 * A configured grader: call it with a sample. What goes wrong is an *ungraded* grade. It rejects only with what stops the
 * run: an abort, or an error that says `fatal`.
 */
export type Grader = (sample: Sample, context?: GradeContext) => Promise<Grade>;

export interface GraderDefinition<Options extends object> {
  /** The name in suite files: lower-case with hyphens. */
  readonly name: string;
  /** Raised when the same reply would get another grade; part of every suite digest. */
  readonly revision: number;
  /** JSON schema of the options, checked when a suite is loaded. */
  readonly options: Facts;
  /** Throws a `UsageError` for options the schema cannot rule out; called once, when a grader is made or a suite is loaded. */
  check?(options: Options): void;
  /** What the context must hold, for these options. */
  readonly needs?: readonly Need[] | ((options: Options) => readonly Need[]);
  /** Flawed replies this grader can still read; all others are excluded before `grade` is called. */
  readonly accepts?: readonly Flaw[] | "all";
  /** For graders whose verdict is one of several classes: what those are, and which one a grade names. */
  readonly classes?: {
    of(options: Options): readonly VerdictClass[];
    read(grade: Grade, options: Options): string | undefined;
  };
  /** How many first-token alternatives it wants with the reply, given its options. */
  firstTokens?(options: Options): number;
  grade(sample: Sample, options: Options, context: GradeContext): Promise<Grade> | Grade;
}

export type Need = "judge" | "sandbox";

/** A class that a grader may put an answer into. */
export interface VerdictClass {
  readonly name: string;
  /** What else it is called ("YES", where `name` is its label). */
  readonly also: readonly string[];
  /** Absent: such answers are excluded. */
  readonly score?: number;
}

/** Makes a grader: `(options) => grader`, carrying what a suite file needs to know about it. */
export interface GraderFactory<Options extends object> {
  (...options: {} extends Options ? [options?: Options] : [options: Options]): Grader;
  readonly definition: GraderDefinition<Options>;
}

/**
 * Turns a grading function into a grader that anybody can import and call; those in `graders/table.ts` can be named in suite files.
 * @example const isPolite = defineGrader({ name: "is-polite", revision: 1, options: { type: "object" }, grade: ({ reply }) => … });
 */
export function defineGrader<Options extends object = {}>(definition: GraderDefinition<Options>): GraderFactory<Options> {
  const make = (options?: Options): Grader => configure(definition, options ?? ({} as Options));
  return Object.assign(make, { definition });
}

/** The grader of a definition and its options, for callers that know graders by name only. */
export function configure<Options extends object>(definition: GraderDefinition<Options>, options: Options): Grader {
  definition.check?.(options);
  let checked: Promise<string | undefined> | undefined;
  const grader: Grader = async (sample, context = {}) => {
    const wrong = await (checked ??= wrongOptions(definition, options));
    return wrong === undefined ? await gradeSafely(definition, sample, options, context) : { kind: "ungraded", because: wrong };
  };
  // Whoever holds only the function can still say which grader it is.
  return Object.defineProperty(grader, "name", { value: definition.name });
}

/** What a grader's context must hold when it is configured so. */
export function needsOf<Options extends object>({ needs = [] }: GraderDefinition<Options>, options: Options): readonly Need[] {
  return typeof needs === "function" ? needs(options) : needs;
}

async function gradeSafely<Options extends object>(
  definition: GraderDefinition<Options>, sample: Sample, options: Options, context: GradeContext,
): Promise<Grade> {
  try {
    if (typeof sample?.reply?.text !== "string") return { kind: "ungraded", because: "expected a sample { prompt, reply: { text } }: there is no reply text" };
    const flaw = definition.accepts === "all" ? undefined : flawOf(sample.reply, definition.accepts);
    if (flaw) return { kind: "excluded", because: flaw.because, label: flaw.flaw };
    const grade = await definition.grade(sample, options, context);
    if (grade.kind !== "scored" || (grade.score >= 0 && grade.score <= 1)) return grade;
    return { kind: "ungraded", because: `grader ${definition.name} returned the score ${grade.score}, which is not between 0 and 1` };
  } catch (error) {
    if (context.signal?.aborted || stopsTheRun(error)) throw error;
    return { kind: "ungraded", because: `grader ${definition.name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** JavaScript has no types, and a mistyped threshold must not become a score. The schema compiler is loaded only now: importing graders stays quick. */
async function wrongOptions<Options extends object>({ name, options: schema }: GraderDefinition<Options>, options: Options): Promise<string | undefined> {
  const { compileSchema } = await import("../formats/compile-schema.ts");
  const validate = compileSchema(schema);
  if (validate(options)) return undefined;
  const [first] = validate.errors ?? [];
  const { path, what } = first ? schemaComplaint(first, options) : { path: [], what: "do not fit the grader" };
  return `grader ${name}: options${path.map((step) => `.${step}`).join("")}: ${what}`;
}
