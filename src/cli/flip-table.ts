import { terminalText } from "../formats/terminal-text.ts";
import { withoutCommands } from "../formats/without-commands.ts";
import type { GradeFlips } from "../report.ts";

/** How a second grading differs from the first, a measure a row. */
export function flipTable(flips: readonly GradeFlips[], regraded: readonly string[]): string {
  const again = flips.filter(({ suite, measure }) => regraded.includes(`${suite}/${measure}`));
  const suites = new Set(again.map(({ suite }) => suite));
  const rows = again.map(({ suite, measure, both, toShown, toAbsent, onlyBefore, onlyNow }) => [
    terminalText(suites.size > 1 ? `${suite}/${measure}` : measure), String(both), String(toShown), String(toAbsent), both === 0 ? "–" : `${((1 - (toShown + toAbsent) / both) * 100).toFixed(1)} %`, String(onlyBefore), String(onlyNow),
  ]);
  const table = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return ["this grading against the first, in answers (the trait is shown at .5 and more; lost: scored by the first alone, gained: by this one alone):",
    ...table.map((row) => withoutCommands(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd()))].join("\n");
}

const heads = ["measure", "scored twice", "to shown", "to absent", "agree", "lost", "gained"];
