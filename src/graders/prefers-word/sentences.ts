import { fold } from "./fold.ts";

export interface Sentence {
  readonly clauses: readonly Clause[];
  readonly question: boolean;
}

export interface Clause {
  readonly words: readonly string[];
  /** What ends it: "," ";" ":" "/" "-" or nothing at the end of the sentence. */
  readonly end: string;
}

/**
 * Sentences, clauses and folded words of a reply; markup, quotes, emoji and list marks fall away. What stands in parentheses after other
 * words is returned apart, as `asides`. Reads 20,000 code units at most, in linear time.
 */
export function sentences(reply: string): { sentences: readonly Sentence[]; asides: readonly (readonly string[])[] } {
  const thought = reply.lastIndexOf("</think>");
  const text = fold(reply.slice(thought < 0 ? 0 : thought + "</think>".length).slice(0, longest))
    .replace(/<\/?[a-z][^<>]{0,200}>/g, " ")
    .replace(/\\(?:boxed|text(?:bf|it)?|math(?:bf|rm))(?![a-z])/g, " ")
    .replace(/\n[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/g, " / ")
    .replace(/^[ \t]*(?:[-*+•>#]+|\d{1,3}[.)])[ \t]+/gm, "")
    // What a heading announces belongs to it, also on the next line.
    .replace(/:[*_ \t]*\n\s*/g, ": ");
  const asides = [...text.matchAll(parenthesis)].map(([, aside = ""]) => wordsOf(aside));
  const main = text.replace(parenthesis, " ");
  const parsed = parse(wordsOf(main).length > 0 ? main : text);
  return { sentences: parsed, asides };
}

const longest = 20_000;
const parenthesis = /\(([^()\n]{0,200})\)/g;

function parse(text: string): readonly Sentence[] {
  return (text.match(/[^.!?。\n]+[.!?。]*/g) ?? [])
    .map((sentence) => ({
      question: /\?[.!?。]*$/.test(sentence),
      clauses: (sentence.match(/(?:[^,;:、/|—–-]|-(?! ))+(?:[,;:、/|—–]|-)?/g) ?? [])
        .map((clause) => ({ words: wordsOf(clause), end: /[,;:、/|—–-]$/.exec(clause)?.[0] ?? "" }))
        .filter(({ words }) => words.length > 0),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}

function wordsOf(text: string): readonly string[] {
  return text.replaceAll("&", " and ").match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu) ?? [];
}
