import { visibleText } from "./visible-text.ts";

/**
 * One CSV row (RFC 4180, ends in CRLF). Text that a spreadsheet would run as a formula gets a leading apostrophe
 * (OWASP, "CSV Injection"), what is invisible becomes a visible mark (a terminal may be given the file); numbers are written out without exponent; null and undefined are empty cells.
 */
export function csvRow(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return plainNumber(cell);
  const text = visibleText(String(cell));
  const inert = formula.test(text) ? `'${text}` : text;
  return special.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The full-width forms count as signs in spreadsheets of East Asian locales. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Semicolon and tab are separators in some spreadsheets. */
const special = /[",;\t\r\n]|^\s|\s$/;

function plainNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a CSV file`);
  const text = String(value);
  return text.includes("e") ? value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 100 }) : text;
}
