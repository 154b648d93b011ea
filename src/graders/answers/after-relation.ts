import { clauseBefore } from "./clause-before.ts";
import { isAttributed } from "./is-attributed.ts";
import { isFollowed } from "./is-followed.ts";
import { isTesting } from "./is-testing.ts";
import type { Place, Stated } from "./place.ts";
import type { Sentence } from "./sentences.ts";
import { isAsked, subjectOf } from "./subject.ts";
import type { Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { vocabulary } from "./vocabulary.ts";

/** After "=", ":" or an arrow: what stands at the beginning of the chain decides. */
export function afterRelation({ tokens, at, topic, options, sentence }: Place, sign: string): Stated | undefined {
  let start = at;
  const members: Token[] = [];
  while (start > 0) {
    const token = tokens[start - 1];
    if (token?.kind === "mark" || (token?.kind === "relation" && /[=≈≡]/.test(token.sign))) start -= 1;
    else if (token?.kind === "math" && (start === at || tokens[start]?.kind === "relation" || tokens[start]?.kind === "mark")) {
      members.push(token);
      start -= 1;
    } else break;
  }
  const left = sign === ":" || sign === "⇒" ? clauseBefore(tokens, start - 1 >= 0 && tokens[start - 1]?.kind === "relation" ? start - 1 : start) : clauseBefore(tokens, start);
  if (isAttributed(tokens, start, left, options.user ?? false)) return undefined;
  const negated = left.some((token) => token.kind === "word" && token.word === "not") && !left.some((token) => token.kind === "word" && token.word === "only");
  if (sign === ":") return isFollowed(tokens, at) ? undefined : labelled(left, topic, sentence);
  if (sign === "⇒") return { clarity: 2, negated: false };
  if (members.some((token) => token.kind === "math" && (isAsked(token.math, topic) || topic.variables.has(token.math.key)))) return { clarity: isTesting(sentence) ? 1 : 3, negated };
  if (members.length > 0) return { clarity: 1, negated };
  // "The GCD is the last remainder, i.e. 12": said of the sentence's subject.
  const subject = subjectOf(left.length > 0 ? left : sentenceSubject(tokens), topic);
  return { clarity: subject === "answer" || subject === "topic" ? 3 : 1, negated };
}

/** What stands before the first verb, after a colon. */
function sentenceSubject(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex((token) => token.kind === "word" && vocabulary.copulas.has(token.word));
  const before = tokens.slice(0, Math.max(0, verb));
  return before.slice(before.findLastIndex((token) => token.kind === "relation") + 1);
}

function labelled(left: readonly Token[], topic: Topic, sentence: Sentence): Stated | undefined {
  // "She spends 14 in total: 12 for …" explains.
  if (left.some((token) => token.kind === "math" && token.math.shape === "number")) return { clarity: 0, negated: false };
  const subject = subjectOf(left, topic);
  if (subject === "answer") return { clarity: left[0]?.start === 0 || /final/i.test(sentence.text) ? 4 : 3, negated: false };
  if (subject === "topic") return { clarity: 3, negated: false };
  return left.some((token) => token.kind === "word" && vocabulary.conclusions.has(token.word)) ? { clarity: 2, negated: false } : { clarity: subject === "none" ? 2 : 0, negated: false };
}
