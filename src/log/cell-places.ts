/** A place in a log for any cell of a plan, by its number: eight bytes a cell, none before the first. */
export interface CellPlaces {
  get(cell: number): number | undefined;
  set(cell: number, offset: number): void;
  delete(cell: number): void;
}

export function cellPlaces(cells: number): CellPlaces {
  /** One more than the place; 0 for none. */
  let places: Float64Array | undefined;
  return {
    get: (cell) => {
      const place = places?.[cell] ?? 0;
      return place === 0 ? undefined : place - 1;
    },
    set: (cell, offset) => void ((places ??= new Float64Array(cells))[cell] = offset + 1),
    delete: (cell) => {
      if (places) places[cell] = 0;
    },
  };
}
