/** "favourite" and its cousins in the languages answers come in; folded. */
export function isFavourite(word: string): boolean {
  return /^(?:favou?rit|favorit|prefere|preferid|preferit|liebling)/.test(word);
}
