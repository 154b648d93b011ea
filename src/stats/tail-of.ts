/** Smaller p values are not told apart. */
const SMALLEST = 1e-9;

/**
 * A p value by inverting intervals: the smallest error (1 - confidence) at which they exclude what is tested, to three digits.
 * `excludes` must be monotone: excluded at a confidence means excluded at every lower one.
 */
export function tailOf(excludes: (confidence: number) => boolean): number {
  if (excludes(1 - SMALLEST)) return SMALLEST;
  let [low, high] = [Math.log(SMALLEST), 0];
  while (high - low > 5e-4) {
    const middle = (low + high) / 2;
    if (excludes(1 - Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.min(1, Math.exp(high));
}
