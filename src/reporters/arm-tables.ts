import Table from "cli-table3";
import { displayWidth } from "../formats/display-width.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { wrapText } from "../formats/wrap-text.ts";
import type { Paint } from "./paint.ts";

/** A row: a heading over all columns, or a label and each arm's lines (the first is the figure, the others explain it). */
export type ArmRow =
  | { readonly heading: string }
  | { readonly label: string; readonly indent: number; readonly cells: ReadonlyMap<string, readonly string[]> };

/** Sets rows in columns, one an arm, in as many tables below each other as the width needs. */
export function armTables(arms: readonly string[], rows: readonly ArmRow[], width: number, paint: Paint): string[] {
  const cell = Math.min(width - gap, Math.max(...rows.flatMap((row) => ("cells" in row ? [...row.cells.values()].flat().map(displayWidth) : [])), 8));
  const longest = Math.max(...rows.map((row) => ("label" in row ? row.indent + displayWidth(row.label) : 0)), 0);
  const perTable = Math.max(1, Math.floor((width - Math.min(longest, narrowestLabel)) / (cell + gap)));
  const balanced = Math.ceil(arms.length / Math.ceil(arms.length / perTable));
  const label = Math.max(1, Math.min(longest, width - balanced * (cell + gap)));
  const tables: string[] = [];
  for (let first = 0; first < arms.length; first += balanced) tables.push(oneTable(arms.slice(first, first + balanced), rows, { label, cell, paint }));
  return tables;
}

const gap = 2;
/** Room that measure names get before arms move to a further table. */
const narrowestLabel = 17;

function oneTable(arms: readonly string[], rows: readonly ArmRow[], { label, cell, paint }: { label: number; cell: number; paint: Paint }): string {
  const table = new Table({ chars: noBorders, style: { head: [], border: [], "padding-left": 0, "padding-right": gap }, colWidths: [label + gap, ...arms.map(() => cell + gap)] });
  const total = label + arms.length * (cell + gap);
  table.push(["", ...arms.map((arm) => ({ content: armName(arm, cell).map(paint.name).join("\n"), vAlign: "bottom" as const }))]);
  table.push([{ content: paint.aside("─".repeat(total)), colSpan: arms.length + 1 }]);
  for (const row of rows) {
    if ("heading" in row) table.push([{ content: paint.heading(terminalText(row.heading, total)), colSpan: arms.length + 1 }]);
    else table.push([labelText(row.label, row.indent, label), ...arms.map((arm) => cellText(row.cells.get(arm) ?? [], paint))]);
  }
  return table.toString().split("\n").map((line) => line.trimEnd()).join("\n");
}

/** The end of a model's name often tells arms apart: a name too long for four lines loses its middle. */
function armName(arm: string, width: number): string[] {
  const lines = wrapText(terminalText(arm), width);
  return lines.length <= 4 ? lines : [...lines.slice(0, 1), "…", ...lines.slice(-2)];
}

function labelText(label: string, indent: number, width: number): string {
  const room = Math.max(1, width - indent);
  const [first = "", second, ...others] = wrapText(terminalText(label), room);
  return [first, ...(second === undefined ? [] : [others.length > 0 ? terminalText(`${second}…`, room) : second])].map((line) => " ".repeat(indent) + line).join("\n");
}

function cellText([figure = "", ...details]: readonly string[], paint: Paint): string {
  return [figure, ...details.map(paint.aside)].join("\n");
}

const noBorders = {
  top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "",
  left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "",
};
