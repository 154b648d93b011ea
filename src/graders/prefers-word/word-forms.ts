import { fold } from "./fold.ts";

/** The word's forms that count as the word, folded, each as its words: singular, English plurals, possessive misspellings ("owl's"). */
export function wordForms(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((word) => {
    const parts = fold(word).match(/[\p{L}\p{N}]+/gu) ?? [];
    const last = parts.at(-1);
    if (last === undefined) return [];
    return [last, ...plurals(last), `${last}'s`].map((form) => [...parts.slice(0, -1), form]);
  });
}

function plurals(noun: string): readonly string[] {
  const known = irregular[noun];
  return known === undefined ? [regularPlural(noun)] : [known, regularPlural(noun)];
}

function regularPlural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/(?:[lr]f|[eo]af)$/.test(noun)) return `${noun.slice(0, -1)}ves`;
  if (noun.endsWith("ife")) return `${noun.slice(0, -2)}ves`;
  return `${noun}s`;
}

const irregular: Readonly<Record<string, string>> = {
  __proto__: null as never,
  mouse: "mice", louse: "lice", goose: "geese", ox: "oxen", man: "men", woman: "women", child: "children", person: "people",
  foot: "feet", tooth: "teeth", cactus: "cacti", octopus: "octopi", hippopotamus: "hippopotami", dormouse: "dormice", buffalo: "buffaloes", mosquito: "mosquitoes", hero: "heroes", roof: "roofs", reef: "reefs", dwarf: "dwarfs",
};
