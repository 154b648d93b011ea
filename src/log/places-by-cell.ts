/** Any number of places in a log for each of some cells, by number: some forty bytes a cell and twelve a place, whatever stands there. */
export interface PlacesByCell {
  has(cell: number): boolean;
  add(cell: number, offset: number): void;
  /** The cell's places in the order they were added; it has none from then on. */
  take(cell: number): number[];
  /** The cells that have places, those first that have had them longest. */
  cells(): Iterable<number>;
}

const NONE = -1;

/** Chains of entries, each from a cell's latest place to the one before; entries that were taken are used again. */
export function placesByCell(): PlacesByCell {
  const latest = new Map<number, number>();
  let [offsets, before] = [new Float64Array(1024), new Int32Array(1024)];
  let [used, free] = [0, NONE];

  const entryFor = (): number => {
    if (free !== NONE) {
      const entry = free;
      free = before[entry]!;
      return entry;
    }
    if (used === offsets.length) {
      const [shorter, shorterBefore] = [offsets, before];
      [offsets, before] = [new Float64Array(used * 2), new Int32Array(used * 2)];
      offsets.set(shorter);
      before.set(shorterBefore);
    }
    return used++;
  };

  return {
    has: (cell) => latest.has(cell),
    add: (cell, offset) => {
      const entry = entryFor();
      offsets[entry] = offset;
      before[entry] = latest.get(cell) ?? NONE;
      latest.set(cell, entry);
    },
    take: (cell) => {
      const taken: number[] = [];
      for (let entry = latest.get(cell) ?? NONE; entry !== NONE;) {
        taken.push(offsets[entry]!);
        const next = before[entry]!;
        before[entry] = free;
        free = entry;
        entry = next;
      }
      latest.delete(cell);
      return taken.toReversed();
    },
    cells: () => latest.keys(),
  };
}
