import { logGamma } from "./log-gamma.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * The upper limit of the rate over clusters like these that few hits leave open: the one-sided `probability` quantile of its posterior
 * in a beta-binomial model.
 *
 * Cluster rates are Beta with mean mu and intra-cluster correlation rho (Skellam 1948); the posterior of mu is summed over rho and so counts
 * what few hits do not say about rho, where a design effect would be estimated from nothing. Priors: Jeffreys' for mu;
 * for sqrt(rho), the standard deviation of cluster rates relative to the largest possible, the uniform one (Gelman 2006, Bayesian Analysis 1, 515-533). Fractional n and sums are allowed. Assumes independent clusters.
 */
export function rareLimit(clusters: readonly Pick<Tally, "n" | "sum">[], probability: number): number {
  const { n, sum } = totals(clusters.map((cluster) => ({ ...cluster, sumSquares: 0 })));
  const bearing = clusters.filter((cluster) => cluster.sum > ROUNDING).length;
  const centre = Math.log((sum + 0.5) / (n - sum + 0.5));
  const reach = 14 / Math.sqrt(1 + bearing) + 1;
  const [from, step] = [centre - 1.2 * reach, (2.2 * reach) / (RATES - 1)];
  const rates = Array.from({ length: RATES }, (_, i) => from + i * step);
  return logistic(from + step * quantileOf(logDensity(clusters, rates), probability));
}

/** A sum up to this is none. */
const ROUNDING = 1e-9;
/** Points of the grids: logit mu, and logit rho from -8 to 4 (the density there is per logit: sqrt(rho) (1 - rho)). */
const RATES = 61;
const CORRELATIONS = Array.from({ length: 20 }, (_, k) => logistic(-8 + 0.6 * (k + 0.5)));

/** The log posterior density of logit mu at each of `logits`, up to a constant. */
function logDensity(clusters: readonly Pick<Tally, "n" | "sum">[], logits: readonly number[]): number[] {
  const hits = occurrences(clusters.map((cluster) => cluster.sum));
  const misses = occurrences(clusters.map((cluster) => cluster.n - cluster.sum));
  const trials = occurrences(clusters.map((cluster) => cluster.n));
  const slices = CORRELATIONS.map((rho) => {
    const size = 1 / rho - 1;
    const fixed = 0.5 * Math.log(rho) + Math.log1p(-rho) - logRising(size, trials);
    return logits.map((logit) => {
      const mu = logistic(logit);
      return fixed + logRising(size * mu, hits) + logRising(size * (1 - mu), misses) + 0.5 * Math.log(mu * (1 - mu));
    });
  });
  return logits.map((_, i) => logSumExp(slices.map((slice) => slice[i]!)));
}

interface Occurrences {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  /** Before this index the values are small whole numbers. */
  readonly short: number;
}

/** Each value above zero, ascending, with how often it occurs. */
function occurrences(all: readonly number[]): Occurrences {
  const found = new Map<number, number>();
  for (const value of all) if (value > ROUNDING) found.set(value, (found.get(value) ?? 0) + 1);
  const sorted = [...found].toSorted(([a], [b]) => a - b);
  return {
    values: Float64Array.from(sorted, ([value]) => value), counts: Float64Array.from(sorted, ([, count]) => count),
    short: sorted.findIndex(([value]) => !(Number.isInteger(value) && value <= SHORT)) >>> 0,
  };
}

/** Up to so many factors, a product and one logarithm cost less than two logarithms of gamma. */
const SHORT = 12;

/** ln of the product of Γ(a + v) / Γ(a) over the values v. */
function logRising(a: number, { values, counts, short }: Occurrences): number {
  let [sum, product, factors, i] = [0, 1, 0, 0];
  for (; i < values.length && i < short; i++) {
    for (; factors < values[i]!; factors++) product *= a + factors;
    sum += counts[i]! * Math.log(product);
  }
  if (i === values.length) return sum;
  const base = logGamma(a);
  for (; i < values.length; i++) sum += counts[i]! * (logGamma(a + values[i]!) - base);
  return sum;
}

/** Where on the grid (in steps) the density, exponential between neighbours, has the share `probability` of its mass below. */
function quantileOf(logs: readonly number[], probability: number): number {
  const top = Math.max(...logs);
  const masses = logs.slice(1).map((log, i) => exponentialMass(logs[i]! - top, log - top));
  let left = probability * masses.reduce((sum, mass) => sum + mass, 0);
  const cell = masses.findIndex((mass) => (left -= mass) <= 0);
  if (cell < 0) return logs.length - 1;
  return cell + partOfExponential(1 + left / masses[cell]!, logs[cell + 1]! - logs[cell]!);
}

function exponentialMass(from: number, to: number): number {
  const slope = to - from;
  return Math.abs(slope) < 1e-6 ? Math.exp(from + slope / 2) : (Math.exp(to) - Math.exp(from)) / slope;
}

/** How far into a cell of the given log slope the share of its mass is reached. */
function partOfExponential(share: number, slope: number): number {
  return Math.abs(slope) < 1e-6 ? share : Math.log1p(share * Math.expm1(slope)) / slope;
}

function logSumExp(logs: readonly number[]): number {
  const top = Math.max(...logs);
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
