import { binomialLimits } from "./binomial-limits.ts";
import { clustersOf } from "./clusters-of.ts";
import type { DerivedFigure, FigureOptions } from "./derived-figure.ts";
import { hull } from "./hull.ts";
import { likeInterval } from "./like-interval.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * The rate of `of` given `given` ("confirms wrong answers, given that it solves the problem"): sum of given rate * of rate over the clusters that have
 * both, divided by the sum of the given rates. A cluster counts once for each model that answered it: what one model solves says nothing of another.
 *
 * `like`: the interval of a rate (like-interval.ts) over the clusters in which `given` occurs (all models of each together), weighted by its rate and counted as their effective number
 * of answers (sum w)^2 / sum(w^2 / n) (Kish 1965). `here`: delta method over independent trials, sum[(of - value)^2 var(given) + given^2 var(of)] /
 * (sum given)^2, every rate in a variance shrunk by two pseudo-trials towards the common one, in Clopper-Pearson limits at the effective size.
 * Assumes that within a model and cluster the trials of `of` and of `given` are independent. Unmeasured where `given` never occurs.
 */
export function conditionalOf(of: readonly Tally[], given: readonly Tally[], { confidence }: FigureOptions): DerivedFigure {
  const joined = join(of, given);
  const bearing = joined.filter((pair) => pair.given.sum > ROUNDING);
  if (joined.length === 0) return { kind: "unmeasured", because: "no prompt has scored samples of both rates" };
  if (bearing.length === 0) return { kind: "unmeasured", because: "the condition never holds: there is nothing to take a rate of" };
  const weighted = weigh(bearing);
  const { rate } = totals(weighted);
  const here = binomialLimits(rate, hereSize(joined, rate, totals(weighted).n), confidence);
  const like = likeInterval(weighted, confidence);
  return {
    kind: "measured", value: rate, ...hull(like, here), lowHere: here.low, highHere: here.high,
    method: `${like.method}, weighted (like); Clopper-Pearson at the effective size (here)`, clusters: new Set(bearing.map((pair) => pair.of.cluster)).size,
  };
}

/** A sum up to this is none. */
const ROUNDING = 1e-9;

interface Pair {
  readonly of: Tally;
  readonly given: Tally;
}

/** By model and cluster; the tallies keep their cluster, so that it stays the unit of independence. */
function join(of: readonly Tally[], given: readonly Tally[]): Pair[] {
  const givenBy = Map.groupBy(given, ({ model }) => model);
  return [...Map.groupBy(of, ({ model }) => model)].flatMap(([model, own]) => {
    const byCluster = new Map(clustersOf(givenBy.get(model) ?? []).map((tally) => [tally.cluster, tally]));
    return clustersOf(own).flatMap((tally) => {
      const found = byCluster.get(tally.cluster);
      return found ? [{ of: tally, given: found }] : [];
    });
  });
}

/** The tallies of `of`, each scaled to its share of the effective number of answers. */
function weigh(pairs: readonly Pair[]): Tally[] {
  const weights = pairs.map(({ given }) => given.sum / given.n);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const size = total ** 2 / pairs.reduce((sum, { of }, i) => sum + weights[i]! ** 2 / of.n, 0);
  return pairs.map(({ of: { cluster, n, sum, sumSquares } }, i) => {
    const answers = (size * weights[i]!) / total;
    return { cluster, n: answers, sum: (answers * sum) / n, sumSquares: (answers * sumSquares) / n };
  });
}

function hereSize(pairs: readonly Pair[], rate: number, largest: number): number {
  const common = totals(pairs.map(({ given }) => given)).rate;
  const total = pairs.reduce((sum, { given }) => sum + given.sum / given.n, 0);
  const variance = pairs.reduce((sum, { of, given }) =>
    sum + (of.sum / of.n - rate) ** 2 * shrunkVariance(given, common) + (given.sum / given.n) ** 2 * shrunkVariance(of, rate), 0) / total ** 2;
  return variance > 0 && rate > 0 && rate < 1 ? (rate * (1 - rate)) / variance : largest;
}

/** Of a tally's mean; no score in [0, 1] varies more than mean (1 - mean). */
function shrunkVariance({ n, sum }: Tally, common: number): number {
  const mean = (sum + 2 * common) / (n + 2);
  return (mean * (1 - mean)) / n;
}
