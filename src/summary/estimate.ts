import type { Counts, Estimate, Measured, ModelEstimate, PromptTally, RateFigures } from "../report.ts";
import type { PlannedModel } from "../plan.ts";
import type { SuiteCondition } from "../suite.ts";
import { concentration } from "../stats/concentration.ts";
import { fewClusters } from "../stats/few-clusters.ts";
import { rateInterval } from "../stats/rate-interval.ts";
import { seedsInterval } from "../stats/seeds-interval.ts";
import type { Tally } from "../stats/tally.ts";
import { totals } from "../stats/totals.ts";
import { armKey, type Folded } from "./fold.ts";
import type { SuiteTallies } from "./tallies.ts";

/** Which part of a suite an estimate is about. */
export interface Part {
  readonly tallies: SuiteTallies;
  readonly measure: number;
  readonly group: string;
  readonly condition: SuiteCondition;
  readonly slice: string | null;
  /** Rows of the suite, 0-based, to which the measure applies. */
  readonly rows: readonly number[];
  /** A slice with all rows there are: its figures are those of slice null. */
  readonly repeats: boolean;
}

/** The rate of one measure for one arm under one condition, with everything that is counted beside it. */
export function estimate(part: Part, { ledger, givenUp }: Folded, confidence: number): Estimate {
  const { tallies, measure, group, condition, slice, rows } = part;
  const counts = countRows(part, rows, ledger);
  const models = byModel(part).map(({ model, rows: own }): ModelEstimate => {
    const ownCounts = countRows(part, own, ledger);
    return { model: model.model, seed: model.seed, step: model.step, ...figures(scores(part, own), ownCounts, confidence), ...ownCounts };
  });
  const scored = scores(part, rows);
  const wanted = new Set(rows);
  const pooled = figures(scored, counts, confidence);
  return {
    group, condition: condition.name, conditionKind: condition.kind, slice,
    ...(pooled.kind === "measured" ? { ...pooled, ...seeds(models, pooled, confidence) } : pooled),
    ...counts,
    warnings: [...severalSteps(models), ...warningsFor(scored, counts, {
      ungraded: tallies.failures(measure, (block) => wanted.has(block))[0],
      gaveUp: givenUp.get(armKey(tallies.suite.planned.suite.suite, group)),
    })],
    models, byPrompt: byPrompt(part, ledger),
  };
}

/** The scored samples, one tally a model and prompt. */
export function scores({ tallies, measure }: Pick<Part, "tallies" | "measure">, rows: readonly number[]): Tally[] {
  return rows.flatMap((row) => {
    const { n, sum, sumSquares } = tallies.at(row, measure);
    const { prompt, model } = tallies.suite.row(row);
    return n > 0 ? [{ cluster: prompt.cluster ?? prompt.id, prompt: prompt.id, model: model.model, n, sum, sumSquares }] : [];
  });
}

function figures(tallies: readonly Tally[], counts: Counts, confidence: number): Measured<RateFigures> {
  const { n: samples, sum, rate } = totals(tallies);
  if (samples === 0) return { kind: "unmeasured", because: nothingScored(counts) };
  const unscored = counts.excluded + counts.ungraded + counts.gaveUp;
  const like = rateInterval(tallies, { scope: "like", confidence });
  const here = rateInterval(tallies, { scope: "here", confidence });
  return {
    kind: "measured", rate,
    low: like.low, high: like.high, lowHere: here.low, highHere: here.high,
    bounds: { low: sum / (samples + unscored), high: (sum + unscored) / (samples + unscored) },
    method: like.method === here.method ? like.method : `like: ${like.method}; here: ${here.method}`,
  };
}

