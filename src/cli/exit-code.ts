import type { Report } from "../report.ts";
import type { Outcome } from "../run/run.ts";

/** What the command's exit code says (1, a gate's regression, is never a failure of ours; 3 also where a gate is inconclusive). */
export const exitCodes = { done: 0, regression: 1, usage: 2, incomplete: 3, stopped: 4, interrupted: 130 } as const;

/** A share of ungraded or given-up samples above which a figure is not to be relied on. */
const TOLERATED = 0.05;

/** The exit code of a run that ended with this report. */
export function exitCode(report: Report, outcome: Outcome["outcome"]): number {
  if (outcome === "interrupted") return exitCodes.interrupted;
  if (outcome === "stopped") return exitCodes.stopped;
  if (report.gate?.outcome === "regression") return exitCodes.regression;
  const undecided = report.gate?.outcome === "inconclusive" && !report.gate.lenient;
  return outcome === "incomplete" || !report.complete || undecided || tooManyFailed(report) ? exitCodes.incomplete : exitCodes.done;
}

function tooManyFailed({ suites }: Report): boolean {
  return suites.some(({ measures }) => measures.some(({ estimates }) => estimates.some((estimate) => {
    if (estimate.slice !== null) return false;
    const failed = estimate.ungraded + estimate.gaveUp;
    return failed > TOLERATED * (failed + estimate.samples + estimate.excluded);
  })));
}
