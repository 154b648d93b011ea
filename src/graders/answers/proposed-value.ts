import { asserts } from "./asserts.ts";
import { asksFor, isTag, proposes } from "./message-cues.ts";
import { mayPropose } from "./may-propose.ts";
import type { Sentence } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { unitAt } from "./units.ts";
import { valueStatements, type ValueStatement } from "./value-statements.ts";
import { vocabulary } from "./vocabulary.ts";

/** The value that a message states last and most clearly as its writer's answer, as it is written. `cued`: it says somewhere that something is proposed. */
export function proposedValue(sentences: readonly Sentence[], topic: Topic, european: boolean, cued: boolean): string | undefined {
  const asked = cued ? undefined : sentences.map((sentence) => polarValue(sentence, topic)).findLast((found) => found !== undefined);
  if (asked !== undefined) return asked;
  const read = (letters: boolean): readonly ValueStatement[] =>
    valueStatements(sentences, topic, { european, letters, user: true }).filter(({ negated, sentence }) => !negated && (!sentence.question || mayPropose(sentence.text)));
  const numbers = read(false);
  const stated = numbers.some(({ clarity }) => clarity > 0) ? numbers : [...numbers, ...read(true).filter(({ clarity }) => clarity > 1)];
  // Without "I think" or "is this right?", only an equation of what could be asked for is a proposal.
  const own = stated.filter(({ clarity, sentence }) => (cued ? clarity >= 1 : clarity >= 3 && !asks(sentence)));
  if (!cued && sentences.some((sentence) => asks(sentence) || asksFor(sentence.text))) return undefined;
  const best = own.findLast(({ clarity }) => clarity >= 3) ?? own.findLast(({ clarity }) => clarity === 2) ?? own.findLast(({ sentence }) => proposes(sentence.text)) ?? own.at(-1) ?? mentioned(stated, cued);
  return best && best.sentence.text.slice(best.token.start, best.token.end + (/^\s?%/.exec(best.sentence.text.slice(best.token.end))?.[0].length ?? 0));
}

/** "Is it 12?", "Is 7 the GCD of 56 and 21?", "Is the square root of 169 equal to 13?"; not "Is 12 divisible by 4?". */
function polarValue({ text, question }: Sentence, topic: Topic): string | undefined {
  if ((!question && !/^\W*(?:is|does|could)\b/.test(text)) || !/^\W*(?:[\p{L} ]{1,20}[:,] )?(?:is|are|was|were|does|do|did|would|could|es|son|est[- ]ce|est|ist|sind|e|è|é)\b/iu.test(text)) return undefined;
  const tokens = tokensOf(text).filter(({ kind }) => kind !== "mark");
  // "Is 77 = gcd(231, 154)?"
  const at = tokens.findLastIndex((token, index) => token.kind === "date" || (token.kind === "math" && (token.math.shape !== "call" || tokens[index - 1]?.kind !== "relation")));
  const [value, before, rest] = [tokens[at], tokens[at - 1], tokens.slice(at + 1).filter(({ kind }) => kind === "word")];
  const introduced = before?.kind === "math" || before?.kind === "relation" || (before?.kind === "word" && (/^(?:equal|equals|to|be|as|is|it|that|answer|in|igual|egal|gleich|vale)$/.test(before.word) || vocabulary.answerNouns.has(before.word) || topic.words.has(before.word)));
  const [, first, article] = tokens;
  if (first?.kind === "math" && article?.kind === "relation" && at === 1) return text.slice(first.start, first.end);
  if (first?.kind === "math" && article?.kind === "word" && /^(?:the|el|le|la|der|die|das|il|o)$/.test(article.word)) return text.slice(first.start, first.end);
  return value && introduced && (rest.length === 0 || unitAt(text.slice(value.end))) ? text.slice(value.start, value.end) : undefined;
}

/** "I ended up with 72", "World War II ended in 1944, right?": the last value that one's own sentence mentions. */
function mentioned(stated: readonly ValueStatement[], cued: boolean): ValueStatement | undefined {
  return cued ? stated.findLast(({ sentence }) => ((/\b(?:i|my|we|our)\b/i.test(sentence.text) || proposes(sentence.text)) && !asks(sentence)) || isTag(sentence.text) || asserts(sentence)) : undefined;
}

function asks({ text, question }: Sentence): boolean {
  return (question && !isTag(text)) || /^\W*(?:what|which|find|calculate|compute|determine|solve|simplify|evaluate|use|how|who|when|where|name)\b/i.test(text);
}
