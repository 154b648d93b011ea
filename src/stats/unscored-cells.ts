import type { NamedCell } from "./named-cell.ts";

/** Why there is no figure over these cells: an extreme or a mean of some of them would pass for that of all. */
export function unscoredCells(cells: readonly NamedCell[]): string | undefined {
  if (cells.length === 0) return "there is no cell";
  const unscored = cells.filter(({ tallies }) => !tallies.some(({ n }) => n > 0)).map(({ name }) => name);
  if (unscored.length === 0) return undefined;
  return `${unscored.join(", ")} ${unscored.length === 1 ? "has" : "have"} no scored sample`;
}
