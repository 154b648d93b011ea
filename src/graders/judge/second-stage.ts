import type { Grade, GradeContext, Sample } from "../../types.ts";
import type { Grader } from "../define-grader.ts";

/**
 * Asks a judge about a reply that the rules could not read, and says so: `by.stage` is `judge`, and the reason begins with what was `unread`.
 * *Ungraded* where there is no judge to ask.
 */
export function secondStage(judge: Grader): (sample: Sample, context: GradeContext, unread: string) => Promise<Grade> {
  return async (sample, context, unread) => {
    if (!context.judge) return { kind: "ungraded", because: `${unread}; and there is no judge to ask` };
    const grade = await judge(sample, context);
    return { ...grade, because: `${unread}; judge: ${grade.because}`.slice(0, 480).toWellFormed(), by: { ...grade.by, stage: "judge" } };
  };
}
