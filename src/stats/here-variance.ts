import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/**
 * The variance of one score about the rate of its own prompt, for the question "exactly these prompts", on the safe side.
 *
 * The variance of all scores about their common mean is within + between prompts. Only the first matters here, so what the prompts' means,
 * each shrunk by w = n / (n + 2) towards the common mean, explain is taken off:
 *   (total - sum n w^2 (mean - common)^2 / N) / (1 - sum w^2 / N).
 * Its expectation is the within-prompt variance where prompts are alike, and too large by between (1 - w^2) / (1 - w^2 / n) where they
 * differ. So it falls back by itself to the total variance with one score a prompt, where nothing tells the two apart, and is above zero
 * for prompts that always or never show the trait. The two pseudo-trials are those of Agresti & Caffo 2000 (American Statistician 54, 280-288).
 * Never above the total variance.
 */
export function hereVariance(tallies: readonly Tally[]): number {
  const { n, sumSquares, rate } = totals(tallies);
  const total = Math.max(0, sumSquares / n - rate * rate);
  let [explained, weights] = [0, 0];
  for (const tally of tallies) {
    const weight = (tally.n / (tally.n + 2)) ** 2;
    explained += tally.n * weight * (tally.sum / tally.n - rate) ** 2;
    weights += weight;
  }
  return Math.min(total, Math.max(0, (total - explained / n) / (1 - weights / n)));
}
