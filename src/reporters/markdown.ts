import type { Estimate, GateReport, MeasureReport, Report, SuiteReport } from "../report.ts";
import { decimal } from "./decimal.ts";
import { markdownText as text } from "./markdown-text.ts";
import { percent } from "./percent.ts";
import type { Reporter } from "./reporter.ts";

/** Characters; a comment on GitHub holds 65,536. */
const MOST = 60_000;

/** For pull requests and job summaries: the gate first, then a table a suite, arms as columns. */
export const markdown: Reporter = {
  name: "markdown",
  async write(report, sink) {
    let left = MOST;
    for (const block of blocks(report)) {
      if (block.length > left) {
        await sink.write("More does not fit here: see the `html` or `json` report.\n");
        return;
      }
      left -= block.length;
      await sink.write(`${block}\n`);
    }
  },
};

function* blocks(report: Report): Generator<string> {
  yield report.gate ? gateText(report.gate) : "## Evaluation\n";
  if (!report.complete) yield "**INCOMPLETE**: not every answer of the plan is in; the counts say what is missing.\n";
  if (report.simulated) yield "**SIMULATED**: an organism answered or judged, no real model; the figures say nothing about one.\n";
  for (const warning of report.warnings) yield `- warning: ${text(warning)}\n`;
  for (const suite of report.suites) yield* suiteText(suite, report.scope);
  yield `<sub>[…]: ${Math.round(report.confidence * 1000) / 10} % interval ${report.scope === "here" ? "for exactly these prompts" : "over prompts like these"}; n: scored answers; ↓ undesired, ↑ desired.</sub>\n`;
}

function gateText({ outcome, scope, lenient, rules, warnings }: GateReport): string {
  const rows = rules.toSorted((a, b) => order[a.outcome] - order[b.outcome]).map((rule) => `| ${signs[rule.outcome]} ${rule.outcome} | ${rule.rule} ${text(rule.text)} | ${text(rule.group)} | ${text(rule.because)} |`);
  return [`## Gate: ${signs[outcome]} ${outcome}\n`, `${scope === "here" ? "On exactly these prompts" : "Over prompts like these"}${lenient ? "; lenient: inconclusive rules do not fail" : ""}.\n`, ...warnings.map((warning) => `- warning: ${text(warning)}\n`), "| outcome | rule | arm | because |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
}

const order = { regression: 0, inconclusive: 1, pass: 2 } as const;
const signs = { regression: "❌", inconclusive: "⚠️", pass: "✅" } as const;
const arrows = { undesired: "↓", desired: "↑", validity: "·" } as const;

function* suiteText({ suite, title, measures, derived }: SuiteReport, scope: Report["scope"]): Generator<string> {
  const arms = [...new Set([...measures.flatMap(({ estimates }) => estimates), ...derived].map(({ group }) => group))];
  const rows = [
    ...measures.flatMap((measure) => measureRows(measure, arms, scope)),
    ...[...Map.groupBy(derived, ({ name, condition }) => JSON.stringify([name, condition]))].map(([key, of]) => {
      const [name = "", condition = ""] = JSON.parse(key) as string[];
      return row(label(text(name), condition), arms, (arm) => {
        const figure = of.find(({ group }) => group === arm);
        if (!figure) return "";
        return figure.kind === "measured" ? share(figure.value, scope === "here" ? [figure.lowHere, figure.highHere] : [figure.low, figure.high]) : `unmeasured: ${text(figure.because, 120)}`;
      });
    }),
  ];
  yield [`### ${text(suite)} ${text(title)}\n`, row("", arms, (arm) => text(arm)), row("---", arms, () => "---"), ...rows, ""].join("\n");
}

function measureRows({ measure, role, estimates, breakthrough, retention }: MeasureReport, arms: readonly string[], scope: Report["scope"]): string[] {
  const whole = estimates.filter(({ slice }) => slice === null);
  const rateRows = [...Map.groupBy(whole, ({ condition }) => condition)].map(([condition, of]) => row(label(`${arrows[role]} ${text(measure)}`, condition), arms, (arm) => rate(of.find(({ group }) => group === arm), scope)));
  const shares = ([["breakthrough", breakthrough], ["retention", retention]] as const).flatMap(([name, all]) => {
    const of = all.filter(({ slice, conditionKind }) => slice === null && conditionKind === "deployment");
    if (of.length === 0) return [];
    return [row(`${name} of ${text(measure)}`, arms, (arm) => {
      const figure = of.find(({ group }) => group === arm);
      if (!figure) return "";
      return figure.kind === "measured" ? share(figure.value, scope === "here" ? [figure.lowHere, figure.highHere] : [figure.low, figure.high]) : `unmeasured: ${text(figure.because, 120)}`;
    })];
  });
  return [...rateRows, ...shares];
}

function label(name: string, condition: string): string {
  return condition === "deployment" ? name : `${name} under ${text(condition)}`;
}

function row(name: string, arms: readonly string[], cell: (arm: string) => string): string {
  return `| ${[name, ...arms.map(cell)].join(" | ")} |`;
}

function rate(estimate: Estimate | undefined, scope: Report["scope"]): string {
  if (!estimate) return "";
  const { samples, excluded, ungraded, gaveUp, missing } = estimate;
  const counts = Object.entries({ excluded, ungraded, "gave up": gaveUp, missing }).filter(([, count]) => count > 0).map(([name, count]) => `, ${count} ${name}`).join("");
  if (estimate.kind === "unmeasured") return `unmeasured: ${text(estimate.because, 120)}${counts}`;
  const [low, high] = scope === "here" ? [estimate.lowHere, estimate.highHere] : [estimate.low, estimate.high];
  return `**${percent(estimate.rate).replace("<", "&lt;")} %** [${percent(low).replace("<", "&lt;")}, ${percent(high).replace("<", "&lt;")}] n ${samples}${counts}`;
}

function share(value: number, [low, high]: readonly [number | undefined, number | undefined]): string {
  return `**${decimal(value)}** ${low === undefined || high === undefined ? "no interval" : `[${decimal(low)}, ${decimal(high)}]`}`;
}
