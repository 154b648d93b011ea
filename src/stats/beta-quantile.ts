import { betaCdf } from "./beta-cdf.ts";
import { logGamma } from "./log-gamma.ts";
import { root } from "./root.ts";

/**
 * The p-quantile of the Beta(a, b) distribution, 0 < p < 1, a, b > 0; relative error below 1e-8, tiny parameters and tails included
 * (0 or 1 where the quantile is beyond the range of doubles).
 *
 * Solves I_x(a, b) = p on the scale of ln x, bracketed from the leading term I_x(a, b) ~ x^a / (a B(a, b)); the upper half by symmetry.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`betaQuantile needs 0 < p < 1, not ${p}`);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  if (betaCdf(0.5, a, b) >= p) {
    const [low, high] = bracket(Math.log(p), a, b, logBeta);
    return Math.exp(root((logX) => betaCdf(Math.exp(logX), a, b) - p, low, high, 1e-14));
  }
  const [low, high] = bracket(Math.log1p(-p), b, a, logBeta);
  return 1 - Math.exp(root((logY) => p - betaCdf(1 - Math.exp(logY), a, b), low, high, 1e-14));
}

/** Where ln x can be, for an x of at most 1/2: there the factor (1 - t)^(b - 1) of the density lies between 1 and 2^(1 - b). */
function bracket(logP: number, a: number, b: number, logBeta: number): readonly [number, number] {
  const leading = (logP + Math.log(a) + logBeta) / a;
  const shift = ((b - 1) * Math.LN2) / a;
  return [Math.max(leading + Math.min(shift, 0) - 1e-9, -745), Math.min(leading + Math.max(shift, 0) + 1e-9, -Math.LN2)];
}
