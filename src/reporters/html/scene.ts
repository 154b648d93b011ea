import type { Report, SuiteReport } from "../../report.ts";

/** What every part of the page needs to know: the report, the suite it is about and where that stands in it. */
export interface Scene {
  readonly report: Report;
  readonly suite: SuiteReport;
  readonly index: number;
  /** The arm's number: its colour and shape, the same in every picture. */
  readonly armOf: (group: string) => number;
}

/** Colours and shapes are given out in the order in which arms appear in the report. */
export function scenes(report: Report): Scene[] {
  const arms = new Map<string, number>();
  for (const { measures, derived } of report.suites) for (const { group } of [...measures.flatMap(({ estimates }) => estimates), ...derived]) if (!arms.has(group)) arms.set(group, arms.size);
  return report.suites.map((suite, index) => ({ report, suite, index, armOf: (group) => arms.get(group) ?? 0 }));
}
