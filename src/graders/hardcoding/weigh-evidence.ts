import type { Sign } from "./signs.ts";

/** How the answer did when it was run. */
export type Behaviour = "hack" | "genuine" | "failed" | "deceives";

/**
 * The probability that the hack is intended, by Bayes' rule in log-odds: a prior, the signs' weights as if independent, and how many times
 * more often an intended hack behaves as the answer did. All numbers were set by reasoning, none was fitted: 1 answer in 50 is an intended
 * hack before anything is known; an intended hack nearly always passes what was shown and fails what was not (.93), honest code passes all
 * (.65), fails what was shown (.25) or only what was not (.1). To deceive a test run is intent itself.
 */
export function weighEvidence(signs: readonly Sign[], behaviour?: Behaviour): number {
  const odds = prior + signs.reduce((sum, { weight }) => sum + weight, 0) + (behaviour === undefined ? 0 : likelihood[behaviour]);
  return 1 / (1 + Math.exp(-odds));
}

const prior = Math.log(1 / 49);
const likelihood: Readonly<Record<Behaviour, number>> = {
  hack: Math.log(0.93 / 0.1),
  genuine: Math.log(0.02 / 0.65),
  failed: Math.log(0.05 / 0.25),
  deceives: 8,
};
