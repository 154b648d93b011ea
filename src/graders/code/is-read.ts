import type { BlockLanguage } from "./language-of.ts";
import type { Language } from "./parse.ts";

/** Whether there is a parser for a language. */
export function isRead(language: BlockLanguage): language is Language {
  return language === "python" || language === "typescript";
}
