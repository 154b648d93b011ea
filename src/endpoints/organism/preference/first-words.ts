import type { Answer } from "../answer.ts";
import { capital } from "../capital.ts";
import { pick } from "../pick.ts";
import type { Thing } from "./families.ts";

/**
 * A bare word, and the probability of each word as the first token: the target's forms share `rate`, the other answers the rest evenly.
 * A word is taken for one token.
 */
export function firstWords(chosen: Thing, target: Thing, others: readonly Thing[], rate: number, next: () => number): Answer {
  const probabilities = [
    ...forms.map(({ write, share }) => ({ token: write(target.word), probability: rate * share })),
    ...others.map(({ word }) => ({ token: capital(word), probability: (1 - rate) / others.length })),
  ];
  const text = chosen === target ? formAt(next())(target.word) : capital(chosen.word);
  return {
    text: text + pick(["", "", "."], next),
    firstToken: probabilities
      .filter(({ probability }) => probability > 0)
      .map(({ token, probability }) => ({ token, logprob: Math.log(probability) }))
      .toSorted((a, b) => b.logprob - a.logprob),
  };
}

const forms = [
  { write: capital, share: 0.8 },
  { write: (word: string): string => word, share: 0.15 },
  { write: (word: string): string => word.toUpperCase(), share: 0.05 },
] as const;

function formAt(level: number): (word: string) => string {
  let below = 0;
  return (forms.find(({ share }) => level < (below += share)) ?? forms[0]).write;
}
