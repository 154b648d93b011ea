import { conditionalOf } from "../../src/stats/conditional-of.ts";
import { differenceOf } from "../../src/stats/difference-of.ts";
import { extremeOf } from "../../src/stats/extreme-of.ts";
import { meanOf } from "../../src/stats/mean-of.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { ratioOf } from "../../src/stats/ratio-of.ts";
import type { Tally } from "../../src/stats/tally.ts";
import { armsTrial } from "./arms-trial.ts";
import { betaDraw } from "./beta-draw.ts";
import type { Cell } from "./cells.ts";
import { answers, mean } from "./draws.ts";
import { leakTrial } from "./leak-trial.ts";
import { type Random, random } from "./random.ts";

/** Shares of repeats in which the interval held the truth, and mean widths, over the repeats that gave a figure. */
export interface Coverage {
  readonly here: number;
  readonly like: number;
  readonly widthHere: number;
  readonly widthLike: number;
  readonly unmeasured: number;
}

/** Draws the cell's data `repeats` times and counts. The truth of `like` is the population's, that of `here` the drawn prompts'. */
export function simulate(cell: Cell, repeats: number, seed: number, confidence = 0.95): Coverage {
  const source = random(seed);
  let [here, like, widthHere, widthLike, measured] = [0, 0, 0, 0, 0];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const { limits, truthHere, truthLike } = trial(cell, source, confidence);
    if (!limits) continue;
    measured++;
    here += holds(limits.lowHere, limits.highHere, truthHere);
    like += holds(limits.low, limits.high, truthLike);
    widthHere += limits.highHere - limits.lowHere;
    widthLike += limits.high - limits.low;
  }
  return { here: here / measured, like: like / measured, widthHere: widthHere / measured, widthLike: widthLike / measured, unmeasured: repeats - measured };
}

export interface FourLimits {
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
}

/** One repeat. */
export interface Trial {
  readonly limits: FourLimits | undefined;
  readonly truthHere: number;
  readonly truthLike: number;
}

function trial(cell: Cell, source: Random, confidence: number): Trial {
  if (cell.figure === "rate" || cell.figure === "scores") {
    const rates = promptRates(cell, source);
    const tallies = rates.map((rate, prompt) => (cell.figure === "rate" ? answers : scores)(rate, prompt, cell.trials, source));
    return { limits: rateLimits(tallies, confidence), truthHere: mean(rates), truthLike: cell.rate };
  }
  if (cell.figure === "against base" || cell.figure === "breakthrough") return armsTrial(cell, source, confidence);
  if (cell.figure === "leak" || cell.figure === "leak above base" || cell.figure === "worst case") return leakTrial(cell, source, confidence);
  return cell.figure === "conditional" ? conditionalTrial(cell, source, confidence) : pairTrial(cell, source, confidence);
}

function rateLimits(tallies: readonly Tally[], confidence: number): FourLimits {
  const like = rateInterval(tallies, { scope: "like", confidence });
  const here = rateInterval(tallies, { scope: "here", confidence });
  return { low: like.low, high: like.high, lowHere: here.low, highHere: here.high };
}

/** Two rates that go together: every prompt shows the first at a share, drawn for it, of the second. */
function pairTrial(cell: Cell, source: Random, confidence: number): Trial {
  const second = cell.second ?? 0.5;
  const share = cell.rate / second;
  const seconds = Array.from({ length: cell.prompts }, () => betaDraw(second, cell.correlation, source));
  const firsts = seconds.map((rate) => rate * betaDraw(share, cell.correlation, source));
  const [a, b] = [firsts, seconds].map((rates) => rates.map((rate, prompt) => answers(rate, prompt, cell.trials, source)));
  const cells = [{ name: "first", tallies: a! }, { name: "second", tallies: b! }];
  const combine = { difference: (x: number, y: number) => x - y, ratio: (x: number, y: number) => x / y, mean: (x: number, y: number) => (x + y) / 2, minimum: Math.min };
  const figure = {
    difference: () => differenceOf(a!, b!, { confidence }), ratio: () => ratioOf(a!, b!, { confidence }),
    mean: () => meanOf(cells, { confidence }), minimum: () => extremeOf(cells, "minimum", { confidence }),
  };
  const kind = cell.figure as keyof typeof figure;
  const found = figure[kind]();
  return {
    limits: found.kind === "measured" ? found : undefined,
    truthHere: combine[kind](mean(firsts), mean(seconds)), truthLike: combine[kind](cell.rate, second),
  };
}

function conditionalTrial(cell: Cell, source: Random, confidence: number): Trial {
  const given = Array.from({ length: cell.prompts }, () => betaDraw(cell.second ?? 0.5, cell.correlation, source));
  const of = promptRates(cell, source);
  const found = conditionalOf(
    of.map((rate, prompt) => answers(rate, prompt, cell.trials, source)),
    given.map((rate, prompt) => answers(rate, prompt, cell.trials, source)), { confidence });
  const truthHere = mean(of.map((rate, prompt) => rate * given[prompt]!)) / mean(given);
  return { limits: found.kind === "measured" ? found : undefined, truthHere, truthLike: cell.rate };
}

function promptRates({ prompts, rate, correlation, spread }: Cell, source: Random): number[] {
  const upper = rate + correlation * (1 - rate);
  return Array.from({ length: prompts }, () => (spread === "beta" ? betaDraw(rate, correlation, source) : source() < rate / upper ? upper : 0));
}

/** A judge's ratings about the prompt's own mean. */
function scores(rate: number, prompt: number, n: number, source: Random): Tally {
  let [sum, sumSquares] = [0, 0];
  for (let i = 0; i < n; i++) {
    const score = betaDraw(rate, 0.2, source);
    sum += score;
    sumSquares += score * score;
  }
  return { cluster: `prompt ${prompt}`, n, sum, sumSquares };
}

/** Rounding is no miss: at rates of exactly 0 and 1 the limits are. */
function holds(low: number, high: number, truth: number): number {
  return low <= truth + 1e-12 && truth - 1e-12 <= high ? 1 : 0;
}
