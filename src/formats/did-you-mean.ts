import { closest, distance } from "fastest-levenshtein";

/** ` (did you mean "x"?)` when one of the known names is near enough to what was typed, else nothing. */
export function didYouMean(typed: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const nearest = closest(typed.toLowerCase(), known);
  return distance(typed.toLowerCase(), nearest) <= Math.max(2, Math.floor(nearest.length / 3)) ? ` (did you mean "${nearest}"?)` : "";
}
