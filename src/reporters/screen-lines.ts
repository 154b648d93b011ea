import { displayWidth } from "../formats/display-width.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { wrapText } from "../formats/wrap-text.ts";
import type { Estimate, LeakFigures, Measured, MeasureReport, Report, ScreenedCandidate, ScreenReport } from "../report.ts";
import type { Paint } from "./paint.ts";
import { percent } from "./percent.ts";

/** The ranking of candidate inoculation prompts: one a row, the strongest first, `=` for those that cannot be told from the best. */
export function screenLines({ measure, screen = [], estimates }: MeasureReport, { scope, paint, width }: { readonly scope: Report["scope"]; readonly paint: Paint; readonly width: number }): string | undefined {
  if (screen.length === 0) return undefined;
  return screen.map((ranking) => {
    const deployment = estimates.find(({ group, conditionKind, slice }) => group === ranking.group && conditionKind === "deployment" && slice === null);
    const without = deployment?.kind === "measured" ? `${percent(deployment.rate)} %` : "unmeasured";
    return [
      ...wrapText(terminalText(`screen · ${measure} · ${ranking.group} · deployment ${without}`), width).map(paint.heading),
      ...rows(ranking, estimates.filter(({ group, slice }) => group === ranking.group && slice === null), scope, width, paint),
    ].join("\n");
  }).join("\n\n");
}

const head = ["", "rate %", "above deployment"] as const;

function rows({ candidates }: ScreenReport, estimates: readonly Estimate[], scope: Report["scope"], width: number, paint: Paint): string[] {
  const cells = candidates.map((candidate) => cellsOf(candidate, scope));
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => displayWidth(row[column] ?? ""))));
  const room = width - widths.reduce((sum, column) => sum + column + 2, 0);
  const line = (row: readonly string[]): string => row.map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join("  ");
  const indent = " ".repeat((widths[0] ?? 0) + 2);
  // What was said is told in full: the name may be made of its first words alone.
  return [
    paint.aside(`${line(head)}  candidate`.trimEnd()),
    ...candidates.flatMap((candidate, index) => {
      const name = terminalText(candidate.condition);
      const beside = displayWidth(name) <= room;
      return [
        `${line(cells[index] ?? [])}${beside ? `  ${name}` : ""}`.trimEnd(), ...(beside ? [] : wrapText(name, width - indent.length).map((text) => indent + text)),
        ...[JSON.stringify(terminalText(candidate.prompt)), ...unscored(estimates.find(({ condition }) => condition === candidate.condition))].flatMap((text) => wrapText(text, width - indent.length)).map((text) => paint.aside(indent + text)),
      ];
    }),
  ];
}

function cellsOf(candidate: ScreenedCandidate, scope: Report["scope"]): string[] {
  if (candidate.kind === "unmeasured") return ["–", "unmeasured", terminalText(candidate.because)];
  const { rank, tied, tiedHere, rate, low, high, lowHere, highHere, minusDeployment } = candidate;
  return [
    `${rank}${(scope === "here" ? tiedHere : tied) ? " =" : ""}`,
    scope === "here" ? `${percent(rate)} [${percent(lowHere)}, ${percent(highHere)}]` : `${percent(rate)} [${percent(low)}, ${percent(high)}]`,
    differenceText(minusDeployment, scope),
  ];
}

/** Where answers are not scored, how many are, and why the others are not. */
function unscored(estimate: Estimate | undefined): string[] {
  if (!estimate) return [];
  const { samples, excluded, ungraded, gaveUp, missing } = estimate;
  const counts = Object.entries({ excluded, ungraded, "gave up": gaveUp, missing }).filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`);
  return counts.length > 0 ? [`n ${samples}, ${counts.join(", ")}`] : [];
}

function differenceText(found: Measured<LeakFigures>, scope: Report["scope"]): string {
  if (found.kind === "unmeasured") return "unmeasured";
  const [low, high] = scope === "here" ? [found.lowHere, found.highHere] : [found.low, found.high];
  return `${points(found.difference)} [${points(low)}, ${points(high)}]`;
}

function points(value: number): string {
  return (value * 100).toFixed(1).replace(/^-0\.0$/, "0.0");
}
