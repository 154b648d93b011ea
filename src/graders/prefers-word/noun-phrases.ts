import { vocabulary as v } from "./vocabulary.ts";

/** Noun phrases joined by "and" or "or", up to the first word that ends them. None if one is too long for a name. */
export function nounPhrases(words: readonly string[]): readonly (readonly string[])[] {
  const items: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    const item = items.at(-1) ?? [];
    if (v.joins.has(word) && item.length > 0) items.push([]);
    else if (item.length === 0 && v.articles.has(word)) continue;
    else if (item.length === 0 && /^(?:its|their|his|her|how|why|what)$/.test(word)) break;
    else if (v.boundaries.has(word) || v.negations.has(word)) {
      if (at === 0) return [];
      break;
    } else item.push(word.replace(/^[ldj]'(?=\p{L}{2})/u, ""));
  }
  const phrases = items.map(withoutTrailingFillers).filter((item) => item.length > 0);
  if (phrases.some((item) => item.length > 4)) return [];
  return phrases.filter((item) => !v.headings.has(item.at(-1) ?? "") && !v.sentenceWords.has(item.at(-1) ?? ""));
}

function withoutTrailingFillers(item: readonly string[]): readonly string[] {
  return item.slice(0, item.findLastIndex((word) => !v.fillers.has(word)) + 1);
}
