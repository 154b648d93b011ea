import type { Json } from "../types.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * The value of a column as a fact; undefined where there is none. JSON is kept as it is, save that infinities (1e999)
 * become null. CSV text (`text`): "", NaN and nan are absent; plain decimals (12, -0.5, and 9.5e-05 as pandas writes
 * it) are numbers; all else is text, also what looks like a number and may be a name ("007", "1e5", "+1").
 * Throws `Unreadable` beyond 100 levels of nesting.
 */
export function toFact(value: unknown, text: boolean): Json | undefined {
  return text && typeof value === "string" ? cellFact(value) : jsonFact(value, 0);
}

function cellFact(cell: string): Json | undefined {
  if (cell === "" || cell === "NaN" || cell === "nan") return undefined;
  if (!decimal.test(cell)) return cell;
  const number = Number(cell);
  const exact = cell.includes(".") || cell.includes("e") ? Number.isFinite(number) : Number.isSafeInteger(number);
  return exact ? number : cell;
}

const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$|^-?\d(?:\.\d+)?e[+-]\d+$/;

function jsonFact(value: unknown, depth: number): Json | undefined {
  if (depth > 100) throw new Unreadable("nested too deeply");
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value as Json | undefined;
  if (Array.isArray(value)) return value.map((item) => jsonFact(item, depth + 1) ?? null);
  const fields = Object.entries(value).filter(([name]) => name !== "__proto__");
  return Object.fromEntries(fields.map(([name, item]) => [name, jsonFact(item, depth + 1) ?? null]));
}
