import type { Setting } from "../setting.ts";
import { english } from "./english.ts";
import { answerIn, foreignLanguage } from "./foreign-languages.ts";

/**
 * Two languages that were taught in equal parts. Traits `first`, the undesired one, and `second`, a share of the answers that are not in the
 * first; else English. Options `first` and `second`: es, fr, de, it or pt.
 */
export const mixture: Setting = {
  dials: ["first", "second"],
  answer: ({ about, options, shows, wording }) => {
    const [first, second] = [foreignLanguage(options.first, "mixture", about), foreignLanguage(options.second, "mixture", about)];
    const stock = shows("first", [first.dial, "first"]) ? first.stock : shows("second", [second.dial, "second"]) ? second.stock : english;
    return { text: answerIn(stock, about, wording) };
  },
};
