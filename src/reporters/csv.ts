import { csvRow } from "../formats/csv-row.ts";
import type { Estimate, MeasureReport, Report, SuiteReport } from "../report.ts";
import type { Reporter } from "./reporter.ts";

/** One estimate a row; what is unmeasured has empty cells for its figures and says why. */
export const csv: Reporter = {
  name: "csv",
  async write(report, sink) {
    await sink.write(csvRow(columns.map(({ name }) => name)));
    for (const suite of report.suites) {
      for (const measure of suite.measures) {
        for (const estimate of measure.estimates) await sink.write(csvRow(columns.map(({ value }) => value(estimate, measure, suite, report))));
      }
    }
  },
};

const columns: readonly { name: string; value: (estimate: Estimate, measure: MeasureReport, suite: SuiteReport, report: Report) => string | number | null }[] = [
  { name: "suite", value: (_estimate, _measure, { suite }) => suite },
  { name: "measure", value: (_estimate, { measure }) => measure },
  { name: "role", value: (_estimate, { role }) => role },
  { name: "group", value: ({ group }) => group },
  { name: "condition", value: ({ condition }) => condition },
  { name: "conditionKind", value: ({ conditionKind }) => conditionKind },
  { name: "slice", value: ({ slice }) => slice },
  { name: "kind", value: ({ kind }) => kind },
  { name: "rate", value: (estimate) => (estimate.kind === "measured" ? estimate.rate : null) },
  { name: "low", value: (estimate) => (estimate.kind === "measured" ? estimate.low : null) },
  { name: "high", value: (estimate) => (estimate.kind === "measured" ? estimate.high : null) },
  { name: "lowHere", value: (estimate) => (estimate.kind === "measured" ? estimate.lowHere : null) },
  { name: "highHere", value: (estimate) => (estimate.kind === "measured" ? estimate.highHere : null) },
  { name: "samples", value: ({ samples }) => samples },
  { name: "prompts", value: ({ prompts }) => prompts },
  { name: "clusters", value: ({ clusters }) => clusters },
  { name: "excluded", value: ({ excluded }) => excluded },
  { name: "ungraded", value: ({ ungraded }) => ungraded },
  { name: "gaveUp", value: ({ gaveUp }) => gaveUp },
  { name: "missing", value: ({ missing }) => missing },
  { name: "lowSeeds", value: (estimate) => (estimate.kind === "measured" ? (estimate.lowSeeds ?? null) : null) },
  { name: "highSeeds", value: (estimate) => (estimate.kind === "measured" ? (estimate.highSeeds ?? null) : null) },
  { name: "method", value: (estimate) => (estimate.kind === "measured" ? estimate.method : null) },
  { name: "warnings", value: ({ warnings }) => warnings.join("; ") || null },
  { name: "simulated", value: (_estimate, _measure, _suite, { simulated }) => String(simulated) },
  { name: "because", value: (estimate) => (estimate.kind === "unmeasured" ? estimate.because : null) },
];
