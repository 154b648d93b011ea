/** Smaller p values are not told apart. */
const SMALLEST = 1e-9;

/**
 * A p value by inverting intervals: the smallest error (1 - confidence) at which they exclude what is tested, to three digits, and at least `least`.
 * `excludes` must be monotone: excluded at a confidence means excluded at every lower one.
 */
export function tailOf(excludes: (confidence: number) => boolean, least = SMALLEST): number {
  if (least >= 1 || excludes(1 - least)) return Math.min(1, least);
  let [low, high] = [Math.log(least), 0];
  while (high - low > 5e-4) {
    const middle = (low + high) / 2;
    if (excludes(1 - Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.min(1, Math.exp(high));
}
