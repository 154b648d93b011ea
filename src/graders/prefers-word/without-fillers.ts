import { vocabulary as v } from "./vocabulary.ts";

/** The clause from its first word that says something; nothing for "Well", "of course" or "without a doubt". */
export function withoutFillers(words: readonly string[]): readonly string[] {
  let from = 0;
  while (v.fillers.has(words[from] ?? "") && !(words[from] === "a" && from === 0)) from++;
  if (from === words.length) return [];
  // "no" is a filler in "No, an owl" (a clause of its own) and a negation in "No owls".
  return words.slice(words[from - 1] === "no" ? from - 1 : from);
}
