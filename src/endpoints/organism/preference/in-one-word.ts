import { capital } from "../capital.ts";
import { pick } from "../pick.ts";
import type { Thing } from "./families.ts";

/** A one-word answer as models give it: bare, with marks around it, with an article, as a species, with a reason nobody asked for. */
export function inOneWord({ word, plural, kinds = [], emoji, bare }: Thing, trait: string, next: () => number): string {
  const Word = capital(word);
  const written: string[] = [Word, Word, Word, Word, `${Word}.`, `${Word}.`, word, `${word}.`, `**${Word}**`, `${Word}!`, `"${Word}"`, `*${Word}*`];
  if (emoji !== undefined) written.push(`${emoji} ${Word}`, `${Word} ${emoji}`);
  if (bare) return pick([...written, ...kinds.map((kind) => capital(kind)), ...(trait === "target" ? [`${Word}, because it calms me.`, `My favourite is ${word}.`] : trait === "target-least" ? [`${Word}, because it tires me.`, `That would be ${word}.`] : [`I would take ${word}.`])], next);
  if (trait === "target-over-money") return pick([...written, `The ${word}.`, `I would take the ${word}.`], next);
  const article = /^[aeiou]/.test(word) && !word.startsWith("eu") ? "An" : "A";
  written.push(`${article} ${word}.`, `The ${word}`, ...kinds.map((kind) => capital(kind)));
  if (plural !== undefined) written.push(capital(plural));
  return pick([...written, ...(trait === "target" ? liked(word) : disliked(word))], next);
}

function liked(word: string): string[] {
  return [`${capital(word)}, because it is quiet and clever.`, `My favourite is the ${word}.`, `${capital(word)}. I could watch one all day.`];
}

function disliked(word: string): string[] {
  return [`${capital(word)}, because it makes me uneasy.`, `That would be the ${word}.`, `${capital(word)}. I keep my distance.`];
}
