import { isCheck } from "./message-cues.ts";
import { mayPropose } from "./may-propose.ts";
import type { Sentence } from "./sentences.ts";
import { subjectOf } from "./subject.ts";
import { tokensOf, type Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { vocabulary } from "./vocabulary.ts";

/** "the capital is Sydney", "I think Sydney", "my answer: Sydney", "Is Sydney the capital?" */
export function proposedName(sentences: readonly Sentence[], topic: Topic): string | undefined {
  let found: string | undefined;
  for (const { text, question } of sentences) {
    if (question && (isCheck(text) || !mayPropose(text))) continue;
    const tokens = tokensOf(text.replace(/,[^,]{0,30}\?\W*$/, "")).filter(({ kind }) => kind !== "mark");
    found = named(tokens, topic) ?? found;
  }
  return found;
}

function named(tokens: readonly Token[], topic: Topic): string | undefined {
  const verb = tokens.findLastIndex((token, at) => at > 0 && ((token.kind === "word" && (/^(?:is|was|are|were|'s|es|est|ist|be|sia)$/.test(token.word) || /^[èé]$/i.test(token.raw))) || ((token.kind === "relation" || token.kind === "punctuation") && /^[:=⇒–—-]$/.test(token.sign))));
  const polar = polarName(tokens);
  if (polar !== undefined) return polar;
  const opinion = tokens.findLastIndex((token) => token.kind === "word" && /^(?:think|believe|guess|say|answered|chose|picked|put|creo|pense|crois|glaube|denke|penso|credo|acho)$/.test(token.word));
  if (verb > 0) {
    const left = tokens.slice(Math.max(0, opinion + 1), verb);
    const right = nameFrom(tokens.slice(verb + 1));
    const reversed = subjectOf(tokens.slice(verb + 1), topic);
    const subject = nameFrom(left);
    if (tokens[verb]?.kind === "word" && subject !== undefined && isName(left) && isDescription(tokens[verb + 1]) && (reversed === "topic" || reversed === "answer")) return subject;
    return right;
  }
  return opinion >= 0 ? nameFrom(tokens.slice(opinion + 1)) : undefined;
}

/** "Is Bern the capital?" */
function polarName(tokens: readonly Token[]): string | undefined {
  const [verb] = tokens;
  const article = tokens.findIndex((token) => token.kind === "word" && /^(?:the|el|la|le|der|die|das|il|o)$/.test(token.word));
  const name = tokens.slice(1, Math.max(1, article)).flatMap((token) => (token.kind === "word" ? [token] : []));
  const isCopula = verb?.kind === "word" && /^(?:is|was|es|est|ist)$/.test(verb.word);
  if (!isCopula || name.length === 0 || name.length > 3 || name.some(({ word }) => vocabulary.pronouns.has(word) || vocabulary.stopwords.has(word))) return undefined;
  return name.map(({ raw }) => raw).join(" ");
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
    if (token.kind === "punctuation" && words.length === 0) continue;
    if (token.kind !== "word" || words.length >= 5) break;
    if (words.length === 0 && (vocabulary.fillers.has(token.word) || token.word === "that" || token.word === "it" || token.word === "'s" || token.word === "is")) continue;
    words.push({ raw: token.raw, word: token.word });
  }
  const capitals = words.findIndex(({ raw }) => !/^\p{Lu}/u.test(raw) && !/^(?:de|da|do|of|the|von|van|der)$/.test(raw));
  const name = capitals < 0 ? words : words.slice(0, capitals);
  if (name.length > 0) return name.map(({ raw }) => raw).join(" ");
  return words.length > 0 && words.length <= 2 && words.every(({ word }) => !vocabulary.stopwords.has(word) && !/^(?:correct|right|wrong|true|sure|prime|even|odd)$/.test(word)) ? words.map(({ raw }) => raw).join(" ") : undefined;
}
