import { isTesting } from "./is-testing.ts";
import type { Place, Stated } from "./place.ts";
import { subjectOf } from "./subject.ts";
import { textOf } from "./text-of.ts";
import { vocabulary } from "./vocabulary.ts";

/** "7 is the answer", "14 is wrong", "14 it is". */
export function predicate({ tokens, at, topic, sentence }: Place): Stated | undefined {
  // "the remainder before it, 3, is the gcd"
  const comma = (index: number): boolean => { const token = tokens[index]; return token?.kind === "punctuation" && token.sign === ","; };
  const right = tokens.slice(comma(at - 1) && comma(at + 1) ? at + 2 : at + 1, at + 14).filter(({ kind }) => kind !== "mark");
  const end = right.findIndex((token) => (token.kind === "punctuation" && /[,;—–(.!]/.test(token.sign)) || (token.kind === "word" && vocabulary.clauseStarts.has(token.word)) || token.kind === "relation");
  const rest = end < 0 ? right : right.slice(0, end);
  const said = textOf(rest);
  if (/^(?:\S+ ){0,2}it is\b/.test(said)) return { clarity: 3, negated: false };
  const verb = /^(?:(?:\S+) ){0,1}?(?:is|was|are|'s|would be|can|does|could|es|est|ist) ?(not|never|pas|nicht)?\b/.exec(said);
  if (!verb) return undefined;
  const copula = rest.findIndex((token) => token.kind === "word" && /^(?:is|was|are|'s|be|can|does|could|es|est|ist)$/.test(token.word));
  const complement = rest.slice(copula + 1);
  const denied = verb[1] !== undefined || /\b(?:wrong|incorrect|false|mistaken|too (?:big|small|high|low|large)|off|invalid|falsch|faux|incorrecto|sbagliato|errado)\b/.test(said);
  const about = subjectOf(complement, topic);
  const named = complement[0]?.kind === "word" && /^(?:the|our|my|your|its|their|not|indeed|also|then|actually|el|la|le|der|die|das|il|o|a|definitely|exactly)$/.test(complement[0].word);
  const isVerdict = /\b(?:right|correct|richtig|correcto|correct|exact|giusto|certo)\b/.test(textOf(complement));
  // "the remainder 7 is the last non-zero one" says nothing of the answer.
  const settled = (about === "answer" || about === "topic") && named;
  if (!settled && !(isVerdict && about === "none") && !(denied && (about === "none" || verb[1] === undefined))) return undefined;
  return { clarity: isTesting(sentence) && !denied ? 1 : 3, negated: denied };
}
