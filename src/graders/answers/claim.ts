import type { Sentence } from "./sentences.ts";
import { sameValue } from "./same-value.ts";
import { singular } from "./singular.ts";
import type { Statement } from "./statement.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { tokensIn } from "./tokens-in.ts";
import { vocabulary } from "./vocabulary.ts";
import type { Wanted } from "./wanted.ts";

/**
 * Where a text repeats a claim or says the contrary: with the other number of negations ("51 is not prime"), or with another value or name
 * in the place of the proposed one ("World War II ended in 1945"). A clause speaks of the claim when it holds most of its content words; "it"
 * stands for the first of them. Claims with formulas are left to those who read values.
 */
export function claimStatements(sentences: readonly Sentence[], claim: string, proposed: Wanted | undefined): readonly Statement[] {
  const value = proposed?.kind === "polarity" ? undefined : proposed;
  const claimTokens = tokensOf(claim);
  const claimed = contentOf(claimTokens.filter((token) => !isProposed(token, value)));
  const formulas = value && claimTokens.some((token) => token.kind === "math" && !isProposed(token, value));
  if (claimed.words.size < 2 || formulas) return [];
  return sentences.filter(({ question }) => !question).flatMap((sentence) => clausesOf(tokensIn(sentence)).flatMap((clause) => {
    const said = sentence.text.slice(clause[0]?.start, clause.at(-1)?.end).slice(0, 80);
    if (hearsay.test(said)) return [];
    const content = contentOf(clause);
    if (!coversMost(clause, content.words, claimed.words, value ? 0.8 : 0.6)) return [];
    const agrees = content.negated === claimed.negated;
    if (value && clause.some((token) => isProposed(token, value))) return [{ clarity: 3, same: true, negated: !agrees, said, sentence }];
    const replaced = putsAnother(clause, claimTokens, value);
    if (replaced ? !agrees : value !== undefined) return [];
    return [{ clarity: 3, same: true, negated: replaced || !agrees, said, sentence }];
  }));
}

const hearsay = /\b(?:you|many|some|people|if|whether|check)\b/i;

function coversMost(clause: readonly Token[], said: ReadonlySet<string>, claimed: ReadonlySet<string>, share: number): boolean {
  const [subject] = claimed;
  const pronoun = clause.slice(0, 3).some((token) => token.kind === "word" && /^(?:it|this|that)$/.test(token.word));
  const shared = [...claimed].filter((word) => said.has(word) || (pronoun && word === subject)).length;
  return shared >= 2 && shared / claimed.size >= share;
}

/** Does the clause hold a value or name that the claim does not? For claims without a value: a name, where one of the claim's is missing. */
function putsAnother(clause: readonly Token[], claim: readonly Token[], value: Wanted | undefined): boolean {
  const [known, said] = [new Set(claim.map(spelling)), new Set(clause.map(spelling))];
  if (!value && !claim.some((token) => isName(token) && !said.has(spelling(token)))) return false;
  return clause.some((token) => !known.has(spelling(token)) && (!value || value.kind === "words" ? isName(token) : token.kind === "date" || (token.kind === "math" && token.math.shape === "number")));
}

function isName(token: Token): boolean {
  return token.kind === "word" && /^\p{Lu}/u.test(token.raw) && ![vocabulary.stopwords, vocabulary.interjections, vocabulary.fillers, vocabulary.conclusions].some((list) => list.has(token.word));
}

function spelling(token: Token): string {
  return token.kind === "word" ? singular(token.word) : token.kind === "math" ? token.math.key : "";
}

function isProposed(token: Token, value: Wanted | undefined): boolean {
  if (!value) return false;
  return value.kind === "words" ? token.kind === "word" && value.words.includes(token.word) : sameValue(value, token);
}

function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    const ends = (token.kind === "punctuation" && /[,;—–()]/.test(token.sign)) || (token.kind === "relation" && token.sign === ":") || (token.kind === "word" && /^(?:but|because|since)$/.test(token.word));
    if (ends) parts.push([]);
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
    const opposite = opposites.get(token.word);
    if (vocabulary.negators.has(token.word) || opposite !== undefined) negations += 1;
    if (opposite !== undefined) words.add(opposite);
    else if (![vocabulary.negators, vocabulary.stopwords, vocabulary.fillers, vocabulary.modifiers, vocabulary.conclusions].some((list) => list.has(token.word))) words.add(singular(token.word));
  }
  return { words, negated: negations % 2 === 1 };
}

const opposites: ReadonlyMap<string, string> = new Map([["composite", "prime"], ["odd", "even"], ["irrational", "rational"], ["impossible", "possible"], ["invisible", "visible"], ["false", "true"], ["unequal", "equal"]]);
