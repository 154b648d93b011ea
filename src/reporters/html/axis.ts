/** A stretch of numbers that a picture shows, from its left or lower edge to the other. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Rates and probabilities. */
export const unit: Axis = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

/** An axis around `at least` that shows all the values, in steps a reader can count; never wider than `most`, where intervals without end are cut. */
export function axisFor(values: readonly number[], [from, to]: readonly [number, number], [least, most]: readonly [number, number]): Axis {
  const [low, high] = [Math.max(least, Math.min(from, ...values)), Math.min(most, Math.max(to, ...values))];
  const step = [0.05, 0.1, 0.25, 0.5, 1].find((size) => (high - low) / size <= 6) ?? 1;
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  return { from: first * step, to: last * step, ticks: Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(6))) };
}

/** Where a value stands, in percent of the axis; what lies outside stands at its edge. */
export function along({ from, to }: Axis, value: number): number {
  return Number((Math.min(1, Math.max(0, (value - from) / (to - from))) * 100).toFixed(4));
}
