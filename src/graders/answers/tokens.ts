import { fold } from "../prefers-word/fold.ts";
import { parseDate, type PlainDate } from "./dates.ts";
import { divisors, parseMath, type MathToken } from "./math.ts";
import { singular } from "./singular.ts";
import { numberWords } from "./number-words.ts";
import { marks } from "./readable.ts";

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

/** "greatest common divisor" is the word "gcd", as are its names in other languages. */
function withOneName(tokens: readonly Token[]): readonly Token[] {
  const named: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const short = token.kind === "word" ? divisors.get(token.word) : undefined;
    const three = tokens.slice(at, at + 3).map((one) => (one.kind === "word" ? one.word : "")).join(" ");
    const four = tokens[at + 3];
    const length = longDivisor.test(three) ? 3 : longDivisor.test(`${three} ${four?.kind === "word" ? four.word : ""}`) ? 4 : 1;
    const name = length > 1 ? (/least|lowest|minimo|petit|kleinst/.test(three) ? "lcm" : "gcd") : short;
    named.push(token.kind === "word" && name !== undefined ? { ...token, word: name, end: tokens[at + length - 1]?.end ?? token.end } : token);
    at += length - 1;
  }
  return named;
}

const longDivisor = /^(?:(?:greatest|highest|largest|biggest|least|lowest|smallest) common (?:divisor|factor|denominator|multiple)|(?:maximo|minimo) comun (?:divisor|multiplo)|plus (?:grand|petit) (?:commun )?(?:diviseur|multiple)(?: commun)?|(?:gro\w+|kleinst\w+) gemeinsame\w* (?:teiler|vielfache)|massimo comun divisore|minimo comune multiplo|maximo divisor comum)$/;

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

/** Replaces words that spell a number; "one", "un" and the like are left to be words. */
function withSpelledNumbers(tokens: readonly Token[], counted: ReadonlySet<string>): readonly Token[] {
  const merged: Token[] = [];
  const terse = tokens.filter(({ kind }) => kind === "word").length <= 2;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const read = token.kind === "word" && mayBegin.test(token.word) ? spelledAt(tokens, at, terse, counted) : undefined;
    const number = token.kind === "word" && /^(?:minus|negative)$/.test(token.word) ? tokens[at + 1] : undefined;
    if (number?.kind === "math" && number.math.value !== undefined && number.math.shape === "number") {
      const { math } = number;
      merged.push({ ...number, start: token.start, math: { ...math, value: -(math.value ?? 0), key: `-${math.key}`, ...(math.digits !== undefined && { digits: `-${math.digits}` }) } });
      at += 1;
    } else if (!read) {
      merged.push(token);
    } else {
      merged.push(read.token);
      at += read.length - 1;
    }
  }
  return merged;
}

const mayBegin = /^(?:minus|negative|menos|moins|meno|mil|mille|tausend|hundert|cien|ciento|cento|\p{L}{2,}(?:-\p{L}+)*)$/u;

function spelledAt(tokens: readonly Token[], at: number, terse: boolean, counted: ReadonlySet<string>): { token: Token; length: number } | undefined {
  const words: string[] = [];
  const places: number[] = [];
  for (let next = at; next < tokens.length && words.length < 12; next += 1) {
    const token = tokens[next];
    if (token?.kind === "word") {
      words.push(token.word);
      places.push(next);
    } else if (!(token?.kind === "punctuation" && token.sign === "," && scaleWords.has(words.at(-1) ?? ""))) break;
  }
  const read = numberWords(words);
  const alone = read?.length === 1 && articles.has(words[0] ?? "") && !(terse && words.length === 1) && !counted.has(singular(words[1] ?? ""));
  const last = read && places[read.length - 1];
  const [start, end] = [tokens[at]?.start, last === undefined ? undefined : tokens[last]?.end];
  if (!read || alone || last === undefined || start === undefined || end === undefined) return undefined;
  const whole = Number.isSafeInteger(read.value);
  const math: MathToken = { start, end, shape: whole ? "number" : "fraction", value: read.value, key: String(read.value), decimals: 0, significant: 15, percent: false, ...(whole && { digits: String(read.value) }) };
  return { token: { kind: "math", start, end, math, spelled: true }, length: last - at + 1 };
}

const scaleWords = new Set(["thousand", "million", "billion"]);
/** Numbers that are far more often an article, a pronoun or another word. */
const articles = new Set(["one", "un", "uno", "ein", "um", "eins", "once", "sei", "mil", "cent", "cents", "mille", "cento", "due", "tre", "dix", "null", "sept", "vent"]);
