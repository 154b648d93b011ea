/** How often names occur in each block; of free text only so many names are kept apart. */
export interface BlockCounts {
  add(name: string, block: number): void;
  /** Takes back what was added. */
  remove(name: string, block: number): void;
  /** Names and their counts in the blocks for which `wanted` holds, most frequent first. */
  totals(wanted: (block: number) => boolean): (readonly [name: string, count: number])[];
}

/** A grader whose labels are free text must not fill the memory. */
const MOST_KEPT = 200;

/** The names kept apart are the first in sorted order, so that the counts do not depend on what came first; `rest` names all others together. */
export function blockCounts(rest: string): BlockCounts {
  const kept = new Map<string, Map<number, number>>();
  const others = new Map<number, number>();
  let last: string | undefined;

  const open = (name: string): Map<number, number> => {
    if (name === rest) return others;
    const found = kept.get(name);
    if (found) return found;
    if (kept.size >= MOST_KEPT && last !== undefined && name > last) return others;
    const made = new Map<number, number>();
    kept.set(name, made);
    if (kept.size > MOST_KEPT && last !== undefined) {
      for (const [block, count] of kept.get(last) ?? []) change(others, block, count);
      kept.delete(last);
    }
    last = [...kept.keys()].reduce((a, b) => (a > b ? a : b));
    return made;
  };

  return {
    add: (name, block) => change(open(name), block, 1),
    remove: (name, block) => change(kept.get(name) ?? others, block, -1),
    totals: (wanted) => [...kept, [rest, others] as const]
      .map(([name, perBlock]) => [name, [...perBlock].reduce((sum, [block, count]) => (wanted(block) ? sum + count : sum), 0)] as const)
      .filter(([, count]) => count > 0)
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  };
}

function change(counts: Map<number, number>, block: number, by: number): void {
  counts.set(block, (counts.get(block) ?? 0) + by);
}
