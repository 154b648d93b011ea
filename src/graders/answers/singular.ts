/** A folded word without its plural ending, so that "moons" and "moon" compare as equal. No dictionary: "class" is "clas". */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 ? word.replace(/(?<=[sxz]|[cs]h)es$|s$/, "") : word;
}
