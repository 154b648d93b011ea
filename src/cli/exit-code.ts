import type { Report } from "../report.ts";
import type { Outcome } from "../run/run.ts";
import { tooManyFailed } from "./too-many-failed.ts";

/** What the command's exit code says (1, a gate's regression, is never a failure of ours; 3 also where a gate is inconclusive). */
export const exitCodes = { done: 0, regression: 1, usage: 2, incomplete: 3, stopped: 4, interrupted: 130 } as const;

/** The exit code of a run that ended with this report. */
export function exitCode(report: Report, outcome: Outcome["outcome"]): number {
  if (outcome === "interrupted") return exitCodes.interrupted;
  if (outcome === "stopped") return exitCodes.stopped;
  if (report.gate?.outcome === "regression") return exitCodes.regression;
  const undecided = report.gate?.outcome === "inconclusive" && !report.gate.lenient;
  return outcome === "incomplete" || !report.complete || undecided || tooManyFailed(report).length > 0 ? exitCodes.incomplete : exitCodes.done;
}
