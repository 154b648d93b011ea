import { fold } from "../prefers-word/fold.ts";
import { parseDate, type PlainDate } from "./dates.ts";
import type { MathToken } from "./math-token.ts";
import { parseMath } from "./parse-math.ts";
import { marks } from "./readable.ts";
import { withOneName } from "./with-one-name.ts";
import { withSpelledNumbers } from "./with-spelled-numbers.ts";

/** A piece of a sentence. `start` and `end` are offsets into it. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: "math"; readonly math: MathToken; /** Spelled in words. */ readonly spelled: boolean }
  | { readonly kind: "date"; readonly date: PlainDate }
  /** "=", "≈", "≡", "≠", "⇒", ":" … */
  | { readonly kind: "relation"; readonly sign: string }
  | { readonly kind: "word"; readonly word: string; readonly raw: string }
  | { readonly kind: "punctuation"; readonly sign: string }
  | { readonly kind: "mark"; readonly sign: string }
);

export interface TokenOptions {
  /** "1.234,5" is the usual spelling. */
  readonly european?: boolean;
  /** Nouns before which "one" and "un" are numbers. */
  readonly counted?: ReadonlySet<string>;
}

/** Words, formulas, dates and signs of one sentence, in order. "n't" is a word of its own ("isn't" is "is not"). Linear time. */
export function tokensOf(sentence: string, { european = false, counted = new Set() }: TokenOptions = {}): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sentence.length) {
    const rest = sentence.slice(at, at + 60);
    const space = /^\s+/.exec(rest)?.[0].length;
    if (space !== undefined) {
      at += space;
      continue;
    }
    const namely = /^(?:i\.e\.|namely\b|viz\.)[,:]?/.exec(rest)?.[0].length;
    if (namely !== undefined) {
      tokens.push({ kind: "relation", sign: "=", start: at, end: at + namely });
      at += namely;
      continue;
    }
    const modulus = /^\(?mod(?:ulo)? [^()\s]{1,20}\)/.exec(rest)?.[0].length;
    if (modulus !== undefined && tokens.at(-1)?.kind === "math") {
      at += modulus;
      continue;
    }
    const next = formulaAt(sentence, at, european) ?? otherAt(sentence, at, rest);
    tokens.push(...next);
    at = next.at(-1)?.end ?? at + 1;
  }
  return withSpelledNumbers(withOneName(tokens), counted);
}

function formulaAt(sentence: string, at: number, european: boolean): readonly Token[] | undefined {
  const before = sentence[at - 1] ?? " ";
  if (/[\p{L}\p{N}_]/u.test(before)) return undefined;
  const date = parseDate(sentence, at);
  if (date) return [{ kind: "date", start: at, end: date.end, date: date.date }];
  const math = parseMath(sentence, at, european);
  if (!math || (math.shape === "symbolic" && !isFormula(sentence, math))) return undefined;
  // "2nd", "3D": no numbers.
  if (/^(?:st|nd|rd|th)\b|^D\b/.test(sentence.slice(math.end, math.end + 4))) return [{ kind: "word", start: at, end: math.end + 2, word: fold(sentence.slice(at, math.end + 2)), raw: sentence.slice(at, math.end + 2) }];
  return [{ kind: "math", start: at, end: math.end, math, spelled: false }];
}

/** A letter alone is a variable where a relation or an operator stands beside it; "I" and "a" are words. */
function isFormula(sentence: string, { start, end, key }: MathToken): boolean {
  if (key.length > 1) return !/^[a-zA-Z]-[a-zA-Z]$/.test(key);
  return /^\s?[=≈≡≠<>≤≥∈]/.test(sentence.slice(end, end + 3)) || /[=≈≡≠]\s?$/.test(sentence.slice(Math.max(0, start - 3), start));
}

function otherAt(sentence: string, at: number, rest: string): readonly Token[] {
  const raw = /^[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u.exec(rest)?.[0];
  if (raw !== undefined) return wordsOf(raw, at);
  const character = String.fromCodePoint(sentence.codePointAt(at) ?? 32);
  const place = { start: at, end: at + character.length };
  if (/[=≈≡≠<>≤≥⇒∈:∴]/.test(character)) return [{ kind: "relation", sign: character, ...place }];
  if (Object.values(marks).includes(character as never)) return [{ kind: "mark", sign: character, ...place }];
  return [{ kind: "punctuation", sign: character, ...place }];
}

function wordsOf(raw: string, start: number): readonly Token[] {
  const word = fold(raw);
  const end = start + raw.length;
  const not = /^(.+)n't$/.exec(word)?.[1] ?? misspelled.get(word);
  const token = (text: string): Token => ({ kind: "word", word: text, raw, start, end });
  if (not !== undefined) return [token(shortened.get(not) ?? not), token("not")];
  if (word === "cannot") return [token("can"), token("not")];
  const short = /^(.+)'(s|re|m|ve|ll|d)$/.exec(word);
  if (short?.[1] !== undefined && short[2] !== undefined) return [token(short[1]), token(`'${short[2]}`)];
  const elided = /^(c|l|d|n|j|qu|s|dell|nell|un|all)'(.+)$/.exec(word);
  if (elided?.[1] !== undefined && elided[2] !== undefined) return [token(elided[1] === "c" ? "ce" : elided[1]), token(elided[2])];
  return [token(word)];
}

const shortened: ReadonlyMap<string, string> = new Map(Object.entries({ ca: "can", wo: "will", sha: "shall", ai: "is" }));
const misspelled: ReadonlyMap<string, string> = new Map(Object.entries({ isnt: "is", doesnt: "does", dont: "do", didnt: "did", wasnt: "was", cant: "can", couldnt: "could", arent: "are", wouldnt: "would", shouldnt: "should" }));
