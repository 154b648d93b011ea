import { fold } from "../prefers-word/fold.ts";
import type { PlainDate } from "./dates.ts";
import type { MathToken } from "./math-token.ts";
import { anyMark, readable } from "./readable.ts";
import { squeezed } from "./squeezed.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { unitAt, type Unit } from "./units.ts";
import { vocabulary } from "./vocabulary.ts";
import { wordsIn } from "./words-in.ts";

/** An answer, read: what a statement has to say to be the same. */
export type Wanted =
  | { readonly kind: "number"; readonly math: MathToken; readonly unit?: Unit }
  | { readonly kind: "date"; readonly date: PlainDate }
  /** Has letters ("2x + 1"), or is a time or ratio ("3:45"). */
  | { readonly kind: "formula"; readonly key: string }
  /** In any order. */
  | { readonly kind: "several"; readonly items: readonly MathToken[] }
  | { readonly kind: "polarity"; readonly yes: boolean; /** "true" or "false" rather than yes or no. */ readonly judged: boolean }
  /** One of several options. */
  | { readonly kind: "letter"; readonly letter: string }
  /** Compared as it is spelled, but for spaces and case: lists, inequalities, "O(n)". */
  | { readonly kind: "verbatim"; readonly key: string }
  | { readonly kind: "words"; readonly words: readonly string[]; readonly raw: string };

/** Reads an answer as it stands in a data set: "1,234", "3/4", "60 km/h", "x = 7", "{2, 3}", "Paris", "no", "(B)". `exact`: "6/8" is not "3/4". */
export function wantedOf(answer: string, exact = false): Wanted {
  const text = readable(answer.slice(0, longest), true).replace(anyMark, " ").replace(/\s+/g, " ").replace(/[.!]+\s*$/, "").trim();
  if (exact && /\d/.test(text)) return { kind: "verbatim", key: squeezed(text) };
  const polarity = polarities.get(fold(text).replace(/^(?:the |this |that |it )?(?:(?:statement|claim|answer) )?(?:is|'s) (?:a )?/, ""));
  if (polarity !== undefined) return { kind: "polarity", yes: polarity, judged: /true|false/i.test(text) };
  const letter = /^\(?([A-H])[).]?$/.exec(text)?.[1];
  if (letter !== undefined) return { kind: "letter", letter };
  if (/^(?:[oΟθΘΩ]\s?\(.+\)|\[.*\]|.{1,40}[<>≤≥].{1,40})$/iu.test(text)) return { kind: "verbatim", key: squeezed(text) };
  const tokens = withoutName(tokensOf(text, { european: /^\d+,\d{1,2}$|^\d+,\d{4,}$/.test(text) }));
  const formulas = tokens.flatMap((token) => (token.kind === "math" ? [token.math] : []));
  const dates = tokens.flatMap((token) => (token.kind === "date" ? [token] : []));
  const [first, words] = [tokens[0], tokens.filter(({ kind }) => kind === "word").length];
  if (dates.length === 1 && dates[0] && words === 0 && formulas.length === 0) return { kind: "date", date: dates[0].date };
  const [math] = formulas;
  // "slope 2", "radius 5"
  const isLabelled = words === 1 && tokens.length === 2 && first?.kind === "word" && !vocabulary.negators.has(first.word) && !vocabulary.stopwords.has(first.word) && /^\p{Ll}/u.test(first.raw);
  if (formulas.length === 1 && math && (first?.kind === "math" || isLabelled) && words <= 3 && !tokens.some((token) => token.kind === "word" && (vocabulary.copulas.has(token.word) || (/^\p{Lu}\p{Ll}/u.test(token.raw) && !unitAt(text.slice(math.end)))))) {
    if (math.value === undefined) return { kind: "formula", key: math.key };
    const unit = unitAt(text.slice(math.end));
    return { kind: "number", math, ...(unit && { unit }) };
  }
  if (formulas.length > 1 && words <= formulas.length && formulas.every(({ value }) => value !== undefined)) return { kind: "several", items: formulas };
  if (formulas.length > 0 && /[()^]/.test(text) && !/\p{L}{4,}\s+\p{L}{4,}/u.test(text)) return { kind: "verbatim", key: squeezed(text) };
  return { kind: "words", words: wordsIn(text), raw: text };
}

/** No answer is longer, in UTF-16 code units. */
const longest = 500;

/** Without "x =", brackets and currency signs. */
function withoutName(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, at) => {
    const next = tokens[at + 1];
    const name = token.kind === "math" && token.math.shape === "symbolic" && next?.kind === "relation" && /[=∈≈]/.test(next.sign);
    return !name && token.kind !== "relation" && token.kind !== "punctuation" && token.kind !== "mark";
  });
}

const polarities: ReadonlyMap<string, boolean> = new Map(Object.entries({ yes: true, no: false, true: true, false: false, si: true, oui: true, non: false, ja: true, nein: false, sim: true, nao: false, correct: true, incorrect: false }));
