import { binomialLimits } from "./binomial-limits.ts";
import { betaQuantile } from "./beta-quantile.ts";
import { likeLimits } from "./like-limits.ts";
import { normalQuantile } from "./normal-quantile.ts";
import type { Spread } from "./spread.ts";
import { studentQuantile } from "./student-quantile.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

export interface Design {
  readonly prompts: number;
  /** Answers a prompt, of each arm. */
  readonly trials: number;
}

export interface Aim {
  /** Two-sided (.95). */
  readonly confidence: number;
  /** The chance to see the difference (.9). */
  readonly power: number;
}

/**
 * Whether a design sees the difference of two arms on the same prompts: with the given power the interval of differences excludes 0.
 *
 * `here`: the MOVER limits (Zou & Donner 2008) of the expected outcome, from exact limits at the effective size prompts * trials / (1 - correlation), lie z(power) standard errors from 0.
 * `like`: the difference is at least (t + t(power)) standard errors, t with prompts - 1 degrees of freedom and the variance between prompts added (Miller 2024, arXiv 2411.00640, 5), the
 * MOVER limits of a typical outcome lie t(power) standard errors from 0, and it is seen `here`. Simulated power of what just suffices for .9: .81 to .95 (6 to 300 prompts, rates of .005 to .2; t alone .58 to .9). Assumes equally many
 * scored answers.
 */
export function sees({ prompts, trials }: Design, spread: Spread, { confidence, power }: Aim, scope: "here" | "like"): boolean {
  const [one, two] = spread.rates;
  const within = (one * (1 - one) + two * (1 - two)) * (1 - spread.correlation);
  const difference = Math.abs(two - one);
  const trialError = within / (prompts * trials);
  const size = (prompts * trials) / (1 - Math.min(0.99, spread.correlation));
  const [low, high] = [Math.min(one, two), Math.max(one, two)];
  const reach = Math.hypot(high - binomialLimits(high, size, confidence).low, binomialLimits(low, size, confidence).high - low);
  if (difference - reach < normalQuantile(power) * Math.sqrt(trialError)) return false;
  if (scope === "here") return true;
  if (prompts < 6) return false;
  const error = Math.sqrt(spread.between / prompts + trialError);
  const left = difference - studentQuantile(power, prompts - 1) * error;
  if (left < studentQuantile((1 + confidence) / 2, prompts - 1) * error) return false;
  // Six prompts must all point the same way for the sign-flip test.
  if (prompts === 6 && difference < normalQuantile(power ** (1 / 6)) * Math.sqrt(6) * error) return false;
  return prompts > MANY || left >= likeReach({ prompts, trials }, spread, error, confidence);
}

/** From so many prompts on, t decides. */
const MANY = 5000;
/** More rates than this tell no more of how they are spread. */
const MOST_RATES = 200;

/** How far MOVER's lower limit lies below the difference, from the limits of typical outcomes, with the correlation of the arms that the spread implies. */
function likeReach(design: Design, { rates, correlation }: Spread, error: number, confidence: number): number {
  const sorted = rates.toSorted((a, b) => a - b);
  const [low, high] = sorted.map((rate) => typical(design, rate, correlation)) as [Tally[], Tally[]];
  const [one, two] = sorted.map((rate) => (rate * (1 - rate) * (1 + (design.trials - 1) * correlation)) / (design.prompts * design.trials)) as [number, number];
  const shared = one > 0 && two > 0 ? Math.max(-1, Math.min(1, (one + two - error ** 2) / (2 * Math.sqrt(one * two)))) : 0;
  const [down, up] = [totals(high).rate - likeLimits(high, confidence).low, likeLimits(low, confidence).high - totals(low).rate];
  return Math.sqrt(Math.max(0, down ** 2 + up ** 2 - 2 * shared * down * up));
}

/** Prompts whose rates are spread as the quantiles of a beta distribution, with whole hits. */
function typical({ prompts, trials }: Design, rate: number, correlation: number): Tally[] {
  const size = 1 / Math.max(1e-4, correlation) - 1;
  const points = Math.min(prompts, MOST_RATES);
  const rates = Array.from({ length: points }, (_, index) => (rate > 0 && rate < 1 ? betaQuantile((index + 0.5) / points, rate * size, (1 - rate) * size) : rate));
  let [expected, given] = [0, 0];
  return Array.from({ length: prompts }, (_, index) => {
    expected += trials * rates[Math.floor((index * points) / prompts)]!;
    const sum = Math.round(expected - given);
    given += sum;
    return { cluster: `${index}`, n: trials, sum, sumSquares: sum };
  });
}

const [MOST_TRIALS, MOST_PROMPTS] = [10_000, 1_000_000];

/** The fewest trials a prompt that see it; undefined where none do (too few prompts). */
export function trialsNeeded(prompts: number, spread: Spread, aim: Aim, scope: "here" | "like"): number | undefined {
  return least((trials) => sees({ prompts, trials }, spread, aim, scope), MOST_TRIALS);
}

/** The fewest prompts that see it with so many trials each; undefined where none do. */
export function promptsNeeded(trials: number, spread: Spread, aim: Aim, scope: "here" | "like"): number | undefined {
  return least((prompts) => sees({ prompts, trials }, spread, aim, scope), MOST_PROMPTS);
}

/** The smallest difference from a rate, upwards (downwards above one half), that a design sees, to a tenth of a point; undefined where none is. `spreadAt` gives the spread of such a pair. */
export function smallestDifference(design: Design, rate: number, spreadAt: (rates: readonly [number, number]) => Spread, aim: Aim, scope: "here" | "like"): number | undefined {
  const sign = rate > 0.5 ? -1 : 1;
  const steps = least((step) => sees(design, spreadAt([rate, rate + (sign * step) / 1000]), aim, scope), Math.floor(1000 * (sign > 0 ? 1 - rate : rate)));
  return steps === undefined ? undefined : steps / 1000;
}

/**
 * The fewest models an arm whose means show the difference: Welch's t with 2 (models - 1) degrees of freedom and the standard deviation between models of one recipe; undefined above 1,000.
 */
export function seedsNeeded(difference: number, betweenModels: number, { confidence, power }: Aim): number | undefined {
  return least((models) => {
    if (models < 2) return false;
    const df = 2 * (models - 1);
    return Math.abs(difference) >= (studentQuantile((1 + confidence) / 2, df) + studentQuantile(power, df)) * betweenModels * Math.sqrt(2 / models);
  }, 1000);
}

/** The least whole number from 1 for which an increasing property holds. */
function least(holds: (value: number) => boolean, most: number): number | undefined {
  let [low, high] = [0, 1];
  while (high < most && !holds(high)) [low, high] = [high, high * 2];
  high = Math.min(high, most);
  if (high < 1 || !holds(high)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
