import type { Agreement } from "../../src/stats/agreement.ts";
import { cohensKappa } from "../../src/stats/cohens-kappa.ts";
import { type Alpha, intervalAlpha, nominalAlpha } from "../../src/stats/krippendorffs-alpha.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { roganGladen } from "../../src/stats/rogan-gladen.ts";
import type { Tally } from "../../src/stats/tally.ts";
import { betaDraw } from "./beta-draw.ts";
import { type Random, random } from "./random.ts";
import type { Coverage } from "./simulate.ts";

/** What a judge's calibration claims, simulated. */
export interface CalibrationCell {
  readonly figure: "corrected" | "kappa" | "linear kappa" | "nominal alpha" | "interval alpha";
  /** Labelled prompts and answers to each; those of the run that is corrected are as many. */
  readonly prompts: number;
  readonly trials: number;
  /** Corrected: the true rate of the run. Coefficients: the share of the rarest class. */
  readonly rate: number;
  /** Corrected: the judge's. Coefficients: how often raters agree beyond chance. */
  readonly sensitivity: number;
  readonly specificity: number;
  /** Share of the labels that are positive. */
  readonly base: number;
  /** How much prompts differ: in the rate, and in how the judge errs. */
  readonly correlation: number;
  readonly judged: { readonly here: boolean; readonly like: boolean };
}

/** Sharp and blunt judges, rare and common traits, few and many labels, prompts asked once and often. */
export const calibration: readonly CalibrationCell[] = [
  ...[[50, 1], [200, 1], [1000, 1], [100, 5], [24, 20]].flatMap(([prompts, trials]) => {
    const shape = { prompts: prompts!, trials: trials!, correlation: trials === 1 ? 0 : 0.1 };
    const evenly = [[0.9, 0.8], [1, 1], [0.7, 0.95]].flatMap(([sensitivity, specificity]) => [0, 0.01, 0.1, 0.5].map((rate) => cell({ ...shape, sensitivity: sensitivity!, specificity: specificity!, rate })));
    // Of fewer than ten positive labels most draws are unmeasured: there is nothing to judge.
    return [...evenly, ...(prompts! * trials! < 100 ? [] : [0, 0.1].map((rate) => cell({ ...shape, rate, base: 0.1 })))];
  }),
  ...(["kappa", "linear kappa", "nominal alpha", "interval alpha"] as const).flatMap((figure) =>
    [[30, 1], [200, 1], [20, 20]].flatMap(([prompts, trials]) => [0.2, 0.9].flatMap((agree) => [0.3, 0.05].map((rate) =>
      cell({ figure, prompts: prompts!, trials: trials!, sensitivity: agree, rate, correlation: trials === 1 ? 0 : 0.2, judged: { here: false, like: true } }))))),
];

export function calibrationName({ figure, prompts, trials, rate, sensitivity, specificity, base, correlation }: CalibrationCell): string {
  const about = figure === "corrected" ? `judge ${sensitivity}/${specificity}, base ${base}, rate ${rate}` : `${sensitivity}, rarest ${rate}`;
  return `${figure}: ${prompts} x ${trials}, ${about}, ${correlation}`;
}

/** Counts as `simulate` does. A corrected rate that fits no truth counts as a miss. */
export function simulateCalibration(cell: CalibrationCell, repeats: number, seed: number, confidence = 0.95): Coverage {
  const source = random(seed);
  let [here, like, widthHere, widthLike, measured] = [0, 0, 0, 0, 0];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const found = (cell.figure === "corrected" ? correctedTrial : agreementTrial)(cell, source, confidence);
    if (!found) continue;
    measured++;
    here += Number(found.here);
    like += Number(found.like);
    widthHere += found.widthHere;
    widthLike += found.widthLike;
  }
  return { here: here / measured, like: like / measured, widthHere: widthHere / measured, widthLike: widthLike / measured, unmeasured: repeats - measured };
}

interface Held {
  readonly here: boolean;
  readonly like: boolean;
  readonly widthHere: number;
  readonly widthLike: number;
}

