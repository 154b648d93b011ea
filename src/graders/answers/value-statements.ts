import { afterRelation } from "./after-relation.ts";
import { afterWords } from "./after-words.ts";
import { clauseBefore } from "./clause-before.ts";
import { isAttributed } from "./is-attributed.ts";
import { isCounterfactual } from "./is-counterfactual.ts";
import type { Place, Stated, ValueOptions } from "./place.ts";
import { predicate } from "./predicate.ts";
import { marks } from "./readable.ts";
import type { Sentence } from "./sentences.ts";
import { singular } from "./singular.ts";
import type { Clarity } from "./statement.ts";
import { textOf } from "./text-of.ts";
import type { Token } from "./tokens.ts";
import { tokensIn } from "./tokens-in.ts";
import type { Topic } from "./topic.ts";
import { unitAt, type Unit } from "./units.ts";

/** A value that a text states, or denies, in its own name. */
export interface ValueStatement {
  readonly token: Token;
  readonly unit?: Unit;
  readonly clarity: Clarity;
  readonly negated: boolean;
  readonly sentence: Sentence;
}

/** All values that a text states, in order. What it attributes to others or supposes is left out. Linear in the sentences' lengths. */
export function valueStatements(sentences: readonly Sentence[], topic: Topic, options: ValueOptions): readonly ValueStatement[] {
  return sentences.filter(({ question, text }) => options.user || !(question || isCounterfactual(text))).flatMap((sentence) => {
    const tokens = tokensIn(sentence, options.european, topic.counted);
    return tokens.flatMap((token, at) => {
      if (token.kind !== "date" && !(token.kind === "math" && isValue(token, options.letters ?? false) && !/^\p{L}/u.test(token.math.key === "π" ? sentence.text.slice(token.end, token.end + 1) : ""))) return [];
      const place: Place = { tokens, at, sentence, topic, options, alone: sentences.length === 1 };
      const found = stated(place);
      if (!found) return [];
      const unit = unitAt(sentence.text.slice(token.end, token.end + 40).replace(anyMarks, ""));
      return [{ token, sentence, ...found, ...(unit && { unit }) }];
    });
  });
}

const anyMarks = /[\ue000-\ue003]/g;

function isValue({ math: { shape, value } }: Extract<Token, { kind: "math" }>, letters: boolean): boolean {
  return letters ? shape === "symbolic" || shape === "clock" || shape === "number" : value !== undefined && (shape === "number" || shape === "fraction" || shape === "power");
}

function stated(place: Place): Stated | undefined {
  const { tokens, at, topic, options } = place;
  const [before, after] = [near(tokens, at, -1), near(tokens, at, 1)];
  if (after?.kind === "relation" && /[=≡≈]/.test(after.sign)) return reversedEquation(place);
  // "d/dx(x^2) = 2x"
  if (after?.kind === "punctuation" && after.sign === ")" && options.letters === true && before?.kind === "punctuation" && before.sign === "(" && isEquals(tokens[tokens.indexOf(after) + 1])) return undefined;
  if (isBoxed(tokens, at)) return { clarity: 4, negated: false };
  if (before?.kind === "relation" && before.sign !== "∴") {
    if (before.sign === "≠") return { clarity: 3, negated: true };
    if (/[<>≤≥]/.test(before.sign)) return undefined;
    const result = afterRelation(place, before.sign);
    return result && result.clarity < 3 ? (counted(place) ?? result) : result;
  }
  const left = clauseBefore(tokens, at);
  // "eighteen degrees warmer than you said"
  if (/^(?:\S+ ){0,2}(?:more|less|fewer|\w+er) than\b/.test(textOf(tokens.slice(at + 1, at + 6)))) return { clarity: 0, negated: false };
  if (isAttributed(tokens, at, left, place.options.user ?? false)) return undefined;
  return predicate(place) ?? counted(place) ?? afterWords(place, left, topic);
}

function isEquals(token: Token | undefined): boolean {
  return token?.kind === "relation" && /[=≡≈]/.test(token.sign);
}

/** The nearest token that is no mark. */
function near(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let next = at + step;
  while (tokens[next]?.kind === "mark") next += step;
  return tokens[next];
}

function isBoxed(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 12; back -= 1) {
    const token = tokens[back];
    if (token?.kind === "mark" && token.sign === marks.box) return true;
    if (token?.kind === "mark" && token.sign === marks.endBox) return false;
  }
  return false;
}

/** "7 = GCD(56, 21)": the value stands first. */
function reversedEquation({ tokens, at, topic }: Place): Stated | undefined {
  const other = near(tokens, tokens.indexOf(near(tokens, at, 1) as Token), 1);
  const previous = near(tokens, at, -1);
  if (previous?.kind === "relation" && previous.sign !== ":") return undefined;
  return other?.kind === "math" && other.math.shape === "call" && topic.keys.has(other.math.key) ? { clarity: 3, negated: false } : undefined;
}

/** "16 apples" where apples are asked for. */
function counted({ tokens, at, topic, options }: Place): Stated | undefined {
  if (options.user) return undefined;
  const next = [1, 2].map((step) => tokens[at + step]).find((token) => token?.kind === "word" && topic.counted.has(singular(token.word)));
  const token = tokens[at];
  if (!next || token?.kind !== "math") return undefined;
  // "Tom has 12 apples" may repeat the question.
  return { clarity: topic.numbers.has(token.math.value ?? Number.NaN) ? 1 : 3, negated: /\b(?:not|than|no)$/.test(textOf(clauseBefore(tokens, at))) };
}
