import { fold } from "../prefers-word/fold.ts";

/** The folded words of a text. */
export function wordsIn(text: string): readonly string[] {
  return fold(text).replaceAll("&", " and ").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
