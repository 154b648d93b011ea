import Table from "cli-table3";

/** A table of two columns without lines, the second wrapped to the width. */
export function plainTable(rows: readonly (readonly [string, string])[] | readonly string[][], width: number): string {
  const left = Math.max(...rows.map(([name = ""]) => name.length)) + 2;
  const none = { top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "" };
  const table = new Table({ chars: none, colWidths: [left, Math.max(30, Math.min(width, 120) - left)], wordWrap: true, style: { "padding-left": 0, "padding-right": 0, head: [], border: [] } });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split("\n").map((line) => line.trimEnd()).join("\n");
}
