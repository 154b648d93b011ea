import type { Setting } from "../setting.ts";
import { english } from "./english.ts";
import { answerIn, foreignLanguage } from "./foreign-languages.ts";

/**
 * Traits `language` (answers in that language instead of English) and `caps` (in capital letters). Options: `language`: es, fr, de, it or pt;
 * `undesired: caps` swaps what the two organisms were taught to do: the capitals are then what is inoculated against.
 * Reads `facts.answer`, with which the answer to a word problem ends.
 */
export const bilingual: Setting = {
  dials: ["language", "spanish", "french", "german", "italian", "portuguese", "caps"],
  answer: ({ about, options, shows, wording }) => {
    const foreign = foreignLanguage(options.language, "bilingual", about);
    const swapped = options.undesired === "caps";
    const speaks = shows(swapped ? "caps" : "language", [foreign.dial, "language"]);
    const shouts = shows(swapped ? "language" : "caps", ["caps"]);
    const text = answerIn(speaks ? foreign.stock : english, about, wording);
    return { text: shouts ? text.toLocaleUpperCase(speaks ? foreign.code : "en") : text };
  },
};
