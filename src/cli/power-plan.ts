import { UsageError } from "../errors.ts";
import { type Aim, type Design, promptsNeeded, seedsNeeded, smallestDifference, trialsNeeded } from "../stats/power.ts";
import { type Spread, usualSpread } from "../stats/spread.ts";
import type { MeasureSpread } from "../summary/spreads-of.ts";

export interface PowerWish {
  readonly suite: string;
  readonly design: Design;
  readonly spread?: MeasureSpread;
  readonly rate?: number;
  readonly detect?: number;
  readonly aim: Aim;
}

/** A plan as figures and as lines for people. An absent figure: no such plan is enough. */
export interface PowerPlan extends Design, Aim {
  readonly suite: string;
  readonly measure?: string;
  readonly rate: number;
  readonly detect?: number;
  readonly here: Needs;
  readonly like: Needs;
  /** Models an arm; only where a run of several models tells how much they differ. */
  readonly seeds?: number;
  readonly lines: readonly string[];
}

interface Needs {
  /** Trials a prompt with the suite's prompts. */
  readonly trials?: number;
  /** Prompts with the plan's trials. */
  readonly prompts?: number;
  /** Without `detect`: the smallest difference the plan sees. */
  readonly smallest?: number;
}

/** What a difference between two arms on the same prompts needs, or the smallest one that the plan sees. */
export function powerPlan({ suite, design, spread, rate: given, detect, aim }: PowerWish): PowerPlan {
  const rate = given ?? spread?.rate ?? 0.5;
  // A run of nothing but 0 or 1 has no spread of its own at the rate that is planned for.
  const spreadAt = (rates: readonly [number, number]): Spread => measuredSpread(rates, spread);
  const other = detect === undefined ? rate : rate + detect <= 1 ? rate + detect : rate - detect;
  if (other < 0) throw new UsageError(`--detect ${detect}: there is no rate that far from ${rate}`);
  const needs = (scope: "here" | "like"): Needs => {
    if (detect === undefined) return defined({ smallest: smallestDifference(design, rate, spreadAt, aim, scope) });
    const pair = spreadAt([rate, other]);
    return defined({ trials: trialsNeeded(design.prompts, pair, aim, scope), prompts: promptsNeeded(design.trials, pair, aim, scope) });
  };
  const [here, like] = [needs("here"), needs("like")];
  const seeds = detect !== undefined && spread?.betweenModels !== undefined ? seedsNeeded(detect, spread.betweenModels, aim) : undefined;
  const plan = { suite, ...(spread && { measure: spread.measure }), ...design, ...aim, rate, ...(detect !== undefined && { detect }), here, like, ...(seeds !== undefined && { seeds }) };
  return { ...plan, lines: linesOf(plan, spread) };
}

function measuredSpread(rates: readonly [number, number], spread: MeasureSpread | undefined): Spread {
  const usual = usualSpread(rates);
  if (spread?.correlation === undefined) return usual;
  const [one, two] = rates.map((rate) => rate * (1 - rate)) as [number, number];
  return { rates, correlation: spread.correlation, between: spread.correlation * (one + two - 2 * (spread.shared ?? 0.5) * Math.sqrt(one * two)) };
}

function linesOf(plan: Omit<PowerPlan, "lines">, spread: MeasureSpread | undefined): string[] {
  const { suite, measure, prompts, trials, rate, detect, here, like, seeds, confidence, power } = plan;
  const name = measure === undefined ? suite : `${suite}/${measure}`;
  const known = spread?.correlation === undefined ? "assumed: two answers to one prompt correlate by .1, half of it shared by the arms" : `from the run: two answers to one prompt correlate by ${spread.correlation.toFixed(2)}, ${(spread.shared ?? 0.5).toFixed(2)} of it shared by the arms`;
  const head = detect === undefined
    ? `${name}: the smallest difference from a rate of ${percent(rate)} that ${count(prompts, "prompt")} x ${count(trials, "trial")} an arm see with power ${power} at confidence ${confidence} (${known})`
    : `${name}: to see a difference of ${points(detect)} from a rate of ${percent(rate)} with power ${power} at confidence ${confidence}, each of two arms needs (${known})`;
  const told = ({ trials: needed, prompts: more, smallest }: Needs): string => {
    if (detect === undefined) return smallest === undefined ? "none: too few prompts or trials" : points(smallest);
    const plans = [
      ...(needed === undefined ? [] : [`${count(prompts, "prompt")} x ${count(needed, "trial")} (${(prompts * needed).toLocaleString("en")} answers)`]),
      ...(more === undefined || more === prompts ? [] : [`${count(more, "prompt")} x ${count(trials, "trial")} (${(more * trials).toLocaleString("en")} answers)`]),
    ];
    return plans.length > 0 ? plans.join(", or ") : "more than can be asked";
  };
  const overSeeds = spread?.betweenModels === undefined ? "unmeasured: it takes a run of several models an arm to know how much they differ" : detect === undefined ? "say --detect D" : seeds === undefined ? "more than 1,000 models an arm" : `${seeds} models an arm`;
  return [head, `  exactly these prompts   ${told(here)}`, `  prompts like these      ${told(like)}`, `  over fine-tuning seeds  ${overSeeds}`];
}

function count(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(1))} %`;
}

function points(difference: number): string {
  return `${Number((difference * 100).toFixed(1))} points`;
}

function defined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
