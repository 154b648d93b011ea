import { singular } from "./singular.ts";
import type { Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { vocabulary } from "./vocabulary.ts";

/** Of what something is stated: the answer ("the result"), what was asked for ("GCD(56, 21)"), nothing or a pronoun, or something else. */
export type Subject = "answer" | "topic" | "none" | "other";

/** Classifies the tokens before a verb or an equals sign. Linear. */
export function subjectOf(tokens: readonly Token[], topic: Topic): Subject {
  const formulas = tokens.flatMap((token) => (token.kind === "math" ? [token.math] : []));
  const words = tokens.flatMap((token) => (token.kind === "word" && isContent(token.word) ? [token.word] : []));
  const last = formulas.at(-1);
  if (words.some((word) => vocabulary.answerNouns.has(word)) && !words.some((word) => intermediate.has(word))) return "answer";
  if (last?.shape === "call") return topic.keys.has(last.key) || isNamed(last.key, topic) ? "topic" : "other";
  if (last?.shape === "symbolic") return topic.variables.has(last.key) ? "topic" : "other";
  if (last && last.shape !== "number" && words.length === 0) return isAsked(last, topic) ? "topic" : "other";
  const restates = formulas.length > 1 && formulas.every(({ value, shape }) => shape === "number" && value !== undefined && topic.asked.has(value));
  if (words.length === 0) return formulas.length === 0 ? "none" : restates ? "topic" : "other";
  const nouns = withoutSuperlative(words.map(singular), topic);
  const known = nouns.filter((word) => topic.words.has(word)).length;
  const ofTopic = formulas.every(({ value, shape }) => shape !== "number" || value === undefined || topic.numbers.size === 0 || topic.numbers.has(value));
  return known > 0 && nouns.length - known <= (known > 1 ? 1 : 0) && ofTopic ? "topic" : "other";
}

/** "the largest number that divides both" is the gcd. */
function withoutSuperlative(nouns: readonly string[], topic: Topic): readonly string[] {
  const [most, least] = [["gcd", "divisor", "factor", "hcf", "gcf"], ["lcm", "multiple"]].map((names) => names.find((name) => topic.words.has(name)));
  const name = most ?? least;
  const superlatives = most ? /^(?:greatest|largest|highest|biggest)$/ : /^(?:least|smallest|lowest)$/;
  if (name === undefined || !nouns.some((word) => superlatives.test(word))) return nouns;
  return [name, ...nouns.filter((word) => !superlatives.test(word) && !/^(?:number|such|common|divisor|factor|multiple|integer|one|divide|divisible|both|possible|shared|share|them|two)$/.test(word))];
}

/** "GCD(84, 36)" where the question speaks of the GCD of the pair (84, 36). */
export function isNamed(key: string, topic: Topic): boolean {
  const [name = "", ...numbers] = key.split(/[(),]/).filter(Boolean);
  return topic.keys.size === 0 && topic.words.has(name) && numbers.length > 0 && numbers.every((number) => topic.numbers.has(Number(number)));
}

/** The formula of the question, or one of the same value that stands for it. */
export function isAsked({ key, shape, value }: { key: string; shape: string; value?: number }, topic: Topic): boolean {
  return topic.keys.has(key) || (shape === "call" && isNamed(key, topic)) || (shape === "compound" && value !== undefined && topic.values.includes(value));
}

function isContent(word: string): boolean {
  return ![vocabulary.modifiers, vocabulary.pronouns, vocabulary.conclusions, vocabulary.interjections, vocabulary.fillers, vocabulary.clauseStarts].some((list) => list.has(word))
    && (!vocabulary.stopwords.has(word) || word === "answer" || word === "result");
}

/** "the intermediate value is 14": no final answer. */
const intermediate = new Set(["intermediate", "partial", "step", "first", "wrong", "incorrect", "common", "previous", "initial"]);
