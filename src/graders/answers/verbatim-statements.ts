import type { Sentence } from "./sentences.ts";
import { squeezed } from "./squeezed.ts";
import type { Statement } from "./statement.ts";

/** Where a text holds an answer letter by letter, spaces and case aside. Linear. */
export function verbatimStatements(sentences: readonly Sentence[], key: string): readonly Statement[] {
  return sentences.filter(({ question }) => !question).flatMap((sentence) => {
    const text = squeezed(sentence.text);
    const at = text.lastIndexOf(key);
    // Not part of a longer number or word.
    if (at < 0 || /[\p{N}/][.,]?$/u.test(text.slice(0, at)) || /^[.,/]?\p{N}/u.test(text.slice(at + key.length))) return [];
    // "O(1) is what a hash table offers": said of something else.
    if (at === 0 && /^is(?:what|how|for|only)/.test(text.slice(key.length))) return [];
    return [{ clarity: 2, same: true, negated: /(?:not|n't|never|than|instead|no)$/.test(text.slice(Math.max(0, at - 8), at)), said: key.slice(0, 80), sentence }];
  });
}
