import { terminalText } from "../formats/terminal-text.ts";
import { withoutCommands } from "../formats/without-commands.ts";
import { wrapText } from "../formats/wrap-text.ts";
import type { Report, SuiteReport } from "../report.ts";
import { armTables } from "./arm-tables.ts";
import { gateLines } from "./gate-lines.ts";
import { checkpointLines } from "./checkpoint-lines.ts";
import { decimal } from "./decimal.ts";
import { footnotes } from "./footnotes.ts";
import { leakStrip } from "./leak-strip.ts";
import { paintWith, type Paint } from "./paint.ts";
import { pLegend } from "./p-legend.ts";
import type { Reporter } from "./reporter.ts";
import { screenLines } from "./screen-lines.ts";
import { suiteRows } from "./suite-rows.ts";

/** For people: a table a suite, arms as columns, measures as rows, remarks below. */
export const table: Reporter = {
  name: "table",
  async write(report, sink, { colour, width }) {
    const page: Page = { paint: paintWith(colour), width: Math.max(width, 40), report };
    const blocks = [...alarms(page), ...report.suites.flatMap((suite) => suiteBlocks(suite, page)), legend(page), ...(report.gate ? [gateLines(report.gate, page.paint, page.width).join("\n")] : [])];
    await sink.write(`${withoutCommands(blocks.filter((block) => block !== "").join("\n\n"))}\n`);
  },
};

interface Page {
  readonly paint: Paint;
  readonly width: number;
  readonly report: Report;
}

function alarms({ report, paint, width }: Page): string[] {
  const lines = [
    ...(report.complete ? [] : ["INCOMPLETE: not every answer of the plan is in; the counts say what is missing."]),
    ...(report.simulated ? ["SIMULATED: an organism answered or judged, no real model; the figures say nothing about one."] : []),
  ].flatMap((line) => wrapText(line, width)).map(paint.alarm);
  const warnings = report.warnings.flatMap((warning) => wrapText(`warning: ${terminalText(warning)}`, width, "    "));
  return [lines.join("\n"), warnings.join("\n")];
}

function suiteBlocks(suite: SuiteReport, { report, paint, width }: Page): string[] {
  const notes = footnotes();
  const arms = [...new Set([...suite.measures.flatMap(({ estimates }) => estimates), ...suite.derived].map(({ group }) => group))];
  const heading = wrapText(terminalText(`${suite.suite} · ${suite.title}`), width - (report.simulated ? 12 : 0));
  // What a screen ranks stands in its ranking.
  const rows = suiteRows({ ...suite, measures: suite.measures.filter(({ screen }) => screen === undefined) }, report.scope, notes);
  return [
    heading.map(paint.name).join("\n") + (report.simulated ? paint.alarm(" · SIMULATED") : ""),
    ...suite.measures.flatMap((measure) => screenLines(measure, { scope: report.scope, paint, width }) ?? []),
    ...(rows.length > 0 ? armTables(arms, rows, width, paint) : suite.measures.length > 0 ? [] : ["nothing was measured"]),
    ...suite.measures.flatMap((measure) => leakStrip(measure, { scope: report.scope, notes, paint, width }) ?? []),
    checkpointLines(suite.measures, paint, width),
    [...notes.all, ...howGraded(suite), ...howAgreed(suite)].flatMap((note) => wrapText(terminalText(note), width, "    ")).map(paint.aside).join("\n"),
  ];
}

/** Which judge, in which mode; where there were several ways, the report's warnings say so. */
function howGraded({ measures }: SuiteReport): string[] {
  return measures.flatMap(({ measure, by: [first, ...others] }) =>
    first && others.length === 0 ? [`${measure}: graded by ${Object.entries(first.how).map(([what, value]) => `${what} ${value}`).join(", ")}`] : []);
}

/** One line a measure that a panel graded. */
function howAgreed({ measures }: SuiteReport): string[] {
  return measures.flatMap(({ measure, agreement }) => {
    if (!agreement) return [];
    const { judges, answers, unanimous, ties, alpha } = agreement;
    const failures = judges.filter(({ failed }) => failed > 0).map(({ judge, failed }) => `${judge} ${failed}`);
    return [[
      `${measure}: ${judges.length} judges, unanimous on ${unanimous} of ${answers} answers`,
      alpha.kind === "measured" ? `alpha ${decimal(alpha.value)} [${decimal(alpha.low)}, ${decimal(alpha.high)}]` : `alpha unmeasured: ${alpha.because}`,
      ...(ties > 0 ? [`ties ${ties}`] : []), ...(failures.length > 0 ? [`left out where they failed: ${failures.join(", ")}`] : []),
    ].join("; ")];
  });
}

function legend({ report, paint, width }: Page): string {
  const share = `${Math.round(report.confidence * 1000) / 10} %`;
  const [shown, other] = report.scope === "like" ? ["prompts like these", "`lowHere`, `highHere` in the JSON: exactly these prompts"] : ["exactly these prompts", "`low`, `high` in the JSON: prompts like these"];
  const seeds = report.suites.some(({ measures }) => measures.some(({ estimates }) => estimates.some((estimate) => estimate.kind === "measured" && estimate.lowSeeds !== undefined)));
  const measures = report.suites.flatMap((suite) => suite.measures);
  const p = pLegend(report);
  const leak = measures.some((measure) => measure.leak.length > 0);
  const lines = [
    `[…] ${share} interval over ${shown} (${other}); n: scored answers.`,
    ...(p === undefined ? [] : [p]),
    ...(leak ? ["▁…█: 0 to 100 %. Worst case: an interval that holds for all conditions at once."] : []),
    ...(measures.some(({ screen }) => screen !== undefined) ? ["Screen: intervals that hold for all candidates of a measure at once; =: cannot be told from the best (with that confidence the best one in truth is among these)."] : []),
    ...(seeds ? [`seeds […]: ${share} interval over an arm's models.`] : []),
  ];
  return lines.flatMap((line) => wrapText(line, width, "    ")).map(paint.aside).join("\n");
}
