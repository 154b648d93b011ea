import { terminalText } from "../formats/terminal-text.ts";
import type { Report } from "../report.ts";
import { markdown } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";

/** For GitHub Actions: annotations on stdout, and the Markdown report as the job's summary where there is a job. */
export const github: Reporter = {
  name: "github",
  async write(report, sink, context) {
    await sink.write(annotations(report).map((line) => `${line}\n`).join(""));
    if (context.jobSummary) await markdown.write(report, context.jobSummary, context);
  },
};

/** GitHub shows ten errors and ten warnings of a step; what is worst comes first. */
function annotations({ complete, simulated, warnings, gate }: Report): string[] {
  const rules = (gate?.rules ?? []).filter(({ outcome }) => outcome !== "pass").toSorted((a, b) => Number(a.outcome !== "regression") - Number(b.outcome !== "regression"));
  return [
    ...(complete ? [] : [annotation("error", "incomplete", "not every answer of the plan is in")]),
    ...rules.map(({ rule, text, group, outcome, because }) => annotation(outcome === "inconclusive" && gate?.lenient ? "warning" : "error", `${outcome}: ${rule} ${text} (${group})`, because)),
    ...warnings.map((warning) => annotation("warning", "trait-assay", warning)),
    ...(simulated ? [annotation("notice", "SIMULATED", "an organism answered or judged, no real model")] : []),
    ...(gate?.outcome === "pass" ? [annotation("notice", "gate: pass", `${gate.rules.length} ${gate.rules.length === 1 ? "rule holds" : "rules hold"}`)] : []),
  ];
}

/** A workflow command: data and properties are escaped as the runner's own toolkit does it. */
function annotation(level: "error" | "warning" | "notice", title: string, message: string): string {
  const data = (text: string): string => terminalText(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${level} title=${data(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}::${data(message)}`;
}
