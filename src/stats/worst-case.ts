import { armDifference } from "./arm-difference.ts";
import { rateInterval } from "./rate-interval.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";
import { unscoredCells } from "./unscored-cells.ts";

/** One condition: an arm's scored samples, and those of base. */
export interface ArmCell {
  readonly name: string;
  readonly arm: readonly Tally[];
  readonly base: readonly Tally[];
}

export type Worst =
  | { readonly kind: "measured"; readonly condition: string; readonly value: number; readonly low: number; readonly high: number; readonly lowHere: number; readonly highHere: number; readonly method: string }
  | { readonly kind: "unmeasured"; readonly because: string };

/**
 * The highest rate over conditions, and which one has it. Limits: the largest lower and the largest upper limit of all conditions' intervals (rate-interval.ts), each at confidence
 * 1 - (1 - confidence) / conditions (Bonferroni), so that they hold whichever condition is the worst. Unmeasured unless all conditions have a scored sample.
 */
export function worstRate(cells: readonly ArmCell[], confidence: number): Worst {
  const because = unscoredCells(cells.map(({ name, arm }) => ({ name, tallies: arm })));
  if (because !== undefined) return { kind: "unmeasured", because };
  const shared = 1 - (1 - confidence) / cells.length;
  return worst(cells.map(({ name, arm }) => {
    const [like, here] = [rateInterval(arm, { scope: "like", confidence: shared }), rateInterval(arm, { scope: "here", confidence: shared })];
    return { condition: name, value: totals(arm).rate, low: like.low, high: like.high, lowHere: here.low, highHere: here.high };
  }));
}

/** The largest rise over base under the same condition: as `worstRate`, of the differences prompt by prompt (arm-difference.ts). */
export function worstDifference(cells: readonly ArmCell[], confidence: number): Worst {
  const shared = 1 - (1 - confidence) / cells.length;
  const found = cells.map(({ name, arm, base }) => ({ condition: name, ...armDifference(arm, base, { confidence: shared, seeds: false, inherits: true, tested: false }) }));
  const lacking = found.flatMap((one) => (one.kind === "unmeasured" ? [one.condition] : []));
  if (lacking.length > 0) return { kind: "unmeasured", because: `no prompt has scored samples of this arm and of base under ${lacking.join(", ")}` };
  return worst(found.flatMap((one) => (one.kind === "measured" ? [{ condition: one.condition, value: one.difference, low: one.low, high: one.high, lowHere: one.lowHere, highHere: one.highHere }] : [])));
}

type Figures = Omit<Extract<Worst, { kind: "measured" }>, "kind" | "method">;

function worst(all: readonly Figures[]): Worst {
  const top = (key: "low" | "high" | "lowHere" | "highHere"): number => Math.max(...all.map((one) => one[key]));
  const { condition, value } = all.reduce((a, b) => (b.value > a.value ? b : a));
  return { kind: "measured", condition, value, low: top("low"), high: top("high"), lowHere: top("lowHere"), highHere: top("highHere"), method: `largest of ${all.length} simultaneous intervals (Bonferroni)` };
}
