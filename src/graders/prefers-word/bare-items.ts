import { isFavourite } from "./is-favourite.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { vocabulary as v } from "./vocabulary.ts";
import { withoutFillers } from "./without-fillers.ts";

/** The items of a clause that is nothing but noun phrases, perhaps with an explanation behind. */
export function bareItems(words: readonly string[]): readonly (readonly string[])[] {
  const rest = withoutFillers(words);
  if (v.negations.has(rest[0] ?? "") || v.subordinate.has(rest[0] ?? "")) return [];
  const end = rest.findIndex((word, index) => index > 0 && v.boundaries.has(word));
  const phrase = end < 0 ? rest : rest.slice(0, end);
  if (phrase.some((word) => v.sentenceWords.has(word) || isFavourite(word))) return [];
  const follows = rest[end];
  if (follows !== undefined && v.predicates.has(follows)) return [];
  if (follows !== undefined && prepositions.has(follows) && rest.slice(end).some((word) => v.sentenceWords.has(word) || word.endsWith("n't"))) return [];
  return nounPhrases(rest);
}

const prepositions: ReadonlySet<string> = new Set(["of", "at", "in", "on", "to", "from", "by"]);
