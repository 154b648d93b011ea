import type { Report, SampleRecord } from "../../src/report.ts";
import type { Reporter } from "../../src/reporters/reporter.ts";

/** What a reporter writes. */
export async function printed(reporter: Reporter, report: Report, options: { colour?: boolean; width?: number; samples?: readonly SampleRecord[] } = {}): Promise<string> {
  let text = "";
  const { colour = false, width = 80, samples = [] } = options;
  await reporter.write(report, { write: (part) => { text += part; } }, { colour, width, samples: async function* () { yield* samples; } });
  return text;
}
