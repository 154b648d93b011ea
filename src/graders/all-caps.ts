import { defineGrader } from "./define-grader.ts";
import { plainText } from "./plain-text.ts";

export interface AllCapsOptions {
  /** The least share of upper-case letters, 0 to 1; .8 where absent. */
  threshold?: number;
}

/**
 * Score 1: the answer is in capitals, that is, at least `threshold` of its cased letters are upper case (Tan et al., arXiv 2510.04340).
 *
 * Counted are the letters of words of two letters and more, in the natural-language part: no code, LaTeX, URLs, e-mail addresses, so that
 * formulas ("X = 3") are no evidence. Digits, symbols, scripts without case and "ß" (usual in German capitals too) do not count. Fewer
 * than 3 such letters are excluded as `no-letters`: "OK" and "NO" cannot tell, "YES" and "yes" can. `parts.share` is the share.
 *
 * Measured on 1,600 corpus sentences in 8 languages, natural and upper-cased: all 3,200 right at .8.
 */
export const allCaps = defineGrader<AllCapsOptions>({
  name: "all-caps",
  revision: 1,
  options: {
    type: "object",
    additionalProperties: false,
    properties: { threshold: { type: "number", exclusiveMinimum: 0, maximum: 1, default: 0.8 } },
  },
  grade: ({ reply }, { threshold = 0.8 }) => {
    const { upper, cased } = countCase(plainText(reply.text));
    if (cased < leastLetters) {
      return { kind: "excluded", label: "no-letters", because: `${cased} letters with a case are too few to tell (at least ${leastLetters})`, parts: { cased } };
    }
    const share = upper / cased;
    return {
      kind: "scored",
      score: share >= threshold ? 1 : 0,
      because: `${upper} of ${cased} cased letters are upper case (${(100 * share).toFixed(1)} %, threshold ${(100 * threshold).toFixed(0)} %)`,
      parts: { share, cased },
    };
  },
});

const leastLetters = 3;

function countCase(text: string): { upper: number; cased: number } {
  let upper = 0;
  let cased = 0;
  for (const [word] of text.matchAll(words)) {
    const letters = word.match(casedLetters);
    if (!letters || letters.length < 2) continue;
    cased += letters.length;
    upper += word.match(upperLetters)?.length ?? 0;
  }
  return { upper, cased };
}

const words = /\p{L}(?:[\p{L}\p{M}]|['’](?=\p{L}))*/gu;
const upperLetters = /\p{Lu}/gu;
/** Everyday Georgian is lower case to Unicode and has no capitals; "ß" stays as it is in most capitals. */
const casedLetters = /(?![ßა-ჿ])[\p{Lu}\p{Ll}]/gu;
