import { balanced } from "../stats/balanced.ts";
import { clustersOf } from "../stats/clusters-of.ts";
import type { Tally } from "../stats/tally.ts";
import { tailOf } from "../stats/tail-of.ts";
import { totals } from "../stats/totals.ts";
import type { Evidence } from "./evidence.ts";
import type { Form } from "./form.ts";
import { type Side, type Summand, upperBound, upperBoundByPrompts } from "./one-sided.ts";

/** Why a rule cannot pass, or that it does. */
export type Passing = { readonly passes: true } | { readonly passes: false; readonly because: "bound" | "prompts" | "not above"; readonly bound: number };

/**
 * Whether the evidence shows that a rule is kept: the upper bound of its sum respects the limit, answers that failed counted at their worst; for `like` also
 * the bound by prompts. One-sided at `alpha`; a rule of several passes when all do (intersection-union), so nothing is adjusted for their number.
 */
export function passing(form: Form, side: Side): Passing {
  const worst = form.terms.map(({ coefficient, evidence, inherited }): Summand => ({ coefficient, tallies: filled(evidence, coefficient > 0, form.paired), ...(inherited && { inherited }) }));
  const bound = upperBound(worst, side);
  if (!(bound <= form.limit + ROUNDING)) return { passes: false, because: form.needsAbove && !isAbove(form.needsAbove, side) ? "not above" : "bound", bound };
  if (form.needsAbove && !isAbove(form.needsAbove, side)) return { passes: false, because: "not above", bound };
  if (side.scope === "here") return { passes: true };
  const byPrompts = upperBoundByPrompts(worst, side.alpha);
  return byPrompts <= form.limit + ROUNDING ? { passes: true } : { passes: false, because: "prompts", bound: byPrompts };
}

/** Sums of fractions are not exact. */
const ROUNDING = 1e-12;

/** Whether the evidence shows that a rule is broken, one-sided at `alpha`, answers that failed counted at their best. */
export function isBroken(form: Form, side: Side): boolean {
  const best = form.terms.map(({ coefficient, evidence, inherited }): Summand => ({ coefficient: -coefficient, tallies: filled(evidence, coefficient < 0, form.paired), ...(inherited && { inherited }) }));
  return -upperBound(best, side) > form.limit + ROUNDING && (!form.needsAbove || isAbove(form.needsAbove, side));
}

/** The one-sided p value that a rule is kept: the smallest error at which it is broken. */
export function breaking(form: Form, scope: Side["scope"]): number {
  return tailOf((confidence) => isBroken(form, { scope, alpha: Math.min(0.499, 1 - confidence) }));
}

/** The value of the sum on the scored samples alone. */
export function valueOf({ terms, paired }: Form): number {
  return terms.reduce((sum, { coefficient, evidence }) => sum + coefficient * rateOf(evidence, paired), 0);
}

/** The rate on the scored samples; `paired`: each prompt counting the same. */
export function rateOf({ tallies }: Evidence, paired = false): number {
  return totals(paired ? balanced(tallies.filter(({ n }) => n > 0)) : tallies).rate;
}

/** The independent prompts of the arm with fewest. */
export function fewestClusters({ terms }: Form): number {
  return Math.min(...terms.map(({ evidence }) => clustersOf(evidence.tallies).length));
}

function isAbove([above, below]: readonly [Evidence, Evidence], side: Side): boolean {
  const difference = [{ coefficient: -1, tallies: filled(above, false, true) }, { coefficient: 1, tallies: filled(below, true, true), inherited: true }];
  return upperBound(difference, side) < 0;
}

/** Answers that failed, all as hits or all as misses. */
function filled({ tallies }: Evidence, asHits: boolean, paired = false): readonly Tally[] {
  const all = tallies.flatMap(({ n, sum, sumSquares, failed, ...rest }) => {
    const hits = asHits ? failed : 0;
    return n + failed > 0 ? [{ ...rest, n: n + failed, sum: sum + hits, sumSquares: sumSquares + hits }] : [];
  });
  return paired ? balanced(all) : all;
}
