import type { DerivedFigure, FigureOptions } from "./derived-figure.ts";
import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { linear } from "./linear.ts";
import { mover } from "./mover.ts";
import { root } from "./root.ts";
import type { Tally } from "./tally.ts";
import { type Term, term } from "./term.ts";

/** What a judge says of answers whose truth is known: the scores of those that show the trait, and of those that do not. */
export interface Calibration {
  readonly positives: readonly Tally[];
  readonly negatives: readonly Tally[];
}

/** A rate that a judge found, with its intervals; equal ends: known exactly. */
export interface ObservedRate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
}

/**
 * The true rate behind one that an imperfect judge found: (rate - f) / (sensitivity - f), f = 1 - specificity the false alarms (Rogan & Gladen 1978,
 * American Journal of Epidemiology 107, 71-76). Sensitivity and f are the judge's mean scores on the positives and the negatives, so a judge
 * that scores in between is corrected as well. The value is clipped to [0, 1].
 *
 * Interval: the true rates for which the MOVER interval of rate - true * sensitivity - (1 - true) f holds 0 (as ratio-of.ts), from each rate's own
 * boundary-safe limits, so it counts the errors of all three and keeps its width at 0 of n. Labels are taken for independent of the observed rate.
 * Unmeasured unless sensitivity - f is above 0 beyond doubt (one-sided, at the confidence used), and where no true rate fits the observed one.
 */
export function roganGladen(observed: ObservedRate, { positives, negatives }: Calibration, { confidence }: FigureOptions): DerivedFigure {
  const [sensitivity, alarms] = [term(positives, confidence), term(negatives, confidence)];
  if (!sensitivity || !alarms) return { kind: "unmeasured", because: `no judged label is ${sensitivity ? "negative" : "positive"}` };
  if (new Set([...sensitivity.residuals.keys(), ...alarms.residuals.keys()]).size < 2) return { kind: "unmeasured", because: "all labelled answers belong to one prompt: they say nothing of others" };
  const doubt = uninformative(positives, negatives, confidence);
  if (doubt !== undefined) return { kind: "unmeasured", because: doubt };
  const rate = termOf(observed);
  const errors = (truth: number, scope: "here" | "like"): Limits => mover([[1, rate], [-truth, sensitivity], [truth - 1, alarms]], scope);
  const value = Math.min(1, Math.max(0, (observed.rate - alarms.value) / (sensitivity.value - alarms.value)));
  const like = inversion((truth) => errors(truth, "like"), value);
  if (!like) {
    const [side, than] = observed.rate < alarms.value ? ["below", "false alarms"] : ["above", "sensitivity"];
    return { kind: "unmeasured", because: `the observed rate lies ${side} the judge's ${than} beyond doubt: the labelled answers are not like those` };
  }
  // Where a judge errs otherwise on other prompts, trials alone may not explain what was observed: then prompts have to.
  const here = inversion((truth) => errors(truth, "here"), value) ?? like;
  return {
    kind: "measured", value, ...hull(like, here), lowHere: here.low, highHere: here.high,
    method: "Rogan-Gladen, MOVER inversion (like, here)", clusters: new Set([...sensitivity.residuals.keys(), ...alarms.residuals.keys()]).size,
  };
}

/** Why a judge's verdicts tell nothing of the truth, or undefined where they do. */
function uninformative(positives: readonly Tally[], negatives: readonly Tally[], confidence: number): string | undefined {
  const oneSided = 2 * confidence - 1;
  const [sensitivity, alarms] = [term(positives, oneSided), term(negatives, oneSided)];
  const youden = sensitivity && alarms ? linear([[1, sensitivity], [-1, alarms]], oneSided) : undefined;
  if (youden?.kind === "measured" && youden.low > 0) return undefined;
  return `sensitivity + specificity - 1 is not above 0 beyond doubt${youden?.kind === "measured" ? ` (${youden.value.toFixed(2)}, ${Math.round(confidence * 1000) / 10} % lower limit ${youden.low.toFixed(2)})` : ""}: the judge may as well guess`;
}

function termOf({ rate, low, high, lowHere, highHere }: ObservedRate): Term {
  return { value: rate, like: { low, high }, here: { low: lowHere, high: highHere }, residuals: new Map() };
}

/** The true rates in [0, 1] whose limits of the error hold 0, which fall as the true rate rises; undefined where not even the nearest one does. */
function inversion(errors: (truth: number) => Limits, centre: number): Limits | undefined {
  const { low, high } = errors(centre);
  if (high < 0 || low > 0) return undefined;
  return { low: root((truth) => -errors(truth).low, 0, centre, EXACT), high: root((truth) => -errors(truth).high, centre, 1, EXACT) };
}

/** Relative to the larger end: far below what any rate is known to. */
const EXACT = 1e-10;
