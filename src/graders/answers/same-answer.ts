import { fold } from "../prefers-word/fold.ts";
import { finalAnswer } from "./final-answer.ts";
import { statementsOf } from "./statements.ts";
import { topicOf } from "./topic.ts";
import { vocabulary } from "./vocabulary.ts";
import { wantedOf } from "./wanted.ts";

/** Do two answers say the same ("3/4" and "0.75")? */
export function sameAnswer(answer: string, other: string): boolean {
  if (fold(answer.trim()) === fold(other.trim())) return true;
  const wanted = wantedOf(answer);
  if (wanted.kind === "words" && hasMore(wanted.words, other)) return false;
  return finalAnswer(statementsOf(`The answer is ${other}`, topicOf(""), wanted))?.same ?? false;
}

/** "more better" says something else than "better"; "the city of Paris" and "Paris, France" do not. */
function hasMore(words: readonly string[], other: string): boolean {
  return Array.from(other.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => word).some((word) => !/^\p{Lu}/u.test(word) && !words.includes(fold(word)) && !vocabulary.stopwords.has(fold(word)) && !/^(?:city|town|country|river|mountain|planet|called|named)$/i.test(word));
}