function correctedTrial({ prompts, trials, rate, sensitivity, specificity, base, correlation }: CalibrationCell, source: Random, confidence: number): Held | undefined {
  const [positives, negatives, run]: [Tally[], Tally[], Tally[]] = [[], [], []];
  const truths: number[] = [];
  for (let prompt = 0; prompt < prompts; prompt++) {
    const [hit, alarm] = [betaDraw(sensitivity, correlation, source), betaDraw(1 - specificity, correlation, source)];
    for (let trial = 0; trial < trials; trial++) {
      const positive = source() < base;
      (positive ? positives : negatives).push(verdict(`label ${prompt}`, source() < (positive ? hit : alarm)));
    }
    const [truth, hits, alarms] = [betaDraw(rate, correlation, source), betaDraw(sensitivity, correlation, source), betaDraw(1 - specificity, correlation, source)];
    truths.push(truth);
    for (let trial = 0; trial < trials; trial++) run.push(verdict(`run ${prompt}`, source() < (source() < truth ? hits : alarms)));
  }
  const [likeRate, hereRate] = (["like", "here"] as const).map((scope) => rateInterval(run, { scope, confidence }));
  const observed = { rate: run.reduce((sum, tally) => sum + tally.sum, 0) / run.length, low: likeRate!.low, high: likeRate!.high, lowHere: hereRate!.low, highHere: hereRate!.high };
  const found = roganGladen(observed, { positives, negatives }, { confidence });
  if (found.kind === "unmeasured") return found.because.startsWith("the observed rate") ? { here: false, like: false, widthHere: 0, widthLike: 0 } : undefined;
  const truth = truths.reduce((sum, value) => sum + value, 0) / prompts;
  return {
    here: holds(found.lowHere, found.highHere, truth), like: holds(found.low, found.high, rate),
    widthHere: found.highHere - found.lowHere, widthLike: found.high - found.low,
  };
}

/** Three classes, the second as rare as `rate`, the third twice that. */
const classes = ["none", "some", "much"];

/** With probability sqrt(agree) a rater says what is true of the unit, else any class; of two raters, so many agree beyond chance. */
function agreementTrial({ figure, prompts, trials, rate, sensitivity: agree, correlation }: CalibrationCell, source: Random, confidence: number): Held | undefined {
  const raters = figure.includes("alpha") ? 4 : 2;
  const units: { cluster: string; values: number[] }[] = [];
  for (let prompt = 0; prompt < prompts; prompt++) {
    const own = source() < correlation ? draw(rate, source) : undefined;
    for (let trial = 0; trial < trials; trial++) {
      // A prompt may have a truth of its own that all its units share.
      const truth = own ?? draw(rate, source);
      const values = Array.from({ length: raters }, () => (source() < Math.sqrt(agree) ? truth : draw(rate, source)));
      units.push({ cluster: `prompt ${prompt}`, values: raters === 2 ? values : values.filter(() => source() < 0.8) });
    }
  }
  const named = units.map(({ cluster, values }) => ({ cluster, values: values.map((value) => classes[value]!) }));
  const pairs = named.map(({ cluster, values: [a, b] }) => ({ cluster, a: a!, b: b! }));
  const figures: Record<Exclude<CalibrationCell["figure"], "corrected">, () => Agreement> = {
    kappa: () => cohensKappa(pairs, { confidence }), "linear kappa": () => cohensKappa(pairs, { confidence, order: classes }),
    "nominal alpha": () => alphaOf(nominalAlpha(), named, confidence), "interval alpha": () => alphaOf(intervalAlpha(0, 2), units, confidence),
  };
  const found = figure === "corrected" ? undefined : figures[figure]();
  if (found?.kind !== "measured") return undefined;
  const held = holds(found.low, found.high, agree);
  return { here: held, like: held, widthHere: found.high - found.low, widthLike: found.high - found.low };
}

function alphaOf<Value>(alpha: Alpha<Value>, units: readonly { cluster: string; values: readonly Value[] }[], confidence: number): Agreement {
  for (const { cluster, values } of units) alpha.add(cluster, values);
  return alpha.figure({ confidence });
}

function draw(rate: number, source: Random): number {
  const at = source();
  return at < rate ? 1 : at < 3 * rate ? 2 : 0;
}

function verdict(cluster: string, hit: boolean): Tally {
  return { cluster, n: 1, sum: Number(hit), sumSquares: Number(hit) };
}

function holds(low: number, high: number, truth: number): boolean {
  return low <= truth + 1e-12 && truth - 1e-12 <= high;
}

function cell(given: Partial<CalibrationCell>): CalibrationCell {
  return { figure: "corrected", prompts: 200, trials: 1, rate: 0.1, sensitivity: 0.9, specificity: 0.8, base: 0.5, correlation: 0, judged: { here: given.correlation === 0, like: true }, ...given };
}
