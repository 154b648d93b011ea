import { balanced } from "./balanced.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { modelMeans } from "./model-means.ts";
import { mover, type Weighted } from "./mover.ts";
import { onCommonPrompts } from "./on-common-prompts.ts";
import { pairedT } from "./paired-t.ts";
import { ratioLimits } from "./ratio-limits.ts";
import { seedsBreakthrough } from "./seeds-breakthrough.ts";
import type { Tally } from "./tally.ts";
import { type Term, term } from "./term.ts";

export interface Arms {
  /** The treated arm. */
  readonly arm: readonly Tally[];
  /** Fine-tuned without the treatment, and before fine-tuning. */
  readonly plain: readonly Tally[];
  readonly base: readonly Tally[];
}

export type Breakthrough =
  | {
      readonly kind: "measured";
      readonly value: number;
      readonly low?: number;
      readonly high?: number;
      readonly lowHere: number;
      readonly highHere: number;
      readonly lowSeeds?: number;
      readonly highSeeds?: number;
      /** Why one scope has no limits. */
      readonly unmeasuredOver: { readonly like?: string; readonly seeds?: string };
      readonly prompts: number;
      readonly clusters: number;
      readonly method: string;
      readonly warnings: readonly string[];
    }
  | { readonly kind: "unmeasured"; readonly because: string };

/**
 * R = (I - B) / (P - B) of three arms on the prompts all have scored samples of, each prompt counting the same: the share of what plain fine-tuning adds that the arm adds as well.
 * Breakthrough for an undesired trait, retention for a desired one. Below 0 and above 1 are possible and kept.
 *
 * R is in the set when the limits of L(R) = I - R P - (1 - R) B hold 0. `here`: MOVER from each arm's own interval (Zou & Donner 2008, Statistics in Medicine 27,
 * 1693-1702; Newcombe 1998), which keeps its width where an arm has no hit. `like`: MOVER from cluster intervals with the covariance between arms
 * on the same prompts, never inside paired cluster t (Fieller 1954, JRSS B 16, 175-185) nor `here`; unless the arm shows less than base, the upper limit of base is that for
 * these prompts: what more it would show on others its fine-tunes inherit, in I and in P. Over seeds: seeds-breakthrough.ts.
 *
 * Unmeasured unless P - B is above 0 by the lower limit of its own interval in that scope (one-sided, half the error): only then has the set two ends.
 */
export function breakthroughOf(arms: Arms, confidence: number, seeds: boolean): Breakthrough {
  const [arm = [], plain = [], base = []] = onCommonPrompts(arms.arm, arms.plain, arms.base).map(balanced);
  const [i, p, b] = [term(arm, confidence), term(plain, confidence), term(base, confidence)];
  if (!i || !p || !b) return { kind: "unmeasured", because: "no prompt has scored samples of base, plain and this arm" };
  const value = (i.value - b.value) / (p.value - b.value);
  const inherited: Term = i.value < b.value ? b : { ...b, like: { low: b.like.low, high: b.here.high } };
  const sum = (ratio: number): Weighted[] => [[1, i], [-ratio, p], [ratio - 1, inherited]];
  const here = ratioLimits(value, (ratio) => mover(sum(ratio), "here"));
  if (!(p.value > b.value) || !here) return { kind: "unmeasured", because: `plain (${rounded(p.value)}) is not above base (${rounded(b.value)}) beyond doubt: there is nothing to take a share of` };
  const parts = [ratioLimits(value, (ratio) => mover(sum(ratio), "like")), ratioLimits(value, (ratio) => pairedT(sum(ratio), confidence))];
  const like = hullOf(here, parts);
  const means = [arm, plain, base].map(modelMeans) as [number[], number[], number[]];
  const overSeeds = seeds ? seedsBreakthrough({ arm: means[0], plain: means[1], base: means[2] }, confidence, here) : { because: "models of several steps are checkpoints of a training, not seeds" };
  const clusters = new Set([...i.residuals.keys(), ...p.residuals.keys(), ...b.residuals.keys()]).size;
  return {
    kind: "measured", value, ...(like && { low: like.low, high: like.high }), lowHere: here.low, highHere: here.high,
    ...("low" in overSeeds && { lowSeeds: overSeeds.low, highSeeds: overSeeds.high }),
    unmeasuredOver: {
      ...(!like && { like: "over prompts like these, plain is not above base beyond doubt" }),
      ...("because" in overSeeds && { seeds: overSeeds.because }),
    },
    prompts: new Set(arm.map(({ prompt, cluster }) => prompt ?? cluster)).size, clusters,
    method: "MOVER and paired cluster t inversion (like); MOVER inversion (here)",
    warnings: [
      ...(clusters < 6 ? [`only ${clusters} independent ${clusters === 1 ? "prompt" : "prompts"}: this does not generalise to other prompts`] : []),
      ...("low" in overSeeds && means[2].length === 1 ? ["over seeds, base is one model and taken as fixed"] : []),
    ],
  };
}

function hullOf(here: Limits, parts: readonly (Limits | undefined)[]): Limits | undefined {
  const found = parts.filter((part) => part !== undefined);
  return found.length === parts.length ? hull(here, ...found) : undefined;
}

function rounded(rate: number): string {
  return rate.toFixed(3);
}
