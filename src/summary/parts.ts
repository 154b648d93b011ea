import type { Part } from "./estimate.ts";
import type { SuiteTallies } from "./tallies.ts";

/**
 * Every estimate a suite gives rise to: measure x arm x condition, over all its prompts (slice null), and again
 * for each slice, also one that holds them all: derived figures may name it.
 */
export function partsOf(tallies: SuiteTallies): readonly Part[] {
  const known = made.get(tallies);
  if (known) return known;
  const parts = makeParts(tallies);
  made.set(tallies, parts);
  return parts;
}

const made = new WeakMap<SuiteTallies, readonly Part[]>();

function makeParts(tallies: SuiteTallies): Part[] {
  const { suite } = tallies;
  const rows = Array.from({ length: suite.rows }, (_, index) => ({ index, row: suite.row(index) }));
  const cells = [...Map.groupBy(rows, ({ row }) => JSON.stringify([row.model.group, row.condition.name])).values()];
  return suite.planned.suite.measures.flatMap((_, measure) => cells.flatMap((cell): Part[] => {
    const own = cell.filter(({ row }) => (row.measures & (1 << measure)) !== 0);
    const [first] = own;
    if (!first) return [];
    const part = (slice: string | null, members: typeof own): Part => ({
      tallies, measure, group: first.row.model.group, condition: first.row.condition, slice, rows: members.map(({ index }) => index),
      repeats: slice !== null && members.length === own.length,
    });
    const slices = Map.groupBy(own.filter(({ row }) => row.prompt.slice !== undefined), ({ row }) => row.prompt.slice ?? "");
    return [part(null, own), ...[...slices].map(([slice, members]) => part(slice, members))];
  }));
}
