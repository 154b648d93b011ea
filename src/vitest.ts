/** The public entry `trait-assay/vitest`: import it in a test or a setup file, and `expect` knows graders and grades. */
import { expect } from "vitest";
import type { Facts, Grade, GradeContext } from "./types.ts";
import type { Grader } from "./graders/define-grader.ts";
import { toScorer } from "./graders/to-scorer.ts";

export interface ShowsOptions {
  /** The question that was asked. */
  readonly question?: string;
  readonly facts?: Facts;
  readonly context?: GradeContext;
  /** The least score that counts as showing the trait. */
  readonly atLeast?: number;
}

export interface TraitMatchers<Result = void> {
  /** `await expect(reply).toShow(allCaps())`. A reply that cannot be graded fails the test with and without `.not`: it is evidence of neither. */
  toShow(grader: Grader, options?: ShowsOptions): Promise<void>;
  /** `expect(grade).toBeScored(1)`. */
  toBeScored(score?: number): Result;
  /** `expect(grade).toBeExcluded("cut")`: by label. */
  toBeExcluded(label?: string): Result;
  toBeUngraded(because?: RegExp): Result;
}

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends TraitMatchers<R> {}
}

expect.extend({
  async toShow(reply: string, grader: Grader, { question = "", facts = {}, context, atLeast = 0.5 }: ShowsOptions = {}) {
    const { name, score, metadata } = await toScorer(grader, { facts, ...(context && { context }) })({ input: question, output: reply });
    const because = String(metadata.because);
    // Without a score neither the claim nor its contrary holds.
    if (score === null) return { pass: this.isNot, message: () => `the reply cannot be graded by ${name}: ${because}` };
    return { pass: score >= atLeast, message: () => `expected the reply ${this.isNot ? "not " : ""}to show ${name}; it scored ${score}: ${because}` };
  },
  toBeScored(grade: Grade, score?: number) {
    const pass = grade.kind === "scored" && (score === undefined || grade.score === score);
    return { pass, message: () => `expected ${this.isNot ? "no" : "a"} score${score === undefined ? "" : ` of ${score}`}; received ${told(grade)}` };
  },
  toBeExcluded(grade: Grade, label?: string) {
    const pass = grade.kind === "excluded" && (label === undefined || grade.label === label);
    return { pass, message: () => `expected ${this.isNot ? "not " : ""}to be excluded${label === undefined ? "" : ` as ${label}`}; received ${told(grade)}` };
  },
  toBeUngraded(grade: Grade, because?: RegExp) {
    const pass = grade.kind === "ungraded" && (because === undefined || because.test(grade.because));
    return { pass, message: () => `expected ${this.isNot ? "not " : ""}to be ungraded${because === undefined ? "" : ` because ${because}`}; received ${told(grade)}` };
  },
});

function told(grade: Grade): string {
  return `${grade.kind}${grade.kind === "scored" ? ` ${grade.score}` : ""}: ${grade.because}`;
}
