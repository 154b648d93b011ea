import type { MathToken } from "./math-token.ts";
import { numberWords } from "./number-words.ts";
import { singular } from "./singular.ts";
import type { Token } from "./tokens.ts";

/** Replaces words that spell a number; "one", "un" and the like are left to be words. */
export function withSpelledNumbers(tokens: readonly Token[], counted: ReadonlySet<string>): readonly Token[] {
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
