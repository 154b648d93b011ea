import { balanced, promptOf } from "./balanced.ts";
import { crossedInterval, type CrossedTally } from "./crossed-interval.ts";
import { crossedVariance } from "./crossed-variance.ts";
import type { DerivedFigure } from "./derived-figure.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { mover } from "./mover.ts";
import { onCommonPrompts } from "./on-common-prompts.ts";
import { rateInterval } from "./rate-interval.ts";
import { studentQuantile } from "./student-quantile.ts";
import { type Term, term } from "./term.ts";
import { totals } from "./totals.ts";

/**
 * rate(a) - rate(b) over prompts and wordings like these, paired by prompt and wording, each pair counting the same.
 *
 * `like`: t with the two-way variance of the paired residuals (crossed-variance.ts), never inside MOVER's limits (Zou & Donner 2008) from each arm's crossed interval, nor `here`. With one wording: over prompts
 * under that wording. `inherits`: `a` was fine-tuned from `b`, of which then, unless `a` shows less, the limits for these prompts are taken. `here`: MOVER from exact limits.
 */
export function crossedDifference(a: readonly CrossedTally[], b: readonly CrossedTally[], { confidence, inherits }: { readonly confidence: number; readonly inherits: boolean }): DerivedFigure {
  const [left = [], right = []] = onCommonPrompts(a.map(underWording), b.map(underWording)).map(balanced);
  const [one, two] = [crossedTerm(left, confidence), crossedTerm(right, confidence)];
  if (!one || !two) return { kind: "unmeasured", because: "no prompt has scored samples of both arms" };
  const value = one.value - two.value;
  const here = mover([[1, one], [-1, two]], "here");
  const parts = [here, mover([[1, one], [-1, inherits && value >= 0 ? { ...two, like: two.here } : two]], "like"), crossedT(value, one, two, left, confidence)];
  const like = hull(...parts);
  const clusters = new Set(left.map(({ cluster }) => cluster)).size;
  return {
    kind: "measured", value, low: Math.max(-1, like.low), high: Math.min(1, like.high), lowHere: Math.max(-1, here.low), highHere: Math.min(1, here.high),
    method: "two-way cluster t and MOVER (like); MOVER (here)", clusters,
  };
}

/** A prompt under another wording is another prompt to be common to both. */
function underWording(tally: CrossedTally): CrossedTally {
  return { ...tally, prompt: `${tally.wording}\n${promptOf(tally)}` };
}

function cellOf({ wording, cluster }: CrossedTally): string {
  return `${wording}\n${cluster}`;
}

/** Residuals by prompt and wording; `like` from crossed-interval.ts. */
function crossedTerm(tallies: readonly CrossedTally[], confidence: number): Term | undefined {
  const made = term(tallies.map((tally) => ({ ...tally, cluster: cellOf(tally) })), confidence);
  return made && { value: totals(tallies).rate, here: rateInterval(tallies, { scope: "here", confidence }), like: crossedInterval(tallies, confidence), residuals: made.residuals };
}

function crossedT(value: number, one: Term, two: Term, cells: readonly CrossedTally[], confidence: number): Limits {
  const paired = [...new Map(cells.map((tally) => [cellOf(tally), tally])).values()].map((tally) =>
    ({ prompt: tally.cluster, wording: tally.wording, residual: (one.residuals.get(cellOf(tally)) ?? 0) - (two.residuals.get(cellOf(tally)) ?? 0) }));
  const [prompts, wordings] = [new Set(paired.map(({ prompt }) => prompt)).size, new Set(paired.map(({ wording }) => wording)).size];
  if (prompts < 2) return { low: -1, high: 1 };
  const { variance, df } = wordings < 2 ? { variance: crossedVariance(paired).variance, df: prompts - 1 } : crossedVariance(paired);
  const half = df > 0 ? studentQuantile((1 + confidence) / 2, df) * Math.sqrt(variance) : 0;
  return { low: value - half, high: value + half };
}
