/**
 * The x in [low, high] at which an increasing function crosses zero (an end, where it does not): Brent's bracketing in its simpler
 * Illinois form (Dowell & Jarratt 1971), with a bisection whenever that does not halve the bracket.
 * @param tolerance relative to the larger end of the bracket.
 */
export function root(increasing: (x: number) => number, low: number, high: number, tolerance = 1e-12): number {
  let [a, b, fa, fb] = [low, high, increasing(low), increasing(high)];
  if (fa >= 0) return low;
  if (fb <= 0) return high;
  for (let bisect = false; b - a > tolerance * Math.max(Math.abs(a), Math.abs(b)); ) {
    const width = b - a;
    const secant = a - (fa * width) / (fb - fa);
    const x = bisect || !(secant > a && secant < b) ? a + width / 2 : secant;
    if (x <= a || x >= b) break;
    const fx = increasing(x);
    if (fx === 0) return x;
    if (fx < 0) [a, fa, fb] = [x, fx, fb / 2];
    else [b, fb, fa] = [x, fx, fa / 2];
    bisect = b - a > width / 2;
  }
  return a + (b - a) / 2;
}