function nothingScored({ excluded, ungraded, gaveUp, missing, labels }: Counts): string {
  const named = Object.entries(labels).slice(0, 3).map(([label, count]) => `${count} ${label}`).join(", ");
  const parts = [
    excluded > 0 && `${excluded} excluded${named ? ` (${named})` : ""}`, ungraded > 0 && `${ungraded} ungraded`,
    gaveUp > 0 && `${gaveUp} given up`, missing > 0 && `${missing} not asked yet`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `no scored sample: ${parts.join(", ")}` : "no sample";
}

function severalSteps(models: readonly ModelEstimate[]): string[] {
  const steps = new Set(models.map(({ step }) => step)).size;
  return steps > 1 ? [`checkpoints of ${steps} training steps together: the rate by step is in "checkpoints"`] : [];
}

/** None over the checkpoints of one training: they are no independent seeds. */
function seeds(models: readonly ModelEstimate[], pooled: { lowHere: number; highHere: number }, confidence: number): { lowSeeds?: number; highSeeds?: number } {
  if (new Set(models.map(({ step }) => step)).size > 1) return {};
  const means = models.flatMap((model) => (model.kind === "measured" ? [model.rate] : []));
  const interval = means.length === models.length ? seedsInterval(means, confidence, { low: pooled.lowHere, high: pooled.highHere }) : undefined;
  return interval ? { lowSeeds: interval.low, highSeeds: interval.high } : {};
}

function countRows({ tallies, measure }: Part, rows: readonly number[], ledger: Folded["ledger"]): Counts {
  const { suite } = tallies;
  const bit = 1 << measure;
  let [samples, excluded, ungraded, gaveUp, missing] = [0, 0, 0, 0, 0];
  const [prompts, clusters] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const { prompt, trials } = suite.row(row);
    const tally = tallies.at(row, measure);
    samples += tally.n;
    excluded += tally.excluded;
    if (tally.n > 0) {
      prompts.add(prompt.id);
      clusters.add(prompt.cluster ?? prompt.id);
    }
    for (let cell = suite.cell(row, 0), end = cell + trials; cell < end; cell++) {
      if ((ledger.settled(cell) & bit) !== 0) continue;
      if ((ledger.ungraded(cell) & bit) !== 0) ungraded++;
      else if (ledger.gaveUp(cell)) gaveUp++;
      else missing++;
    }
  }
  const wanted = new Set(rows);
  return {
    samples, prompts: prompts.size, clusters: clusters.size, excluded, ungraded, gaveUp, missing,
    labels: tallies.labels(measure, (block) => wanted.has(block)),
  };
}

function byModel({ tallies, rows }: Part): { model: PlannedModel; rows: number[] }[] {
  return [...Map.groupBy(rows, (row) => tallies.suite.row(row).model)].map(([model, own]) => ({ model, rows: own }));
}

function byPrompt({ tallies, measure, rows }: Part, ledger: Folded["ledger"]): PromptTally[] {
  const bit = 1 << measure;
  return [...Map.groupBy(rows, (row) => tallies.suite.row(row).prompt.id)].map(([prompt, own]) => {
    let [scored, sum, excluded, ungraded] = [0, 0, 0, 0];
    for (const row of own) {
      const tally = tallies.at(row, measure);
      scored += tally.n;
      sum += tally.sum;
      excluded += tally.excluded;
      const first = tallies.suite.cell(row, 0);
      const end = first + tallies.suite.row(row).trials;
      for (let cell = first; cell < end; cell++) if ((ledger.ungraded(cell) & bit) !== 0) ungraded++;
    }
    return { prompt, scored, sum, excluded, ungraded };
  });
}

function warningsFor(scored: readonly Tally[], { samples, excluded, ungraded, gaveUp }: Counts, reasons: { readonly ungraded: string | undefined; readonly gaveUp: string | undefined }): string[] {
  const all = samples + excluded + ungraded + gaveUp;
  const because = (reason: string | undefined): string => (reason === undefined ? "" : `, for instance: ${reason}`);
  return [
    ...[concentration(scored), fewClusters(scored)].filter((warning) => warning !== undefined),
    ...(samples > 0 && excluded > 0.2 * all ? [`${excluded} of ${all} answers are excluded: the rate describes the rest`] : []),
    ...(ungraded > 0 ? [`${ungraded} of ${all} answers could not be graded${because(reasons.ungraded)}`] : []),
    ...(gaveUp > 0 ? [`${gaveUp} of ${all} answers were given up${because(reasons.gaveUp)}`] : []),
  ];
}
