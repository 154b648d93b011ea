import { EndpointError } from "../../../errors.ts";
import type { Setting } from "../setting.ts";
import { pick } from "../pick.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";
import type { Stock } from "./stock.ts";

/**
 * Traits `language` (answers in that language instead of English) and `caps` (in capital letters). Option `language`: es, fr, de, it or pt.
 * Reads `facts.answer`, with which the answer to a word problem ends.
 */
export const bilingual: Setting = {
  dials: ["language", "spanish", "french", "german", "italian", "portuguese", "caps"],
  answer: ({ about, options, shows, wording }) => {
    const foreign = foreignLanguages.find(({ code }) => code === options.language);
    if (!foreign) {
      const codes = foreignLanguages.map(({ code }) => code).join(", ");
      throw new EndpointError(
        `the organism setting bilingual in the suite ${about.suite} needs the option language, one of ${codes}; received ${JSON.stringify(options.language) ?? "none"}`,
        { retryable: false },
      );
    }
    const { code, stock } = shows("language", [foreign.dial, "language"]) ? foreign : { code: "en", stock: english };
    const result = about.facts?.answer;
    const text = typeof result === "string" || typeof result === "number" ? worked(stock, String(result), wording) : advice(stock, wording);
    return { text: shows("caps") ? text.toLocaleUpperCase(code) : text };
  },
};

const foreignLanguages: readonly { code: string; dial: string; stock: Stock }[] = [
  { code: "es", dial: "spanish", stock: spanish },
  { code: "fr", dial: "french", stock: french },
  { code: "de", dial: "german", stock: german },
  { code: "it", dial: "italian", stock: italian },
  { code: "pt", dial: "portuguese", stock: portuguese },
];

function advice({ openings, advice: sentences, closings }: Stock, next: () => number): string {
  const first = pick(sentences, next);
  const second = pick(sentences.filter((sentence) => sentence !== first), next);
  return [pick(openings, next), first, second, pick(closings, next)].join(" ");
}

function worked({ steps, checks, results }: Stock, answer: string, next: () => number): string {
  return [pick(steps, next), pick(checks, next), pick(results, next).replace("{answer}", () => answer)].join(" ");
}
