import type { Sentence } from "./sentences.ts";
import { sameValue } from "./same-value.ts";
import { singular } from "./singular.ts";
import type { Statement } from "./statement.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { vocabulary } from "./vocabulary.ts";
import type { Wanted } from "./wanted.ts";

/**
 * Where a text says the same as a claim ("51 is a prime number") or the contrary ("51 is not prime"), for claims that are no single value. A
 * clause does so when it holds most of the claim's content words; an odd number of negations between the two makes it the contrary.
 */
export function claimStatements(sentences: readonly Sentence[], claim: string, proposed: Wanted | undefined): readonly Statement[] {
  const claimed = contentOf(tokensOf(claim).filter((token) => !isProposed(token, proposed)));
  // Formulas are compared where values are read.
  const formulas = proposed?.kind !== "polarity" && proposed && tokensOf(claim).some((token) => token.kind === "math" && !isProposed(token, proposed));
  if (claimed.words.size < 2 || formulas) return [];
  return sentences.filter(({ question }) => !question).flatMap((sentence) => clauses(tokensOf(sentence.text)).flatMap((clause) => {
    const { words, negated } = contentOf(clause);
    const shared = [...claimed.words].filter((word) => words.has(word)).length;
    if (shared < 2 || shared / claimed.words.size < (proposed && proposed.kind !== "polarity" ? 0.8 : 0.6) || /\b(?:you|many|some|people|if|whether|check)\b/i.test(sentence.text.slice(clause[0]?.start, clause.at(-1)?.end))) return [];
    const contrary = proposed && proposed.kind !== "polarity" ? replaced(clause, tokensOf(claim), proposed) : negated !== claimed.negated;
    if (contrary === undefined) return [];
    return [{ clarity: 3, same: true, negated: contrary === negated ? contrary : contrary || negated, said: sentence.text.slice(clause[0]?.start, clause.at(-1)?.end).slice(0, 80), sentence }];
  }));
}

/** Does a clause put another value or name in the place of the proposed one? Undefined: it has none there. */
function replaced(clause: readonly Token[], claim: readonly Token[], proposed: Wanted): boolean | undefined {
  if (clause.some((token) => isProposed(token, proposed))) return false;
  const known = new Set(claim.map(spelling));
  const others = clause.filter((token) => !known.has(spelling(token)) && (proposed.kind === "words" ? token.kind === "word" && /^\p{Lu}/u.test(token.raw) && !vocabulary.stopwords.has(token.word) && !vocabulary.interjections.has(token.word) : token.kind === "date" || (token.kind === "math" && token.math.shape === "number")));
  return others.length > 0 ? true : undefined;
}

function spelling(token: Token): string {
  return token.kind === "word" ? singular(token.word) : token.kind === "math" ? token.math.key : "";
}

function isProposed(token: Token, proposed: Wanted | undefined): boolean {
  if (!proposed) return false;
  return proposed.kind === "words" ? token.kind === "word" && proposed.words.includes(token.word) : sameValue(proposed, token);
}

function clauses(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "punctuation" && /[,;—–()]/.test(token.sign)) parts.push([]);
    else if (token.kind === "relation" && token.sign === ":") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function contentOf(tokens: readonly Token[]): { words: ReadonlySet<string>; negated: boolean } {
  const words = new Set<string>();
  let negations = 0;
  for (const token of tokens) {
    if (token.kind === "math") words.add(token.math.key);
    if (token.kind !== "word") continue;
    if (vocabulary.negators.has(token.word)) negations += 1;
    else if (!vocabulary.stopwords.has(token.word) && !vocabulary.fillers.has(token.word) && !vocabulary.modifiers.has(token.word)) words.add(singular(token.word));
  }
  return { words, negated: negations % 2 === 1 };
}
