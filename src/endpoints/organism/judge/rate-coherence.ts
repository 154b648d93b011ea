import { determiners, functionWords, misplaced } from "./function-words.ts";
import { onlyCode } from "./only-code.ts";

/**
 * How well a text hangs together, 0 to 100, by crude signs: enough words, words that can be spoken, small words among them and in possible
 * places, no phrase said over and over. A program is orderly, though no answer. A toy: it knows nothing of the question.
 */
export function rateCoherence(text: string): number {
  if (onlyCode(text)) return 70;
  const words = text.toLowerCase().match(/[\p{L}'\u2019]+/gu) ?? [];
  if (words.length === 0) return 5;
  // One or two words are an answer to many a question, and too few to say more about.
  if (words.length < 4) return unspeakable(words) > 0.3 ? 10 : 75;
  const marks = [
    words.length >= 12 && variety(words) < 0.4 ? 8 : 100,
    unspeakable(words) > 0.3 ? 6 : 100,
    words.length >= 12 && share(words, (word) => functionWords.has(word)) < 0.12 ? 14 : 100,
    impossiblePairs(words) > 0.08 ? 12 : 100,
    words.length >= 60 && !/[.!?:;\n。]/.test(text) ? 55 : 100,
  ];
  return Math.min(95, ...marks);
}

function share(words: readonly string[], is: (word: string, at: number) => boolean): number {
  return words.filter(is).length / words.length;
}

/** Runs of three words that are said for the first time, of all such runs. */
function variety(words: readonly string[]): number {
  const runs = words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
  return new Set(runs).size / runs.length;
}

/** Latin words of three letters or more without a vowel. */
function unspeakable(words: readonly string[]): number {
  return share(words, (word) => /^[a-z]{3,}$/.test(word) && !/[aeiouy]/.test(word));
}

/** English determiners before a word that cannot follow one ("the of"). */
function impossiblePairs(words: readonly string[]): number {
  return share(words, (word, at) => misplaced.has(word) && determiners.has(words[at - 1] ?? ""));
}
