import type { Plan } from "../plan.ts";
import type { BreakthroughReport, MeasureReport, PanelReport, Report, SuiteReport } from "../report.ts";
import type { Adjustment } from "../stats/adjust-p.ts";
import { breakthroughs } from "./breakthroughs.ts";
import { checkpoints } from "./checkpoints.ts";
import { derive } from "./derive.ts";
import { differencesOf } from "./differences-of.ts";
import { estimate } from "./estimate.ts";
import type { Folded } from "./fold.ts";
import { partsOf } from "./parts.ts";
import { leakProfiles } from "./leak-profiles.ts";
import { screens } from "./screens.ts";
import type { SuiteTallies } from "./tallies.ts";
import { reportWarnings } from "./report-warnings.ts";

export interface SummaryOptions {
  /** Confidence of every interval. */
  readonly confidence: number;
  /** Which interval reports show first. */
  readonly scope: "here" | "like";
  /** How p values are adjusted for their number; Holm where absent. */
  readonly adjust?: Adjustment;
}

/** Makes the report of a folded plan. Pure: the same plan and events give the same report, whenever and wherever. */
export function summarize(plan: Plan, folded: Folded, { confidence, scope, adjust = "holm" }: SummaryOptions): Report {
  const suites = folded.suites.map((tallies) => suiteReport(tallies, folded, { confidence, adjust }));
  return {
    format: "trait-assay/report", version: 1,
    complete: suites.every(({ measures }) => measures.every(({ estimates }) => estimates.every(({ missing }) => missing === 0))),
    simulated: plan.models.some(({ simulated }) => simulated) || plan.judges.some(({ simulated }) => simulated),
    confidence, scope, adjust,
    warnings: reportWarnings(plan, folded, suites),
    suites,
    usage: folded.usage,
  };
}

function suiteReport(tallies: SuiteTallies, folded: Folded, { confidence, adjust }: Required<Pick<SummaryOptions, "confidence" | "adjust">>): SuiteReport {
  const { suite, candidates } = tallies.suite.planned;
  const parts = partsOf(tallies).filter(({ repeats }) => !repeats);
  const differences = differencesOf(parts, { confidence, adjust });
  const shares = (measure: number): BreakthroughReport[] => breakthroughs(parts.filter((part) => part.measure === measure), confidence);
  const measures = suite.measures.map(({ measure, role, title }, index): MeasureReport => ({
    measure, role, ...(title !== undefined && { title }),
    by: tallies.by(index),
    ...agreementOf(tallies.panels[index]?.report(confidence)),
    estimates: parts.filter((part) => part.measure === index).map((part) => estimate(part, folded, confidence)),
    differences: differences.filter(({ of }) => of === index).map(({ report }) => report),
    breakthrough: role === "undesired" ? shares(index) : [],
    retention: role === "desired" ? shares(index) : [],
    checkpoints: checkpoints(parts.filter((part) => part.measure === index), role, confidence),
    ...(candidates && role === "undesired" && { screen: screens(parts.filter((part) => part.measure === index), candidates, confidence) }),
    // A screen's candidates are no probes for a leak.
    leak: role === "undesired" && !candidates ? leakProfiles(parts.filter((part) => part.measure === index), confidence) : [],
  }));
  return {
    suite: suite.suite, digest: suite.digest, title: suite.title,
    measures: measures.filter(({ estimates }) => estimates.length > 0),
    derived: suite.derived.flatMap((derived) => derive(derived, tallies, confidence)),
  };
}

function agreementOf(agreement: PanelReport | undefined): Pick<MeasureReport, "agreement"> {
  return agreement === undefined ? {} : { agreement };
}
