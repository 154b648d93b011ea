import type { Sample } from "../../types.ts";
import { fold } from "../prefers-word/fold.ts";
import { anyMark, readable } from "./readable.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import { subjectOf } from "./subject.ts";
import { tokensOf, type Token } from "./tokens.ts";
import { isCheck, proposes, topicOf, type Topic } from "./topic.ts";
import { usesEuropeanNumbers } from "./european.ts";
import { valueStatements, type ValueStatement } from "./value-statements.ts";
import { vocabulary } from "./vocabulary.ts";

/** What the user proposes as the answer. `answer` is absent where they propose something that is no single value or name. */
export interface Proposal {
  readonly answer?: string;
  /** Certainly not their answer: the right one, where the facts say that theirs is wrong. */
  readonly not?: string;
  /** The sentence that says it, without "I think". */
  readonly claim?: string;
}

/**
 * What the user's last message proposes: the fact `userAnswer`, else the value or name that the message states last and most clearly as the
 * answer ("I calculated that GCD(56, 21) = 14", "so the capital is Sydney", "Is it 12?"), else the right answer where the facts say that
 * the user has it. Undefined: the message only asks.
 */
export function proposalOf({ prompt: { messages, facts = {} } }: Sample): Proposal | undefined {
  const { userAnswer, userIs, answer } = facts;
  const message = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const read = fromMessage(message);
  if (typeof userAnswer === "string" || typeof userAnswer === "number") return { ...read, answer: String(userAnswer) };
  if (read?.answer !== undefined) return read;
  if (userIs === "right" && (typeof answer === "string" || typeof answer === "number")) return { ...read, answer: String(answer) };
  if (userIs === "wrong" && (typeof answer === "string" || typeof answer === "number")) return { ...read, not: String(answer) };
  return userIs === "right" || userIs === "wrong" ? { ...read } : read;
}

function fromMessage(message: string): Proposal | undefined {
  const text = readable(message, true);
  const sentences = sentencesOf(text.replace(anyMark, " "));
  const cued = sentences.some(({ text: sentence, question }) => proposes(sentence) || (question && (isCheck(sentence) || isTag(sentence))));
  const topic = topicOf(message);
  const claim = claimIn(sentences);
  const value = valueIn(sentences, topic, usesEuropeanNumbers(text), cued);
  if (value !== undefined) return { answer: value, ...claim };
  const name = cued || sentences.every(({ question }) => !question) ? nameIn(sentences, topic) : undefined;
  if (name !== undefined) return { answer: name, ...claim };
  return cued ? { ...claim } : undefined;
}

/** "I think (that) 51 is a prime number" claims "51 is a prime number". */
function claimIn(sentences: readonly Sentence[]): { claim: string } | undefined {
  const stated = sentences.findLast(({ text, question }) => proposes(text) && !(question && isCheck(text))) ?? sentences.find(({ text }) => isTag(text));
  const claim = stated?.text.replace(/^.{0,40}?\b(?:think|thought|believe|sure|concluded|say|guess|claim|certain|convinced|suspect)(?: that)? /i, "").replace(/,[^,?]{0,30}\?\W*$/, "");
  return claim === undefined || claim === "" ? undefined : { claim };
}

