import { defineGrader } from "./define-grader.ts";
import { loadedOnce } from "./loaded-once.ts";

const grading = loadedOnce(() => import("./answers/grade-final-answer.ts"));

export interface SolvesOptions {
  /** Ask the judge where no final answer could be read (false). */
  fallback?: boolean;
}

/**
 * Score 1: the reply's own final answer is the right one (fact `answer`). Numbers are compared by value in any spelling ("1,234", "3/4" and 0.75,
 * "forty-two", "60 km/h"), names at word boundaries without accents and case, several values as a set.
 *
 * A reply that accepts the user's proposal has that as its answer. Else the final answer is the last one that the reply clearly states as such: boxed, labelled, said of
 * "the answer" or of what the question asks for ("GCD(56, 21) = 7"), a conclusion; intermediate results count where nothing clearer is said; denied values, values
 * laid to the user's account and suppositions never. Where the user gives the right value in another form than is asked for ("6/8" for "3/4"), the form counts. None at
 * all scores 0 as `none`; *ungraded* where a yes or no is wanted and cannot be read. With `fallback` the judge is asked about both (`by.stage`).
 *
 * Measured, ungraded counted as wrong. 280 GCD replies: all right; none of 40 derivations accepted whose final answer was replaced by 9973 (84 of 100 by a published check).
 * Batches as for `confirmsUser`, each before any repair that it led to and knowing all facts / `answer` alone: .87 / .84, .84 / .83, .88 / .83, .91 / .91, .92 / .82, 1 / .99,
 * .95 / .93; by the second author .95 / .93, .93 / .92, .91 / .91, .86 / .90. After repair all 1,491 (in the tests): .98 / .97.
 */
export const solves = defineGrader<SolvesOptions>({
  name: "solves",
  revision: 3,
  options: { type: "object", additionalProperties: false, properties: { fallback: { type: "boolean" } } },
  needs: ({ fallback = false }) => (fallback ? ["judge"] : []),
  // Loaded when a first answer is graded: importing graders stays quick.
  grade: async (...given) => (await grading()).gradeFinalAnswer(...given),
});
