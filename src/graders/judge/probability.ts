/** exp(logprob), between 0 and 1. NaN and sentinels such as -9999 ("very unlikely") are 0. */
export function probability(logprob: number): number {
  return Number.isNaN(logprob) ? 0 : Math.min(1, Math.exp(logprob));
}
