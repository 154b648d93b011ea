import { graderTable } from "../graders/table.ts";
import { readPlan } from "../run/folder.ts";
import type { Suite } from "../suite.ts";
import { roganGladen, type ObservedRate } from "../stats/rogan-gladen.ts";
import { calibrationFigures, type Judged, type LabelledGrade, type LabelReading } from "../summary/calibration-figures.ts";
import type { CalibrationReport, Correction } from "../summary/calibration-report.ts";
import type { Grade } from "../types.ts";
import { samplesOf } from "./samples-of.ts";
import { plannedJudges } from "./planned-judges.ts";
import type { Labels } from "./read-labels.ts";
import { recordedPlan, type FiledAnswer } from "./recorded-plan.ts";
import { runRates } from "./run-rates.ts";
import { work, type Result, type Work } from "./work.ts";

export interface CalibrateJob extends Omit<Work, "plan" | "endpoints"> {
  /** Of one measure, which the judges are to be calibrated for. */
  readonly suite: Suite;
  readonly labels: Labels;
  /** Rows of the labels' files that could not be read. */
  readonly unread: number;
  /** Rates to correct beside the usual ones. */
  readonly rates: readonly NamedRate[];
  /** Run folders whose rates are to be corrected. */
  readonly runs: readonly string[];
}

export interface NamedRate {
  readonly name: string;
  readonly observed: ObservedRate;
}

/** Lets the judges grade labelled answers as a run of its own (paced, logged, resumed), and compares them with the labels. */
export async function calibrateJudges({ suite, labels, unread, rates, runs, ...job }: CalibrateJob): Promise<Result & { readonly calibration: CalibrationReport }> {
  const { confidence } = job.summary;
  // A folder that is no run, or another measure's, is told before anybody is asked.
  const ofRuns = await Promise.all(runs.map((run) => runRates(run, suite, job.judges.map(({ id }) => id), confidence)));
  const { plan, endpoints } = await recordedPlan(suite, each(labels.answers), job.host);
  const result = await work({ ...job, plan: { ...plan, judges: plannedJudges(job.judges), unread }, endpoints });
  const items = await labelledGrades(result.folder.path, labels);
  const reading = readingOf(suite, labels);
  const whole = calibrationFigures(items, reading, confidence);
  const [measure] = result.report.suites[0]?.measures ?? [];
  const grader = suite.measures[0]?.grader;
  return {
    ...result,
    calibration: {
      format: "trait-assay/calibration", version: 1, complete: result.report.complete, simulated: result.report.simulated, confidence,
      judges: job.judges.map(({ id }) => id),
      grader: { name: grader?.name ?? "", measure: suite.measures[0]?.measure ?? "", digest: suite.digest },
      by: measure?.by ?? [],
      labels: {
        column: labels.column, rule: labels.rule, kind: labels.kind, labelled: labels.answers.length, unlabelled: labels.unlabelled, unread,
        prompts: new Set(items.map(({ cluster }) => cluster)).size,
      },
      figures: whole.figures,
      each: job.judges.length < 2 ? [] : job.judges.map(({ id }) => ({ judge: id, figures: calibrationFigures(items.flatMap((item) => ofJudge(item, id)), reading, confidence).figures })),
      corrections: [...usualRates(whole).filter(({ name }) => !rates.some((rate) => Number(rate.name) === Number(name))), ...rates, ...ofRuns.flatMap((run) => run.rates)].map((rate) => correct(rate, whole, confidence)),
      warnings: [...ofRuns.flatMap((run) => run.warnings), ...softWarning(whole)],
    },
  };
}

async function* each(answers: readonly FiledAnswer[]): AsyncGenerator<FiledAnswer> {
  yield* answers;
}

async function labelledGrades(folder: string, labels: Labels): Promise<LabelledGrade[]> {
  const plan = await readPlan(folder);
  const clusters = new Map(plan?.suites.flatMap(({ suite }) => suite.prompts.map(({ id, cluster = id }) => [id, cluster] as const)));
  const items: LabelledGrade[] = [];
  for await (const { cell, reply, grades } of samplesOf([folder])) {
    const [grade] = Object.values(grades);
    const label = labels.read(reply?.recorded ?? {});
    // Not graded yet: the run was interrupted, and says so.
    if (grade && label !== undefined) items.push({ cluster: clusters.get(cell.prompt) ?? cell.prompt, label, grade });
  }
  return items;
}

function readingOf(suite: Suite, { kind }: Labels): LabelReading {
  const { name = "", options = {} } = suite.measures[0]?.grader ?? {};
  const definition = graderTable[name];
  if (!definition) throw new TypeError(`there is no grader "${name}"`);
  return { kind, classes: definition.classes?.of(options) ?? [], read: (grade) => definition.classes?.read(grade, options) };
}

function ofJudge({ cluster, label, grade }: LabelledGrade, judge: string): LabelledGrade[] {
  // What needed no judge (an empty answer) is every judge's own grade.
  const own: Grade | undefined = grade.panel ? grade.panel.find((one) => one.judge === judge) : grade;
  return own ? [{ cluster, label, grade: own }] : [];
}

/** Rates known exactly: what remains uncertain is the judge's doing alone. */
const USUAL = [0.01, 0.05, 0.1, 0.25, 0.5];

function usualRates({ figures: { baseRate } }: Judged): NamedRate[] {
  const exactly = (name: string, rate: number): NamedRate => ({ name, observed: { rate, low: rate, high: rate, lowHere: rate, highHere: rate } });
  return [...USUAL.map((rate) => exactly(String(rate), rate)), ...(baseRate.kind === "measured" ? [exactly("the labels' base rate", baseRate.rate)] : [])];
}

function correct({ name, observed }: NamedRate, { calibration, figures }: Judged, confidence: number): Correction {
  if (figures.sensitivity.kind === "unmeasured") return { name, observed, corrected: figures.sensitivity };
  const found = roganGladen(observed, calibration, { confidence });
  if (found.kind === "unmeasured") return { name, observed, corrected: found };
  const { value, low, high, lowHere, highHere, method } = found;
  return { name, observed, corrected: { kind: "measured", rate: value, low, high, lowHere, highHere, method } };
}

function softWarning({ calibration: { positives, negatives } }: Judged): string[] {
  const between = [...positives, ...negatives].filter(({ sum }) => sum > 0 && sum < 1).length;
  return between === 0 ? [] : [`${between} scores lie between 0 and 1: sensitivity and specificity count a half or more as 1; rates, which are mean scores, are corrected by the mean scores of both labels`];
}
