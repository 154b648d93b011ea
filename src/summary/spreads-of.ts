import { clustersOf } from "../stats/clusters-of.ts";
import { meanAndError } from "../stats/mean-and-error.ts";
import { modelMeans } from "../stats/model-means.ts";
import { correlationOf } from "../stats/spread.ts";
import type { Tally } from "../stats/tally.ts";
import { totals } from "../stats/totals.ts";
import { areSeeds, tallied } from "./counterparts.ts";
import type { Folded } from "./fold.ts";
import { partsOf } from "./parts.ts";

/** What an earlier run says about one measure under deployment, for planning the next. */
export interface MeasureSpread {
  readonly suite: string;
  readonly measure: string;
  /** The rate of `plain`, else of the arm asked first. */
  readonly group: string;
  readonly rate: number;
  /** The largest intra-class correlation of any arm; undefined where every arm shows always or never, or one answer a prompt tells nothing. */
  readonly correlation?: number;
  /** The share of prompt effects that two arms have in common, 0 to 1: the smallest of any pair of arms that vary. */
  readonly shared?: number;
  /** The largest standard deviation between the models of an arm. */
  readonly betweenModels?: number;
}

/** One entry for each measure that has a scored sample under deployment. */
export function spreadsOf({ suites }: Folded): MeasureSpread[] {
  return suites.flatMap((tallies) => tallies.suite.planned.suite.measures.flatMap(({ measure }, index): MeasureSpread[] => {
    const parts = partsOf(tallies).filter((part) => part.measure === index && part.slice === null && part.condition.kind === "deployment");
    const arms = parts.map((part) => ({ group: part.group, seeds: areSeeds(part), tallies: tallied(part) })).filter((arm) => arm.tallies.length > 0);
    const first = arms.find(({ group }) => group === "plain") ?? arms[0];
    if (!first) return [];
    const correlations = arms.map((arm) => correlationOf(arm.tallies)).filter((value) => value !== undefined);
    const shared = arms.flatMap((one, at) => arms.slice(at + 1).map((two) => commonShare(one.tallies, two.tallies))).filter((value) => value !== undefined);
    const models = arms.filter(({ seeds }) => seeds).map((arm) => modelMeans(arm.tallies)).filter((means) => means.length > 1).map((means) => Math.sqrt(meanAndError(means).squaredError * means.length));
    return [{
      suite: tallies.suite.planned.suite.suite, measure, group: first.group, rate: totals(first.tallies).rate,
      ...(correlations.length > 0 && { correlation: Math.max(...correlations) }), ...(shared.length > 0 && { shared: Math.min(...shared) }),
      ...(models.length > 0 && { betweenModels: Math.max(...models) }),
    }];
  }));
}

/** The correlation of two arms' cluster rates, at least 0. */
function commonShare(a: readonly Tally[], b: readonly Tally[]): number | undefined {
  const others = new Map(clustersOf(b).map((cluster) => [cluster.cluster, cluster.sum / cluster.n]));
  const pairs = clustersOf(a).flatMap(({ cluster, sum, n }) => (others.has(cluster) ? [[sum / n, others.get(cluster)!] as const] : []));
  const [x, y] = [0, 1].map((side) => pairs.reduce((total, pair) => total + pair[side]!, 0) / pairs.length) as [number, number];
  const [xx, yy, xy] = pairs.reduce(([sx, sy, sxy], [one, two]) => [sx + (one - x) ** 2, sy + (two - y) ** 2, sxy + (one - x) * (two - y)], [0, 0, 0]) as [number, number, number];
  return xx > 0 && yy > 0 ? Math.max(0, xy / Math.sqrt(xx * yy)) : undefined;
}
