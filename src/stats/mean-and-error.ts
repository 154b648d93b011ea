/** A mean and the square of its standard error (sample variance / n); one value has no known error. */
export interface MeanAndError {
  readonly n: number;
  readonly mean: number;
  /** s^2 / n; 0 for a single value, which callers rule out or take as fixed. */
  readonly squaredError: number;
}

export function meanAndError(values: readonly number[]): MeanAndError {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { n, mean, squaredError: 0 };
  return { n, mean, squaredError: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) / n };
}
