import { displayWidth } from "../formats/display-width.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { wrapText } from "../formats/wrap-text.ts";
import type { LeakKind, LeakReport, MeasureReport, Report, WorstCase } from "../report.ts";
import { leakKinds } from "../types.ts";
import { bar } from "./bar.ts";
import type { Footnotes } from "./footnotes.ts";
import type { Paint } from "./paint.ts";
import { percent } from "./percent.ts";

/** The leak profiles of a suite as strips: an arm a row, a kind of system prompt a column, the rate as a bar and in percent; then each arm's worst case. Readable without colour. */
export function leakStrip({ measure, role, leak }: MeasureReport, { scope, notes, paint, width }: { readonly scope: Report["scope"]; readonly notes: Footnotes; readonly paint: Paint; readonly width: number }): string | undefined {
  if (leak.length === 0) return undefined;
  const kinds = leakKinds.filter((kind) => leak.some((profile) => profile.kinds.some(({ conditionKind }) => conditionKind === kind)));
  const full = kinds.map((kind) => Math.max(kind.length, cellWidth));
  const longest = Math.max(...leak.map(({ group }) => displayWidth(terminalText(group))));
  const fits = narrowest + full.reduce((sum, column) => sum + column + 1, 0) <= width;
  const columns = fits ? full : kinds.map(() => cellWidth);
  const label = Math.max(narrowest, Math.min(longest, width - columns.reduce((sum, column) => sum + column + 1, 0)));
  const line = (name: string, cells: readonly string[]): string => `${padded(terminalText(name, label), label)} ${cells.map((cell, index) => padded(cell, columns[index] ?? cellWidth)).join(" ")}`.trimEnd();
  return [
    ...wrapText(terminalText(`leak: ${role} · ${measure} by kind of system prompt, in percent`), width).map(paint.heading),
    line("", kinds.map((kind, index) => kind.slice(0, columns[index]))),
    ...leak.map((profile) => line(profile.group, kinds.map((kind) => cell(profile.kinds.find(({ conditionKind }) => conditionKind === kind), notes)))),
    ...leak.filter(({ group }) => group !== "base").flatMap((profile) => wrapText(worstText(profile, scope), width, "    ")),
  ].join("\n");
}

/** `▇ 93.8`, or `(12)`. */
const cellWidth = 6;
const narrowest = 11;

function cell(kind: LeakKind | undefined, notes: Footnotes): string {
  if (!kind) return "–";
  if (kind.kind === "unmeasured") return notes.mark(`unmeasured: ${kind.because}`);
  return `${bar(kind.rate)} ${percent(kind.rate)}`;
}

function worstText({ group, worst, worstAboveBase }: LeakReport, scope: Report["scope"]): string {
  const told = (found: WorstCase): string => {
    if (found.kind === "unmeasured") return `unmeasured (${terminalText(found.because)})`;
    const [low, high] = scope === "here" ? [found.lowHere, found.highHere] : [found.low, found.high];
    return `${terminalText(found.condition)} ${points(found.value)} [${points(low)}, ${points(high)}]`;
  };
  return `${terminalText(group)}, worst case: ${told(worst)}${worstAboveBase ? `; above base: ${told(worstAboveBase)}` : ""}`;
}

function points(value: number): string {
  return (value * 100).toFixed(1).replace(/^-0\.0$/, "0.0");
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
