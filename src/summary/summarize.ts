import type { Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { MeasureReport, Report, SuiteReport } from "../report.ts";
import { derive } from "./derive.ts";
import { estimate } from "./estimate.ts";
import { fold, type Folded } from "./fold.ts";
import { partsOf } from "./parts.ts";
import type { SuiteTallies } from "./tallies.ts";
import { reportWarnings } from "./report-warnings.ts";

export interface SummaryOptions {
  /** Confidence of every interval. */
  readonly confidence: number;
  /** Which interval reports show first. */
  readonly scope: "here" | "like";
}

/** Folds the logs of a plan, one a run folder, into its report. Pure: the same plan and events give the same report, whenever and wherever. */
export async function summarize(plan: Plan, logs: readonly AsyncIterable<Event>[], { confidence, scope }: SummaryOptions): Promise<Report> {
  const folded = await fold(plan, logs);
  const suites = folded.suites.map((tallies) => suiteReport(tallies, folded, confidence));
  return {
    format: "trait-assay/report", version: 1,
    complete: suites.every(({ measures }) => measures.every(({ estimates }) => estimates.every(({ missing }) => missing === 0))),
    simulated: plan.models.some(({ simulated }) => simulated) || plan.judges.some(({ simulated }) => simulated),
    confidence, scope,
    warnings: reportWarnings(plan, folded, suites),
    suites,
    usage: folded.usage,
  };
}

function suiteReport(tallies: SuiteTallies, folded: Folded, confidence: number): SuiteReport {
  const { suite } = tallies.suite.planned;
  const parts = partsOf(tallies).filter(({ repeats }) => !repeats);
  const measures = suite.measures.map(({ measure, role, title }, index): MeasureReport => {
    const agreement = tallies.panels[index]?.report(confidence);
    return {
      measure, role, ...(title !== undefined && { title }),
      by: tallies.by(index), ...(agreement && { agreement }),
      estimates: parts.filter((part) => part.measure === index).map((part) => estimate(part, folded, confidence)),
    };
  });
  return {
    suite: suite.suite, digest: suite.digest, title: suite.title,
    measures: measures.filter(({ estimates }) => estimates.length > 0),
    derived: suite.derived.flatMap((derived) => derive(derived, tallies, confidence)),
  };
}
