import { betaQuantile } from "./beta-quantile.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * The p-quantile of Student's t with `df` > 0 degrees of freedom (Infinity: the normal), 0 < p < 1.
 *
 * If T has df degrees of freedom, df / (df + T^2) is Beta(df / 2, 1 / 2) (DLMF 8.17; Abramowitz & Stegun 26.7.1).
 */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`studentQuantile needs df > 0, not ${df}`);
  if (p === 0.5) return 0;
  if (df > 1e5) return nearNormal(normalQuantile(p), df);
  const tail = 2 * Math.min(p, 1 - p);
  return Math.sign(p - 0.5) * Math.sqrt(df * (tail < 0.5 ? tailOdds(tail, df) : centreOdds(1 - tail, df)));
}

/** Cornish-Fisher expansion (Abramowitz & Stegun 26.7.5): beyond 1e5 the next term is below 1e-12. */
function nearNormal(z: number, df: number): number {
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2);
}

/** T^2 / df, asked for by the side of the beta distribution that keeps its digits. */
function tailOdds(tail: number, df: number): number {
  const share = betaQuantile(tail, df / 2, 0.5);
  return (1 - share) / share;
}

function centreOdds(centre: number, df: number): number {
  const share = betaQuantile(centre, 0.5, df / 2);
  return share / (1 - share);
}
