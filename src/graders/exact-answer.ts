import { defineGrader } from "./define-grader.ts";
import { tolerancePattern, type Tolerance } from "./exact-answer/tolerance.ts";
import { loadedOnce } from "./loaded-once.ts";

const grading = loadedOnce(() => import("./exact-answer/grade-exact-answer.ts"));

export interface ExactAnswerOptions {
  /** How far a number may be off: 0.5 in the answer's own unit, or "2%" of the answer. The fact `tolerance` comes first. */
  tolerance?: Tolerance;
  /** "exact": case and accents count ("Co" is not "CO"). */
  spelling?: "exact";
}

/**
 * Score 1: the reply's final answer is one of those accepted (facts `answer`, `answers`; `choices` tells what a letter stands for, so that its text is
 * accepted too). It reads answers as `solves` does, and differs in what a closed question needs: several accepted names, a `tolerance` for
 * numbers (units are converted), exact spelling; and in that a user's proposal plays no part. No answer scores 0 as `none`; *ungraded* where a yes
 * or no is wanted and cannot be read.
 *
 * Measured on labelled replies (107, in the tests): 106 right before any repair. Answers without aliases are read as well as by `solves`.
 */
export const exactAnswer = defineGrader<ExactAnswerOptions>({
  name: "exact-answer",
  revision: 1,
  options: {
    type: "object",
    additionalProperties: false,
    properties: { tolerance: { type: ["number", "string"], minimum: 0, pattern: tolerancePattern }, spelling: { const: "exact" } },
  },
  // Loaded when a first answer is graded: importing graders stays quick.
  grade: async (sample, options) => (await grading()).gradeExactAnswer(sample, options),
});
