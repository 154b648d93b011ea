/** How often names occur in each block; of free text only so many names are kept apart. */
export interface BlockCounts {
  /** Returns a number from 0 on that stands for the name. */
  add(name: string, block: number): number;
  /** Takes back what was added under this number. */
  remove(number: number, block: number): void;
  /** Names and their counts in the blocks for which `wanted` holds, most frequent first. */
  totals(wanted: (block: number) => boolean): (readonly [name: string, count: number])[];
}

/** A grader whose labels are free text must not fill the memory. */
const MOST_KEPT = 200;

/** The names kept apart are the first in sorted order, so that the counts do not depend on what came first; `rest` names all others together. */
export function blockCounts(rest: string): BlockCounts {
  const kept = new Map<string, Named>();
  const others: Named = { number: 0, perBlock: new Map() };
  /** Those kept; a name that gave way is one of the others from then on. */
  const numbered = new Map<number, Named>();
  let [last, numbers]: [string | undefined, number] = [undefined, 0];

  const open = (name: string): Named => {
    if (name === rest) return others;
    const found = kept.get(name);
    if (found) return found;
    if (kept.size >= MOST_KEPT && last !== undefined && name > last) return others;
    const made: Named = { number: ++numbers, perBlock: new Map() };
    kept.set(name, made);
    numbered.set(made.number, made);
    const gone = kept.size > MOST_KEPT && last !== undefined ? kept.get(last) : undefined;
    if (gone && last !== undefined) {
      for (const [block, count] of gone.perBlock) change(others, block, count);
      kept.delete(last);
      numbered.delete(gone.number);
    }
    last = [...kept.keys()].reduce((a, b) => (a > b ? a : b));
    return made;
  };

  return {
    add: (name, block) => {
      const named = open(name);
      change(named, block, 1);
      return named.number;
    },
    remove: (number, block) => change(numbered.get(number) ?? others, block, -1),
    totals: (wanted) => [...kept, [rest, others] as const]
      .map(([name, { perBlock }]) => [name, [...perBlock].reduce((sum, [block, count]) => (wanted(block) ? sum + count : sum), 0)] as const)
      .filter(([, count]) => count > 0)
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  };
}

interface Named {
  readonly number: number;
  readonly perBlock: Map<number, number>;
}

function change({ perBlock }: Named, block: number, by: number): void {
  perBlock.set(block, (perBlock.get(block) ?? 0) + by);
}
