import type { Counts, DerivedReport, Estimate, MeasureReport, Report } from "../../src/report.ts";
import type { Role } from "../../src/types.ts";

/** A report of one suite, complete and not simulated unless said otherwise. */
export function exampleReport({ measures = [], derived = [], ...more }: Partial<Report> & { measures?: readonly MeasureReport[]; derived?: readonly DerivedReport[] }): Report {
  const usage = { requests: 0, retries: 0, inputTokens: 0, outputTokens: 0 };
  return {
    format: "trait-assay/report", version: 1, complete: true, simulated: false, confidence: 0.95, scope: "like", adjust: "holm", warnings: [],
    suites: [{ suite: "spanish-caps", digest: "d", title: "Spanish and capitals", measures, derived }],
    usage: { model: usage, judge: usage }, ...more,
  };
}

export function exampleMeasure(measure: string, role: Role, estimates: readonly Estimate[]): MeasureReport {
  return { measure, role, by: [], estimates, differences: [], breakthrough: [], retention: [], leak: [], checkpoints: [] };
}

type At = Partial<Pick<Estimate, "group" | "condition" | "conditionKind" | "slice" | "warnings" | "models">> & Partial<Counts>;

/** `rate` as a fraction with its `like` interval; the `here` interval is half as wide. */
export function measured(rate: number, low: number, high: number, place: At & { lowSeeds?: number; highSeeds?: number } = {}): Extract<Estimate, { kind: "measured" }> {
  return { kind: "measured", rate, low, high, lowHere: (low + rate) / 2, highHere: (high + rate) / 2, bounds: { low: rate, high: rate }, method: "test", ...counts, ...place };
}

export function unmeasured(because: string, place: At = {}): Estimate {
  return { kind: "unmeasured", because, ...counts, samples: 0, ...place };
}

const counts = {
  group: "plain", condition: "deployment", conditionKind: "deployment", slice: null, warnings: [], models: [], byPrompt: [], labels: {},
  samples: 500, prompts: 100, clusters: 100, excluded: 0, ungraded: 0, gaveUp: 0, missing: 0,
} as const;

/** A derived figure; its `here` interval is half as wide. */
export function figure(name: string, value: number, low: number, high: number, { group = "plain", condition = "deployment" } = {}): DerivedReport {
  return { kind: "measured", name, group, condition, clusters: 100, value, low, high, lowHere: (low + value) / 2, highHere: (high + value) / 2, method: "test" };
}
