import type { TokenAlternatives } from "../../../types.ts";
import type { Rating } from "./rating.ts";

/** How sure a judge seems: most on its rating, some on its neighbours, a little elsewhere and on something that is no rating. */
export function ratingTokens(rating: Rating): TokenAlternatives {
  const spread = typeof rating === "number" ? around(rating) : sure(rating);
  return [...spread]
    .map(([token, probability]) => ({ token, logprob: Math.log(probability) }))
    .toSorted((a, b) => b.logprob - a.logprob);
}

const steps = [[0, 0.58], [-5, 0.14], [5, 0.14], [-10, 0.05], [10, 0.05], [-2, 0.01], [2, 0.01]] as const;

function around(rating: number): Map<string, number> {
  const spread = new Map([["50", 0.005], ["Rating", 0.005]]);
  for (const [step, probability] of steps) {
    const token = String(Math.min(100, Math.max(0, rating + step)));
    spread.set(token, (spread.get(token) ?? 0) + probability);
  }
  return spread;
}

function sure(word: string): Map<string, number> {
  return new Map([[word, 0.93], ["50", 0.03], ["90", 0.02]]);
}

/** What a suite's rule says, said with the certainty of a rule, on whatever scale. */
export function ruledTokens(verdict: string | number): TokenAlternatives {
  return [{ token: String(verdict), logprob: Math.log(0.97) }, { token: "Verdict", logprob: Math.log(0.02) }];
}
