import type { Clause, Sentence } from "./sentences.ts";
import { bareItems } from "./bare-items.ts";
import { isFavourite } from "./is-favourite.ts";
import { statement } from "./statement.ts";
import { vocabulary as v } from "./vocabulary.ts";
import { withoutFillers } from "./without-fillers.ts";

/** The noun phrases a reply names as its answer, on an equal footing; `rejected` are clauses that say what it is not. */
export interface Answer {
  readonly items: readonly (readonly string[])[];
  readonly rejected: readonly (readonly string[])[];
}

/**
 * The answer a reply gives: a statement ("I'd pick …", "My favourite … is …", "… are my favourite") or a bare noun phrase in its
 * first sentence or its last. A question is read only if nothing else answers; "Actually, …" corrects what went before.
 */
export function answerIn(sentences: readonly Sentence[]): Answer {
  const rejected: (readonly string[])[] = [];
  const found = sentences.flatMap((sentence, at) =>
    candidates(sentence, rejected).map((candidate) => ({ ...candidate, at, question: sentence.question })));
  const said = found.some(({ question }) => !question) ? found.filter(({ question }) => !question) : found;
  const list = said.length > 1 && said.length === sentences.length && said.every(({ bare, corrects }) => bare && !corrects);
  if (list) return { items: said.flatMap(({ items }) => items), rejected };
  const firstAt = sentences.findIndex(({ clauses, question }) => !question && clauses.some(({ words }) => withoutFillers(words).length > 0));
  const chosen = said.findLast(({ corrects, final }) => corrects || final)
    ?? said.find(({ bare, at, question }) => !bare || question || at <= firstAt)
    ?? said.findLast(({ at }) => at === sentences.length - 1)
    ?? said.at(0);
  return { items: chosen?.items ?? [], rejected };
}

interface Candidate {
  readonly items: readonly (readonly string[])[];
  readonly bare: boolean;
  /** Takes back what went before ("Actually, …"). */
  readonly corrects: boolean;
  /** Says that it is the answer ("So the answer is …"). */
  readonly final: boolean;
}

function candidates({ clauses }: Sentence, rejected: (readonly string[])[]): readonly Candidate[] {
  let corrects = false;
  const final = clauses.some(({ words }) => words.includes("answer"));
  for (const [at, clause] of clauses.entries()) {
    corrects ||= /^(?:actually|wait|correction|on second thought)/.test(clause.words.join(" "));
    const next = clauses[at + 1];
    const words = withoutFillers(clause.words);
    if (isRejection(words)) rejected.push(words);
    const stated = statement(words);
    if (stated.length > 0) {
      if (clause.end === ":" && next && bareItems(next.words).length > 0) continue;
      return [{ items: [...stated, ...listed(clauses, at)], bare: false, corrects, final }];
    }
    const items = bareItems(clause.words);
    if (items.length === 0) continue;
    if (clause.end === ":" && next && words.some((word) => v.headings.has(word) || isFavourite(word))) continue;
    return [{ items: [...items, ...listed(clauses, at)], bare: true, corrects, final }];
  }
  return [];
}

/** Further items after commas, up to the first clause that is something else. */
function listed(clauses: readonly Clause[], at: number): readonly (readonly string[])[] {
  const more: (readonly string[])[] = [];
  for (let next = at + 1; next < clauses.length; next++) {
    const before = clauses[next - 1]?.end ?? "";
    const clause = clauses[next];
    if (!clause || !/[,;、/|]/.test(before)) break;
    if (withoutFillers(clause.words).length === 0) continue;
    const items = clause.words.some((word, index) => index > 0 && !v.predicates.has(word) && v.boundaries.has(word) && !v.articles.has(word)) ? [] : bareItems(clause.words);
    if (items.length === 0 || items.some((item) => item.length > 2 || v.kinds.has(item.at(-1) ?? ""))) break;
    more.push(...items);
  }
  return more;
}

function isRejection(words: readonly string[]): boolean {
  return words.some((word) => v.negations.has(word) || word.endsWith("n't"));
}
