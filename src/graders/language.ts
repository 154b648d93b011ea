import { UsageError } from "../errors.ts";
import { defineGrader } from "./define-grader.ts";
import { plainText } from "./plain-text.ts";
import { languageCodes } from "./language/language-codes.ts";
import { findLanguages } from "./language/find-languages.ts";

export interface LanguageOptions {
  /** ISO 639-1 code of the wanted language. */
  language: string;
}

/**
 * Score 1: most of the answer is in the wanted language. The label is the language found, among all 60 the detector knows.
 *
 * Detector: `eld` (Efficient Language Detector, byte n-grams, database "small"), over the natural-language part in lower case, piece by
 * piece, because it reads 350 bytes at most. `parts.share` is the wanted language's share of the letters. An answer of fewer than
 * 5 words, or one the detector is not sure of, is excluded as `undetermined`: it has no language, which is not "another language".
 *
 * Measured on about 197 corpus sentences a language, natural and upper-cased alike, excluded ones counted as wrong: en 99.5 %,
 * es 100 %, fr 99.5 %, de 99.5 %; first 10 words 99.5, 98.5, 99.5, 99.0; first 5 words 94.9, 90.4, 95.9, 96.0. Portuguese and Romanian were
 * never taken for one of these, Italian in 1 % (names). Databases "medium" and "large" make the same errors on whole sentences.
 */
export const language = defineGrader<LanguageOptions>({
  name: "language",
  revision: 1,
  options: {
    type: "object",
    additionalProperties: false,
    required: ["language"],
    properties: { language: { enum: languageCodes } },
  },
  check: (options) => {
    if (languageCodes.includes(options?.language)) return;
    throw new UsageError(`grader language: expected an ISO 639-1 code the detector knows (${languageCodes.join(" ")}); received ${JSON.stringify(options?.language)}`);
  },
  grade: async ({ reply }, { language: wanted }) => {
    const found = await findLanguages(plainText(reply.text));
    if (found.words < leastWords || found.realWords < leastRealWords) {
      return undetermined(`${found.words} words (${found.realWords} of two letters or more) are too few to tell the language`);
    }
    const [top] = found.languages;
    if (!top || found.determined < 0.5) return undetermined(`the detector is not sure of the language of ${found.words} words`);
    const share = found.languages.find(({ code }) => code === wanted)?.share ?? 0;
    return {
      kind: "scored",
      score: top.code === wanted ? 1 : 0,
      label: top.code,
      because: `${percent(top.share)} of ${found.words} words are ${nameOf(top.code)}${top.code === wanted || share === 0 ? "" : `, ${percent(share)} ${nameOf(wanted)}`}`,
      parts: { share, words: found.words },
    };
  },
});

const leastWords = 5;
const leastRealWords = 3;

function undetermined(because: string) {
  return { kind: "excluded", label: "undetermined", because } as const;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function nameOf(code: string): string {
  languageNames ??= new Intl.DisplayNames(["en"], { type: "language" });
  return languageNames.of(code) ?? code;
}

/** Made when they are needed: the first take 11 ms. */
let languageNames: Intl.DisplayNames | undefined;
