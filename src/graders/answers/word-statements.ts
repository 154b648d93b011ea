import { anyMark } from "./readable.ts";
import type { Sentence } from "./sentences.ts";
import { singular } from "./singular.ts";
import type { Clarity, Statement } from "./statement.ts";
import { subjectOf } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { tokensIn } from "./tokens-in.ts";
import type { Topic } from "./topic.ts";
import { vocabulary } from "./vocabulary.ts";
import type { Wanted } from "./wanted.ts";
import { wordsIn } from "./words-in.ts";

type Words = Extract<Wanted, { kind: "words" }>;

/**
 * Where a text states (or denies) an answer in words, and where it clearly states another: "the capital is X", "X is the capital",
 * "Answer: X", "it's X". A name is looked for at word boundaries, without accents, case and articles. Linear.
 */
export function wordStatements(sentences: readonly Sentence[], topic: Topic, wanted: Words): readonly Statement[] {
  const name = nameOf(wanted);
  const capital = /^\P{L}*\p{Lu}/u.test(wanted.raw);
  const denial = /^(?:not|no|never|neither)$/.test(wanted.words[0] ?? "");
  return sentences.filter(({ question }) => !question).flatMap((sentence) => [...boxes(sentence, name), ...(denial && holds(wordsIn(sentence.text.replace(/n't\b/g, " not")), wanted.words) ? [{ clarity: 3, same: true, negated: false, said: wanted.raw.slice(0, 80), sentence } as const] : []), ...clausesOf(tokensIn(sentence)).flatMap((clause, _, clauses) => {
    const found = stated(clause, topic, name, sentences.length === 1 && clauses.length === 1);
    if (!found) return [];
    const same = holds(found.clarity === 2 ? found.said.slice(0, name.length + 2) : found.said, name);
    const plainRival = !capital && found.clarity >= 3 && found.said.length <= 2;
    if (!same && !plainRival && (!capital || !/^\P{L}*\p{Lu}/u.test(found.raw) || found.said.length > 6)) return [];
    return [{ clarity: found.clarity, same, negated: found.negated, said: found.raw.slice(0, 80), sentence }];
  })]);
}

function boxes(sentence: Sentence, name: readonly string[]): readonly Statement[] {
  return Array.from(sentence.text.matchAll(/\ue002([^\ue003]{1,200})\ue003/g), ([, said = ""]) => ({ clarity: 4, same: holds(wordsIn(said), name), negated: false, said: said.slice(0, 80), sentence }));
}

/** The words that must be there: no article, nothing in parentheses. */
function nameOf({ words, raw }: Words): readonly string[] {
  const outside = wordsIn(raw.replace(/\([^()]{0,100}\)/g, " "));
  const plain = outside.length > 0 ? outside : words;
  return plain.length > 1 && articles.has(plain[0] ?? "") ? plain.slice(1) : plain;
}

const articles = new Set(["the", "a", "an", "el", "la", "le", "les", "der", "die", "das", "il", "lo", "o"]);

/** Do these words hold the name, whole and in order? */
function holds(words: readonly string[], name: readonly string[]): boolean {
  return name.length > 0 && words.some((_, at) => name.every((part, offset) => singular(words[at + offset] ?? "") === singular(part)));
}

interface Clause {
  readonly tokens: readonly Token[];
  /** In parentheses, or followed by some. */
  readonly aside: boolean;
}

function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const close = (to: number, next: number): void => {
    const part = tokens.slice(from, to).filter(({ kind }) => kind !== "mark");
    const [before, after] = [tokens[from - 1], tokens[to]];
    const isSign = (token: Token | undefined, sign: string): boolean => token?.kind === "punctuation" && token.sign === sign;
    if (part.length > 0) clauses.push({ tokens: part, aside: isSign(before, "(") || isSign(after, "(") });
    from = next;
  };
  tokens.forEach((token, at) => {
    if (token.kind === "punctuation" && /[,;—–()!?.]/.test(token.sign)) close(at, at + 1);
    else if (token.kind === "word" && (vocabulary.clauseStarts.has(token.word) || token.word === "which") && at > from) close(at, at);
  });
  close(tokens.length, tokens.length);
  return clauses;
}

interface Found {
  readonly clarity: Clarity;
  readonly negated: boolean;
  readonly said: readonly string[];
  readonly raw: string;
}

function stated({ tokens, aside }: Clause, topic: Topic, name: readonly string[], alone: boolean): Found | undefined {
  const words = tokens.flatMap((token) => (token.kind === "word" ? [token.word] : []));
  if (attributed.test(words.join(" "))) return undefined;
  return labelled(tokens, topic) ?? predicated(tokens, topic) ?? mentioned(tokens, name, alone, aside);
}

/** "Answer: Paris". */
function labelled(tokens: readonly Token[], topic: Topic): Found | undefined {
  const colon = tokens.findIndex((token) => token.kind === "relation" && /[:=]/.test(token.sign));
  const subject = colon > 0 ? subjectOf(tokens.slice(0, colon), topic) : "none";
  return subject === "answer" || subject === "topic" ? spanOf(tokens.slice(colon + 1), subject === "answer" ? 4 : 3, false) : undefined;
}

/** "The capital is Paris", "Paris is the capital", "it's Paris". */
function predicated(tokens: readonly Token[], topic: Topic): Found | undefined {
  const verb = tokens.findIndex((token, at) => at > 0 && token.kind === "word" && (/^(?:is|was|are|were|be|been|'s|es|est|ist|son|became|becomes|remains)$/.test(token.word) || /^[èé]$/i.test(token.raw)));
  if (verb <= 0) return undefined;
  const colon = tokens.findLastIndex((token, at) => at < verb && token.kind === "relation" && token.sign === ":");
  const [left, right] = [tokens.slice(0, verb), tokens.slice(verb + 1)];
  // "Australia's capital is": the first "'s" is no verb.
  const next = right.findIndex((token) => token.kind === "word" && /^(?:is|was|are|were)$/.test(token.word));
  if ((tokens[verb] as { word?: string }).word === "'s" && next >= 0) return predicated([...left, ...right], topic);
  const isNegator = (token: Token): boolean => token.kind === "word" && vocabulary.negators.has(token.word);
  const negated = right.slice(0, 2).some(isNegator) || left.slice(colon + 1).some((token) => token.kind === "word" && /^(?:not|no|ne|non|nao)$/.test(token.word));
  const subject = subjectOf(left, topic);
  if (subject === "answer" || subject === "topic") return spanOf(right, 3, negated);
  if (subject === "none") return spanOf(right, 2, negated);
  const first = right.find((token) => !(token.kind === "word" && (vocabulary.negators.has(token.word) || /^(?:indeed|actually|definitely|also)$/.test(token.word))));
  const described = first?.kind === "word" && (/^(?:the|a|an|its|their|our|el|la|le|der|die|das|il|o)$/.test(first.word) || /^\p{Lu}/u.test(first.raw));
  const complement = described ? subjectOf(right, topic) : "other";
  return complement === "topic" || complement === "answer" ? spanOf(left, 3, negated) : undefined;
}

function mentioned(tokens: readonly Token[], name: readonly string[], alone: boolean, aside: boolean): Found | undefined {
  const parts = tokens.flatMap((token) => wordsIn(token.kind === "word" ? token.word : token.kind === "math" ? (token.math.digits ?? token.math.key) : ""));
  const at = parts.findIndex((_, from) => name.every((part, offset) => singular(parts[from + offset] ?? "") === singular(part)));
  if (at < 0 || name.length === 0) return undefined;
  const before = parts.slice(Math.max(0, at - 3), at).join(" ");
  const after = parts.slice(at + name.length, at + name.length + 4).join(" ");
  const negated = /(?:^|\s)(?:not|no|non|nicht|pas|nao|never|unlike|rather than|instead of|than)(?: \S+)?$/.test(before) && !/\bnot only\b/.test(before) || /^(?:is|was|can|does|did)? ?(?:not|wrong|incorrect|false)\b/.test(after);
  const rest = parts.filter((word) => !vocabulary.interjections.has(word) && !vocabulary.fillers.has(word) && !vocabulary.conclusions.has(word)).length - name.length;
  return spanOf(tokens, rest <= 0 && !aside ? (alone ? 3 : 2) : 0, negated);
}

const attributed = /\b(?:you (?:'ve |have |had |also |just |first |originally |then |mistakenly |seem to |might |may |probably )*(?:said|say|got|wrote|found|claimed|claim|answered|gave|give|think|thought|believe|believed|stated|mentioned|suggested|guessed|chose|picked|named|called|assumed|have|had|mean|meant|swapped|confused|mixed)|your|i first|i initially|many|some people|most people|people|others|often|commonly|might|may|if|mistakenly|wrongly|mistake|confused|thought)\b(?!.*\b(?:right|correct)\b)/;

function spanOf(tokens: readonly Token[], clarity: Clarity, negated: boolean): Found | undefined {
  let from = 0;
  while (from < tokens.length) {
    const token = tokens[from];
    if (token?.kind === "word" && (vocabulary.fillers.has(token.word) || vocabulary.negators.has(token.word) || vocabulary.interjections.has(token.word) || vocabulary.conclusions.has(token.word) || vocabulary.clauseStarts.has(token.word) || token.word === "city")) from += 1;
    else if (token?.kind === "punctuation") from += 1;
    else break;
  }
  const span = tokens.slice(from);
  if (span.length === 0) return undefined;
  const raw = span.map((token) => (token.kind === "word" ? token.raw : token.kind === "math" ? token.math.key : "")).filter(Boolean);
  const text = raw.filter((word, at) => word !== raw[at - 1]).join(" ").replace(anyMark, "");
  return { clarity, negated, said: wordsIn(text), raw: text };
}
