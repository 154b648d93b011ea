import type { VerdictClass } from "../graders/define-grader.ts";
import { cohensKappa } from "../stats/cohens-kappa.ts";
import { intervalAlpha, nominalAlpha } from "../stats/krippendorffs-alpha.ts";
import { rateInterval } from "../stats/rate-interval.ts";
import type { Calibration } from "../stats/rogan-gladen.ts";
import type { Tally } from "../stats/tally.ts";
import { totals } from "../stats/totals.ts";
import type { Grade } from "../types.ts";
import type { CalibrationFigures, LabelRate } from "./calibration-report.ts";
import { verdictClasses } from "./verdict-classes.ts";

/** What a person and a judge said of one answer. */
export interface LabelledGrade {
  /** The unit of independence: the question. */
  readonly cluster: string;
  readonly label: string;
  readonly grade: Grade;
}

export interface LabelReading {
  /** `binary`: labels are 1 and 0, and a score of a half or more says 1. `classes`: the class of a grade is compared. */
  readonly kind: "binary" | "classes";
  /** The classes the grader declares; none where it does not. */
  readonly classes: readonly VerdictClass[];
  readonly read: (grade: Grade) => string | undefined;
}

export interface Judged {
  readonly figures: CalibrationFigures;
  /** The judge's scores of answers that are labelled positive and negative: what corrects a rate. */
  readonly calibration: Calibration;
}

/** How well grades agree with labels. A grade that is missing is no class: it is counted apart. */
export function calibrationFigures(items: readonly LabelledGrade[], reading: LabelReading, confidence: number): Judged {
  const classes = verdictClasses(items, reading);
  const compared = items.flatMap(({ cluster, label, grade }) => {
    const [truth, verdict] = [classes.nameOf(label), classes.verdictOf(grade)];
    return verdict === undefined ? [] : [{ cluster, a: truth, b: verdict }];
  });
  const scored = items.flatMap(({ cluster, label, grade }) => {
    const truth = classes.scoreOf(label);
    return grade.kind !== "scored" || truth === undefined ? [] : [{ cluster, truth, score: grade.score }];
  });
  const [positives, negatives] = [scored.filter(({ truth }) => truth >= HALF), scored.filter(({ truth }) => truth < HALF)];
  const share = (of: typeof scored, holds: (one: (typeof scored)[number]) => boolean, what: string): LabelRate =>
    classes.unscored !== undefined ? { kind: "unmeasured", because: classes.unscored } : rateOf(of.map((one) => tally(one.cluster, Number(holds(one)))), what, confidence);
  const [nominal, interval] = [nominalAlpha(), intervalAlpha()];
  for (const { cluster, a, b } of compared) nominal.add(cluster, [a, b]);
  for (const { cluster, truth, score } of scored) interval.add(cluster, [truth, score]);
  const failed = items.flatMap(({ grade }) => (grade.kind === "ungraded" ? [grade.because] : []));
  return {
    calibration: { positives: positives.map(({ cluster, score }) => tally(cluster, score)), negatives: negatives.map(({ cluster, score }) => tally(cluster, score)) },
    figures: {
      scored: items.filter(({ grade }) => grade.kind === "scored").length, excluded: items.filter(({ grade }) => grade.kind === "excluded").length, failed: failed.length,
      failures: counted(failed).map(([because, answers]) => ({ because, answers })),
      classes: classes.all,
      confusion: counted(compared.map(({ a, b }) => JSON.stringify([a, b]))).map(([pair, answers]) => {
        const [label = "", verdict = ""] = JSON.parse(pair) as string[];
        return { label, verdict, answers };
      }),
      sensitivity: share(positives, ({ score }) => score >= HALF, "no answer with a positive label was scored"),
      specificity: share(negatives, ({ score }) => score < HALF, "no answer with a negative label was scored"),
      accuracy: rateOf(compared.map(({ cluster, a, b }) => tally(cluster, Number(a === b))), "no labelled answer was graded", confidence),
      baseRate: share(scored, ({ truth }) => truth >= HALF, "no labelled answer was scored"),
      kappa: cohensKappa(compared, { confidence }),
      kappaLinear: classes.order ? cohensKappa(compared, { confidence, order: classes.order }) : { kind: "unmeasured", because: "the classes have no order: not all have a score of their own" },
      alphaNominal: nominal.figure({ confidence }),
      alphaInterval: classes.unscored === undefined ? interval.figure({ confidence }) : { kind: "unmeasured", because: classes.unscored },
    },
  };
}

const HALF = 0.5;

function tally(cluster: string, score: number): Tally {
  return { cluster, n: 1, sum: score, sumSquares: score * score };
}

function rateOf(tallies: readonly Tally[], nothing: string, confidence: number): LabelRate {
  if (tallies.length === 0) return { kind: "unmeasured", because: nothing };
  const [like, here] = [rateInterval(tallies, { scope: "like", confidence }), rateInterval(tallies, { scope: "here", confidence })];
  return {
    kind: "measured", rate: totals(tallies).rate, low: like.low, high: like.high, lowHere: here.low, highHere: here.high,
    answers: tallies.length, clusters: new Set(tallies.map(({ cluster }) => cluster)).size, method: like.method === here.method ? like.method : `like: ${like.method}; here: ${here.method}`,
  };
}

/** Most frequent first; of equal ones in the order of their words, not of their arrival. */
function counted(values: readonly string[]): [string, number][] {
  return [...Map.groupBy(values, (value) => value)].map(([value, all]): [string, number] => [value, all.length]).toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
