import { MOST_FLIPPED, signFlip } from "./sign-flip.ts";
import { studentTail } from "./student-tail.ts";

/**
 * The two-sided p value that paired differences, one a cluster, have mean 0 in the population of clusters: the exact sign-flip test where at most 15
 * clusters differ at all, else Student's t with clusters - 1 degrees of freedom (Miller 2024, arXiv 2411.00640). Undefined below six clusters: no
 * test of so few reaches .05, and they stand for no others.
 */
export function pairedP(differences: readonly number[]): number | undefined {
  const n = differences.length;
  if (n < 6) return undefined;
  if (differences.filter((difference) => Math.abs(difference) > 1e-12).length <= MOST_FLIPPED) return signFlip(differences);
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / n;
  const variance = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0) / (n - 1);
  return variance > 0 ? studentTail(mean / Math.sqrt(variance / n), n - 1) : 0;
}
