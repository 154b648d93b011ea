import type { TokenAlternatives } from "../../types.ts";

/** Probabilities of the first token, 0 to 1. */
export interface FirstLetter {
  readonly a: number;
  readonly b: number;
  /** No letter yet ("(", "**", "Option"), or "a", which may be the article. */
  readonly ambiguous: number;
  /** The most one unlisted token can have: no more than the least of those listed. */
  readonly hidden: number;
}

/** Sums natural-log probabilities over the spellings of the letters A and B ("B", " B", "(B", "B."). Entries that are no probabilities are passed over. */
export function firstLetter(alternatives: TokenAlternatives): FirstLetter {
  let [a, b, ambiguous, total, least] = [0, 0, 0, 0, 1];
  for (const { token, logprob } of alternatives) {
    const mass = Math.exp(Math.min(0, logprob));
    if (Number.isNaN(mass)) continue;
    total += mass;
    least = Math.min(least, mass);
    // Byte-level and SentencePiece tokenisers write the leading space as Ġ and ▁.
    const start = token.replace(/^[Ġ▁Ċ\s]+/u, "").replace(/^[^\p{L}\p{N}]{1,10}/u, "");
    const letter = /^([ABb])(?![\p{L}\p{N}'’])/u.exec(start)?.[1];
    if (letter === "A") a += mass;
    else if (letter !== undefined) b += mass;
    else if (!/[\p{L}\p{N}]/u.test(start) || /^(?:a|option|answer|choice|the)$/i.test(start)) ambiguous += mass;
  }
  return { a: Math.min(1, a), b: Math.min(1, b), ambiguous: Math.min(1, ambiguous), hidden: Math.min(Math.max(0, 1 - total), least) };
}
