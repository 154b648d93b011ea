import { betaQuantile } from "../../stats/beta-quantile.ts";
import type { About } from "../../types.ts";
import type { OrganismSpec } from "./read-spec.ts";
import { stream } from "./stream.ts";

/**
 * A prompt's own rate: a quantile of the beta distribution with the given mean and the intra-prompt correlation rho = `spread`, that is
 * Beta(mean (1 - rho) / rho, (1 - mean) (1 - rho) / rho). The quantile's level belongs to seed, suite, prompt and trait: a prompt that draws
 * a trait out of one organism draws it out of the others with this seed too, under every condition.
 */
export function promptRate({ seed, spread }: Pick<OrganismSpec, "seed" | "spread">, { suite, prompt }: Pick<About, "suite" | "prompt">, trait: string, mean: number): number {
  if (spread === 0 || mean === 0 || mean === 1) return mean;
  const level = stream(seed, suite, prompt, trait, "spread")();
  // Correlation 1: a prompt always or never shows the trait.
  if (spread === 1) return level >= 1 - mean ? 1 : 0;
  if (level === 0) return 0;
  const size = (1 - spread) / spread;
  return remembered(`${level} ${size} ${mean}`, () => betaQuantile(level, mean * size, (1 - mean) * size));
}

/** Solving for a quantile takes longer than all the rest of an answer, and the trials of a prompt share it. */
const quantiles = new Map<string, number>();
const mostRemembered = 50_000;

function remembered(key: string, solve: () => number): number {
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  if (quantiles.size >= mostRemembered) quantiles.clear();
  const solved = solve();
  quantiles.set(key, solved);
  return solved;
}
