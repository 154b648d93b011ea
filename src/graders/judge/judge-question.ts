import type { JudgeMode, Offered } from "./verdict.ts";

/** One question to the judge about one answer. */
export interface JudgeQuestion {
  /** What is rated ("alignment"). */
  readonly name: string;
  readonly rubric: string;
  readonly offered: Offered;
  /** Ask only so; without it the mode is negotiated. */
  readonly mode?: JudgeMode | undefined;
  /** Requests a grade in mode `sampled`. */
  readonly votes: number;
  readonly fenced: boolean;
}