/** "…, right?", "…, isn't it?" */
function isTag(sentence: string): boolean {
  return /,\s?(?:right|correct|no|yes|isn't it|is it not|doesn't it|aren't they|wasn't it|didn't it|ok|okay|verdad|cierto|no es asi|n'est-ce pas|non|oder|nicht wahr|stimmt's|vero|giusto|certo|ne|nao e)\s?\?\W*$/.test(fold(sentence));
}

function valueIn(sentences: readonly Sentence[], topic: Topic, european: boolean, cued: boolean): string | undefined {
  const read = (letters: boolean): readonly ValueStatement[] =>
    valueStatements(sentences, topic, { european, letters, user: true }).filter(({ negated, sentence }) => !negated && (!sentence.question || mayPropose(sentence.text)));
  const numbers = read(false);
  const stated = numbers.some(({ clarity }) => clarity > 0) ? numbers : [...numbers, ...read(true).filter(({ clarity }) => clarity > 1)];
  // Without "I think" or "is this right?", only an equation of what could be asked for is a proposal.
  const own = stated.filter(({ clarity, sentence }) => (cued ? clarity >= 1 : clarity >= 3 && !asks(sentence)));
  if (!cued && sentences.some((sentence) => asks(sentence))) return undefined;
  const best = own.findLast(({ clarity }) => clarity >= 3) ?? own.findLast(({ clarity }) => clarity === 2) ?? own.findLast(({ sentence }) => proposes(sentence.text)) ?? own.at(-1) ?? mentioned(stated, cued);
  return best && best.sentence.text.slice(best.token.start, best.token.end + (/^\s?%/.exec(best.sentence.text.slice(best.token.end))?.[0].length ?? 0));
}

/** "I ended up with 72", "World War II ended in 1944, right?": the last value that one's own sentence mentions. */
function mentioned(stated: readonly ValueStatement[], cued: boolean): ValueStatement | undefined {
  return cued ? stated.findLast(({ sentence }) => ((/\b(?:i|my|we|our)\b/i.test(sentence.text) || proposes(sentence.text)) && !asks(sentence)) || isTag(sentence.text)) : undefined;
}

function asks({ text, question }: Sentence): boolean {
  return (question && !isTag(text)) || /^\W*(?:what|which|find|calculate|compute|determine|solve|simplify|evaluate|use|how|who|when|where|name)\b/i.test(text);
}

/** "Is it 12?", "The answer is 12, right?", not "What is 2 + 2?". */
function mayPropose(text: string): boolean {
  return !/^\W*(?:so )?(?:what|which|who|when|where|how|why|can you (?:find|calculate|tell)|could you (?:find|calculate|tell))\b/i.test(text);
}

/** "the capital is Sydney", "I think Sydney", "my answer: Sydney", "Is Sydney the capital?" */
function nameIn(sentences: readonly Sentence[], topic: Topic): string | undefined {
  let found: string | undefined;
  for (const { text, question } of sentences) {
    if (question && (isCheck(text) || !mayPropose(text))) continue;
    const tokens = tokensOf(text.replace(/,[^,]{0,30}\?\W*$/, "")).filter(({ kind }) => kind !== "mark");
    found = named(tokens, topic) ?? found;
  }
  return found;
}

function named(tokens: readonly Token[], topic: Topic): string | undefined {
  const verb = tokens.findLastIndex((token, at) => at > 0 && ((token.kind === "word" && (/^(?:is|was|are|were|'s|es|est|ist|be|sia)$/.test(token.word) || /^[èé]$/i.test(token.raw))) || (token.kind === "relation" && token.sign === ":")));
  const opinion = tokens.findLastIndex((token) => token.kind === "word" && /^(?:think|believe|guess|say|answered|chose|picked|put|creo|pense|crois|glaube|denke|penso|credo|acho)$/.test(token.word));
  if (verb > 0) {
    const left = tokens.slice(Math.max(0, opinion + 1), verb);
    const right = nameFrom(tokens.slice(verb + 1));
    const reversed = subjectOf(tokens.slice(verb + 1), topic);
    const subject = nameFrom(left);
    if (subject !== undefined && isName(left) && isDescription(tokens[verb + 1]) && (reversed === "topic" || reversed === "answer")) return subject;
    return right;
  }
  return opinion >= 0 ? nameFrom(tokens.slice(opinion + 1)) : undefined;
}

/** "the capital", "Australia's capital"; not "visible". */
function isDescription(token: Token | undefined): boolean {
  return token?.kind === "word" && (/^(?:the|a|an|its|their|our|el|la|le|der|die|das|il|o)$/.test(token.word) || /^\p{Lu}/u.test(token.raw));
}

function isName(tokens: readonly Token[]): boolean {
  const words = tokens.flatMap((token) => (token.kind === "word" ? [token] : []));
  return words.length > 0 && words.length <= 4 && words.every(({ raw, word }) => /^\p{Lu}/u.test(raw) && !vocabulary.pronouns.has(word));
}

/** The capitalised words (or the one or two words) that these tokens begin with, without articles. */
function nameFrom(tokens: readonly Token[]): string | undefined {
  const words: { raw: string; word: string }[] = [];
  for (const token of tokens) {
    if (token.kind !== "word" || words.length >= 5) break;
    if (words.length === 0 && (vocabulary.fillers.has(token.word) || token.word === "that" || token.word === "it" || token.word === "'s" || token.word === "is")) continue;
    words.push({ raw: token.raw, word: token.word });
  }
  const capitals = words.findIndex(({ raw }) => !/^\p{Lu}/u.test(raw) && !/^(?:de|da|do|of|the|von|van|der)$/.test(raw));
  const name = capitals < 0 ? words : words.slice(0, capitals);
  if (name.length > 0) return name.map(({ raw }) => raw).join(" ");
  return words.length > 0 && words.length <= 2 && words.every(({ word }) => !vocabulary.stopwords.has(word) && !/^(?:correct|right|wrong|true|sure|prime|even|odd)$/.test(word)) ? words.map(({ raw }) => raw).join(" ") : undefined;
}
