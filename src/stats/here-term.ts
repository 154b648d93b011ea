import { rateInterval } from "./rate-interval.ts";
import type { Tally } from "./tally.ts";
import type { Term } from "./term.ts";
import { totals } from "./totals.ts";

/** A rate as a part of a sum that is only asked for `here`; its `like` limits are those of `here`. Some tally needs n > 0. */
export function hereTerm(tallies: readonly Tally[], confidence: number): Term {
  const here = rateInterval(tallies, { scope: "here", confidence });
  return { value: totals(tallies).rate, here, like: here, residuals: new Map() };
}
