import { displayWidth } from "../formats/display-width.ts";
import { terminalText } from "../formats/terminal-text.ts";
import type { Estimate, Report } from "../report.ts";
import type { Footnotes } from "./footnotes.ts";
import { percent } from "./percent.ts";

/** `full`: with counts, seeds and labels. `counts`: with counts. `brief`: with the counts of what is not scored. `rate`: the rate alone. */
export type Detail = "full" | "counts" | "brief" | "rate";

/** An estimate in lines: the rate with the interval of the scope, then the counts, the interval over seeds and the commonest labels. */
export function rateCell(estimate: Estimate, scope: Report["scope"], notes: Footnotes, detail: Detail): readonly string[] {
  const rate = rateLine(estimate, scope, notes);
  const width = Math.max(usualWidth, rate.length);
  if (detail === "rate") return [rate];
  const counts = [...(detail !== "brief" ? [`n ${estimate.samples}`] : []), ...unscored(estimate), ...estimate.warnings.map((warning) => notes.mark(warning))];
  return [rate, ...packed(counts, width), ...(detail === "full" ? [...seeds(estimate), ...labels(estimate, width)] : [])];
}

/** `88.2 % [85.1, 91.0]`: what explains it is no wider. */
const usualWidth = 19;

function rateLine(estimate: Estimate, scope: Report["scope"], notes: Footnotes): string {
  if (estimate.kind === "unmeasured") return `unmeasured ${notes.mark(`unmeasured: ${estimate.because}`)}`;
  const [low, high] = scope === "here" ? [estimate.lowHere, estimate.highHere] : [estimate.low, estimate.high];
  return `${percent(estimate.rate)} % [${percent(low)}, ${percent(high)}]`;
}

function unscored({ excluded, ungraded, gaveUp, missing }: Estimate): string[] {
  return Object.entries({ excluded, ungraded, "gave up": gaveUp, missing }).filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`);
}

function seeds(estimate: Estimate): string[] {
  if (estimate.kind === "unmeasured" || estimate.lowSeeds === undefined || estimate.highSeeds === undefined) return [];
  return [`seeds [${percent(estimate.lowSeeds)}, ${percent(estimate.highSeeds)}]`];
}

function packed(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : part.startsWith("(") ? `${last} ${part}` : `${last}, ${part}`;
    if (last === undefined || longer.length > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function labels(estimate: Estimate, width: number): string[] {
  let line = "";
  for (const [label, count] of Object.entries(estimate.labels).sort(([, a], [, b]) => b - a)) {
    const next = `${line === "" ? "" : `${line}, `}${terminalText(label, width - 8)} ${count}`;
    if (displayWidth(next) > width - 3) return [line === "" ? terminalText(next, width) : `${line}, …`];
    line = next;
  }
  return line === "" ? [] : [line];
}
