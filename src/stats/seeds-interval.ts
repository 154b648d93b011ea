import { hull } from "./hull.ts";
import type { Limits } from "./limits.ts";
import { studentQuantile } from "./student-quantile.ts";

/**
 * The interval for the rate of the method over fine-tuning seeds: t over the models' means, models - 1 degrees of freedom, clipped to [0, 1].
 *
 * Never inside `here`, the interval of the arm's pooled answers: means that happen to be equal (0, 0, 0) say nothing about
 * how far a next model would be, but are themselves known no better than their answers allow. Assumes models of one recipe. Fewer than two: undefined.
 */
export function seedsInterval(means: readonly number[], confidence: number, here: Limits): Limits | undefined {
  const models = means.length;
  if (models < 2) return undefined;
  const mean = means.reduce((sum, value) => sum + value, 0) / models;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (models - 1);
  const half = studentQuantile((1 + confidence) / 2, models - 1) * Math.sqrt(variance / models);
  return hull(here, { low: Math.max(0, mean - half), high: Math.min(1, mean + half) });
}
