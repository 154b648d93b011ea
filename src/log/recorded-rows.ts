import type { Rows } from "./layout.ts";

/** What was recorded: model, condition and prompt as places in the plan's lists, and how many answers there are. */
export interface RecordedRow {
  readonly place: readonly [number, number, number];
  readonly trials: number;
}

/** The rows of recorded answers: only those that exist, since every arm may have been asked questions of its own. */
export function recordedRows(recorded: readonly RecordedRow[]): Rows {
  const sorted = recorded.toSorted(({ place: [a, b, c] }, { place: [x, y, z] }) => a - x || b - y || c - z);
  const before = new Float64Array(sorted.length + 1);
  const index = new Map<string, number>();
  for (const [row, { place, trials }] of sorted.entries()) {
    before[row + 1] = (before[row] ?? 0) + trials;
    index.set(place.join(), row);
  }
  return {
    count: sorted.length, cells: before[sorted.length] ?? 0,
    at: (row) => {
      const [model, condition, prompt] = sorted[row]?.place ?? [-1, -1, -1];
      return { model, condition, prompt };
    },
    indexOf: (...place) => index.get(place.join()),
    trials: (row) => sorted[row]?.trials ?? 0,
    cellsBefore: (row) => before[row] ?? 0,
    span: (model) => [firstOf(sorted, model), firstOf(sorted, model + 1)],
  };
}

/** The first row of this model or a later one, by bisection. */
function firstOf(sorted: readonly RecordedRow[], model: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.place[0] ?? Infinity) < model) low = middle + 1;
    else high = middle;
  }
  return low;
}
