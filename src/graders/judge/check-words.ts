import { UsageError } from "../../errors.ts";

/** Words a judge may answer with, and names of ratings. */
export const wordPattern = "^[A-Za-z][A-Za-z0-9_-]*$";

/** @throws UsageError for words that cannot be told from numbers, from prose or from each other. */
export function checkWords(words: readonly string[], grader: string): void {
  for (const word of words) {
    if (!new RegExp(wordPattern).test(word)) throw new UsageError(`${grader}: expected a word of letters, digits, _ and -; received ${JSON.stringify(word)}`);
  }
  const repeated = words.find((word, at) => words.findIndex((one) => one.toLowerCase() === word.toLowerCase()) !== at);
  if (repeated !== undefined) throw new UsageError(`${grader}: ${repeated} is listed twice; words are read in any case`);
}
