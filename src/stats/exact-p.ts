import { MOST_FLIPPED, signFlip } from "./sign-flip.ts";

/**
 * The exact sign-flip p value of paired differences, one a cluster, where at most 15 clusters differ: so few that t may promise too much (Miller 2024,
 * arXiv 2411.00640). Undefined where more differ, and below six clusters: no test of so few reaches .05, and they stand for no others.
 */
export function exactP(differences: readonly number[]): number | undefined {
  if (differences.length < 6) return undefined;
  return differences.filter((difference) => Math.abs(difference) > 1e-12).length <= MOST_FLIPPED ? signFlip(differences) : undefined;
}
