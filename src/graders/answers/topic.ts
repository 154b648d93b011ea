import { bothEnds } from "./both-ends.ts";
import { asksFor, isCheck, proposes } from "./message-cues.ts";
import { readable, anyMark } from "./readable.ts";
import { remembered } from "./remembered.ts";
import { sentencesOf } from "./sentences.ts";
import { singular } from "./singular.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { vocabulary } from "./vocabulary.ts";

/** What is asked for, by which a reply's statement of the answer is told from its intermediate results. */
export interface Topic {
  /** Formulas asked for, spelled in one way ("gcd(21,56)", "17mod5"). */
  readonly keys: ReadonlySet<string>;
  /** Their values, where they can be computed. */
  readonly values: readonly number[];
  readonly variables: ReadonlySet<string>;
  /** Content words, singular ("capital", "australia"). */
  readonly words: ReadonlySet<string>;
  /** What "how many" counts. */
  readonly counted: ReadonlySet<string>;
  /** Numbers of the sentences that ask or propose, and those of the very clauses that ask. */
  readonly numbers: ReadonlySet<number>;
  readonly asked: ReadonlySet<number>;
}

/** Reads the topic off the sentences of a question that ask or propose; a derivation in it is passed over. Empty where nothing asks. */
export const topicOf = remembered((question): Topic => {
  const topic = { keys: new Set<string>(), values: [] as number[], variables: new Set<string>(), words: new Set<string>(), counted: new Set<string>(), numbers: new Set<number>(), asked: new Set<number>() };
  const sentences = sentencesOf(readable(bothEnds(question, longest), true).replace(anyMark, " "));
  const clauses = sentences.flatMap(({ text, question: asks }) => ((asks && !isCheck(text)) || asksFor(text) ? [text] : text.split(/[,;](?![^()]{0,60}\)) /).filter((clause) => proposes(clause))));
  // "I found x = 8" is about x, whatever other letters there are.
  const solved = new Set(clauses.filter(proposes).flatMap((clause) => Array.from(clause.matchAll(/(?<![\p{L}\p{N}])([a-zA-Z]) ?= ?-?[\d(√]/gu), ([, letter = ""]) => letter)));
  // Where a formula is asked for, sentences without it speak of steps.
  const withFormula = clauses.filter((clause) => tokensOf(clause).some((token) => token.kind === "math" && (token.math.shape === "call" || token.math.shape === "compound")));
  const asking = withFormula.length > 0 ? withFormula : clauses;
  for (const { text } of sentences.filter((one) => asking.some((clause) => one.text.includes(clause)) || one.at === 0)) {
    for (const digits of text.match(/\d+(?:\.\d+)?/g) ?? []) topic.numbers.add(Number(digits));
  }
  for (const text of asking.length > 0 ? asking : sentences.slice(0, 1).map(({ text: first }) => first)) {
    const tokens = tokensOf(text);
    const before = topic.keys.size;
    for (const [at, token] of tokens.entries()) {
      if (token.kind === "math") addFormula(topic, token, before === 0);
      if (token.kind === "word" && !vocabulary.stopwords.has(token.word) && token.word.length > 1) topic.words.add(singular(token.word));
      if (token.kind === "word" && isCounting(tokens, at)) topic.counted.add(singular(token.word));
    }
  }
  // "GCD of 15 and 20, I'd guess 15"
  if (topic.words.size === 0 && topic.keys.size === 0 && topic.variables.size === 0) for (const { text } of sentences.filter((one) => asking.some((clause) => one.text.includes(clause)))) for (const token of tokensOf(text)) if (token.kind === "word" && !vocabulary.stopwords.has(token.word) && token.word.length > 1) topic.words.add(singular(token.word));
  return solved.size > 0 ? { ...topic, variables: solved } : topic;
});

/** No question is longer, in UTF-16 code units. */
const longest = 6000;

interface Building {
  readonly words: Set<string>;
  readonly keys: Set<string>;
  readonly values: number[];
  readonly variables: Set<string>;
  readonly numbers: Set<number>;
  readonly asked: Set<number>;
}

function addFormula(topic: Building, { math }: Extract<Token, { kind: "math" }>, first: boolean): void {
  if (math.value !== undefined && math.shape === "number") topic.asked.add(math.value);
  for (const digits of math.key.match(/\d+(?:\.\d+)?/g) ?? []) topic.numbers.add(Number(digits));
  if (math.shape === "symbolic") for (const letter of math.key.match(/[a-zA-Z]/g) ?? []) topic.variables.add(letter);
  if (!first || math.shape === "number" || math.shape === "symbolic" || math.shape === "clock") return;
  topic.keys.add(math.key);
  const name = /^[a-z]{2,}(?=\()/.exec(math.key)?.[0];
  if (name !== undefined) topic.words.add(name);
  if (math.value !== undefined) topic.values.push(math.value);
}

/** The nouns after "how many". */
function isCounting(tokens: readonly Token[], at: number): boolean {
  const word = (index: number): string => {
    const token = tokens[index];
    return token?.kind === "word" ? token.word : "";
  };
  return [1, 2].some((back) => /^(?:many|cuantos|cuantas|combien|viele|quanti|quante|quantos|quantas)$/.test(word(at - back))) && !vocabulary.stopwords.has(word(at));
}
