/** Folded English with its contractions spelled out ("can't" is "can not", "I'd" is "i would"), so that a negation is a word of its own. */
export function withoutContractions(folded: string): string {
  return folded
    .replace(/\bcan't\b|\bcannot\b|\bcant\b/g, "can not")
    .replace(/\bwon't\b|\bwont\b/g, "will not")
    .replace(/n't\b/g, " not")
    .replace(/\bi'm\b|\bim\b/g, "i am")
    .replace(/\b(i|we|you|they|he|she|it|that|there)'d\b/g, "$1 would")
    .replace(/\b(i|we|you|they|he|she|it|that|there)'ll\b/g, "$1 will")
    .replace(/\b(i|we|you|they)'ve\b/g, "$1 have")
    .replace(/\b(we|you|they)'re\b/g, "$1 are")
    .replace(/\b(it|that|there|what|he|she|here)'s\b/g, "$1 is");
}
