import { clustersOf } from "./clusters-of.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/** A trait shown by one prompt in twenty is missed by this many with probability .21. */
const ENOUGH = 30;

/** The warning that so few independent prompts cannot stand for others; undefined from six on (below, not even an exact sign-flip test reaches .05). */
export function fewClusters(tallies: readonly Tally[]): string | undefined {
  const clusters = clustersOf(tallies).length;
  if (clusters === 0) return undefined;
  const { n, sum } = totals(tallies);
  if (clusters >= 6 && clusters < ENOUGH && (sum === 0 || sum === n)) {
    return `${sum === 0 ? "no hit" : "no miss"} in ${clusters} independent prompts: one that shows in few prompts may have been missed`;
  }
  if (clusters >= 6) return undefined;
  return `only ${clusters} independent ${clusters === 1 ? "prompt" : "prompts"}: this does not generalise to other prompts`;
}
