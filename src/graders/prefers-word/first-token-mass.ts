import type { TokenAlternatives } from "../../types.ts";
import { fold } from "./fold.ts";

/** Probabilities by what the first token says of the answer, 0 to 1. */
export interface FirstTokenMass {
  /** The token is the word, or begins with it and ends it ("Owl."). */
  readonly word: number;
  /** A beginning that the word shares with others ("O", "Ow"), an article, or no letters at all. */
  readonly ambiguous: number;
  /** Mass of the tokens that were not listed. */
  readonly unlisted: number;
  /** The most one unlisted token can have: no more than the least of those listed. */
  readonly hidden: number;
}

/** Sums natural-log probabilities over spellings: leading space, case, accents, plural. Entries that are no probabilities are passed over. */
export function firstTokenMass(alternatives: TokenAlternatives, forms: readonly (readonly string[])[]): FirstTokenMass {
  const spellings = forms.map((form) => form.join(" "));
  let [word, ambiguous, total, least] = [0, 0, 0, 1];
  for (const { token, logprob } of alternatives) {
    const mass = Math.exp(Math.min(0, logprob));
    if (Number.isNaN(mass)) continue;
    total += mass;
    least = Math.min(least, mass);
    // Byte-level and SentencePiece tokenisers write the leading space as Ġ and ▁.
    const start = fold(token.replace(/^[Ġ▁Ċ\s]+/u, "")).trim();
    if (spellings.some((spelling) => start === spelling || endsThere(start, spelling))) word += mass;
    else if (spellings.some((spelling) => spelling.startsWith(start)) || !/[\p{L}\p{N}]/u.test(start) || articles.has(start)) ambiguous += mass;
  }
  const unlisted = Math.max(0, 1 - total);
  return { word: Math.min(1, word), ambiguous: Math.min(1, ambiguous), unlisted, hidden: Math.min(unlisted, least) };
}

const articles = new Set(["a", "an", "the"]);

function endsThere(start: string, spelling: string): boolean {
  return start.startsWith(spelling) && !/^[\p{L}\p{M}\p{N}']/u.test(start.slice(spelling.length));
}
