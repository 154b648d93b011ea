import { balanced } from "./balanced.ts";
import { clustersOf } from "./clusters-of.ts";
import type { DerivedFigure } from "./derived-figure.ts";
import { exactP } from "./exact-p.ts";
import { fewClusters } from "./few-clusters.ts";
import { hereTerm } from "./here-term.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { linear } from "./linear.ts";
import { modelMeans } from "./model-means.ts";
import { mover } from "./mover.ts";
import { onCommonPrompts } from "./on-common-prompts.ts";
import { seedsDifference } from "./seeds-difference.ts";
import type { Tally } from "./tally.ts";
import { tailOf } from "./tail-of.ts";
import { term } from "./term.ts";
import { totals } from "./totals.ts";

export interface DifferenceOptions {
  /** Two-sided (.95). */
  readonly confidence: number;
  /** Whether each arm's models are fine-tuning seeds of one recipe (not checkpoints). */
  readonly seeds: boolean;
  /** Whether `a` was fine-tuned from `b`: unless it shows less, what `b` would show on other prompts `a` inherits, so of `b` its limits for these prompts are taken. */
  readonly inherits: boolean;
  /** Whether p values are wanted: they cost more than the limits. */
  readonly tested: boolean;
}

export type ArmDifference =
  | {
      readonly kind: "measured";
      readonly difference: number;
      readonly low: number;
      readonly high: number;
      readonly lowHere: number;
      readonly highHere: number;
      readonly lowSeeds?: number;
      readonly highSeeds?: number;
      readonly p?: number;
      readonly pHere?: number;
      readonly pSeeds?: number;
      readonly prompts: number;
      readonly clusters: number;
      readonly method: string;
      readonly warnings: readonly string[];
    }
  | { readonly kind: "unmeasured"; readonly because: string };

/**
 * rate(a) - rate(b) of two arms on the prompts both have scored samples of: the differences prompt by prompt, averaged, each prompt counting the same.
 *
 * `here`: MOVER (Zou & Donner 2008; Newcombe 1998) from each arm's exact interval, variance within prompts. `like`: linear.ts (paired cluster t, never inside MOVER's limits);
 * where few clusters differ it holds 0 unless the exact sign-flip test (exact-p.ts) rejects that as well. Over seeds: seeds-difference.ts. Every p is two-sided, of the
 * hypothesis that the difference in that scope is 0, by inversion: the smallest error at which the limits exclude 0, so that the two agree at every confidence. No p for `like` below six
 * clusters. Assumes independent trials.
 */
export function armDifference(a: readonly Tally[], b: readonly Tally[], { confidence, seeds, inherits, tested }: DifferenceOptions): ArmDifference {
  const [left = [], right = []] = onCommonPrompts(a, b).map(balanced);
  const found = limitsOf(left, right, inherits, confidence);
  if (found.kind === "unmeasured") return found;
  const { value: difference, low, high, lowHere, highHere, clusters, method } = found;
  const exact = exactP(clusterDifferences(left, right));
  const like = exact !== undefined && exact > 1 - confidence ? hull({ low, high }, { low: 0, high: 0 }) : { low, high };
  const here = { low: lowHere, high: highHere, p: tested ? hereP(left, right) : 0 };
  const overSeeds = seeds ? seedsDifference(modelMeans(left), modelMeans(right), confidence, here) : undefined;
  const few = fewClusters([...left, ...right]);
  return {
    kind: "measured", difference, low: like.low, high: like.high, lowHere, highHere,
    ...(overSeeds && { lowSeeds: overSeeds.low, highSeeds: overSeeds.high, ...(tested && { pSeeds: overSeeds.p }) }),
    ...(tested && clusters >= 6 && { p: tailOf((at) => excludes0(limitsOf(left, right, inherits, at)), exact) }), ...(tested && { pHere: here.p }),
    prompts: new Set(left.map(({ prompt, cluster }) => prompt ?? cluster)).size, clusters, method: exact === undefined ? method : `${method}, exact sign flips`,
    warnings: [...(few !== undefined && clusters < 6 ? [few] : []), ...lost(a, b, left, right)],
  };
}

function limitsOf(left: readonly Tally[], right: readonly Tally[], inherits: boolean, confidence: number): DerivedFigure {
  const [one, two] = [term(left, confidence), term(right, confidence)];
  if (!one || !two) return { kind: "unmeasured", because: "no prompt has scored samples of both arms" };
  return linear([[1, one], [-1, inherits && one.value >= two.value ? { ...two, like: two.here } : two]], confidence);
}

function excludes0(limits: Limits | { readonly kind: "unmeasured" }): boolean {
  return "low" in limits && (limits.low > 0 || limits.high < 0);
}

/** What each cluster adds to the difference. */
function clusterDifferences(left: readonly Tally[], right: readonly Tally[]): number[] {
  const [size, otherSize] = [totals(left).n, totals(right).n];
  const others = new Map(clustersOf(right).map((cluster) => [cluster.cluster, cluster.sum / otherSize]));
  return clustersOf(left).map(({ cluster, sum }) => sum / size - (others.get(cluster) ?? 0));
}

function hereP(left: readonly Tally[], right: readonly Tally[]): number {
  return tailOf((confidence) => excludes0(mover([[1, hereTerm(left, confidence)], [-1, hereTerm(right, confidence)]], "here")));
}

function lost(a: readonly Tally[], b: readonly Tally[], left: readonly Tally[], right: readonly Tally[]): string[] {
  const prompts = (tallies: readonly Tally[]): number => new Set(tallies.filter(({ n }) => n > 0).map(({ prompt, cluster }) => prompt ?? cluster)).size;
  const dropped = Math.max(prompts(a) - prompts(left), prompts(b) - prompts(right));
  return dropped > 0 ? [`${dropped} ${dropped === 1 ? "prompt has" : "prompts have"} scored samples of one arm alone and ${dropped === 1 ? "is" : "are"} left out`] : [];
}
