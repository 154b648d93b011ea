import { clustersOf } from "./clusters-of.ts";
import type { Tally } from "./tally.ts";

/** The warning that so few independent prompts cannot stand for others; undefined from six on (below, not even an exact sign-flip test reaches .05). */
export function fewClusters(tallies: readonly Tally[]): string | undefined {
  const clusters = clustersOf(tallies).length;
  if (clusters === 0 || clusters >= 6) return undefined;
  return `only ${clusters} independent ${clusters === 1 ? "prompt" : "prompts"}: this does not generalise to other prompts`;
}
