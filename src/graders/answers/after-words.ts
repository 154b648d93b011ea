import { isFollowed } from "./is-followed.ts";
import { isTesting } from "./is-testing.ts";
import type { Place, Stated } from "./place.ts";
import type { Sentence } from "./sentences.ts";
import { singular } from "./singular.ts";
import { subjectOf } from "./subject.ts";
import { textOf } from "./text-of.ts";
import type { Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { unitAt } from "./units.ts";
import { verbBefore } from "./verb-before.ts";
import { vocabulary } from "./vocabulary.ts";

/** A value after words: "so we get 7", "the answer is 7", "an answer of 7", "7." */
export function afterWords({ tokens, at, sentence, alone, options }: Place, left: readonly Token[], topic: Topic): Stated | undefined {
  const tail = verbBefore(left, topic);
  if (tail.verb === "compared") return undefined;
  const own = left.slice(0, tail.subjectEnd);
  // "The GCD, though, is 7": the subject stands before the comma.
  const subject = subjectOf(tail.verb === "copula" && own.length === 0 ? tokens.slice(0, at) : own, topic);
  const { negated } = tail;
  const before = textOf(tokens.slice(Math.max(0, at - 14), at));
  const concluding = before.split(" ").some((word) => vocabulary.conclusions.has(word)) || /\b(?:this|that|which) (?:means|gives|leaves|makes)\b|\bin (?:total|all|conclusion|the end)\b|\bpor (?:lo )?tanto\b/.test(before);
  // "I think 91 is prime" proposes no value.
  if (options.user && isFollowed(tokens, at) && tail.verb === "none") return undefined;
  if (isFollowed(tokens, at) && left.every((token) => token.kind === "word" && vocabulary.conclusions.has(token.word))) return { clarity: 0, negated };
  if (at === 0 && sentence.at <= 1 && tokens[1]?.kind === "punctuation" && /[,;—–(]/.test(tokens[1].sign) && tokens[2]?.kind !== "math") return { clarity: 2, negated };
  if (isBare(tokens, at, sentence)) return { clarity: alone ? 3 : 2, negated };
  const claimed = /\bi (?:\w+ ){0,5}?(?:arrived|obtained|reached)\b|\bi (?:get|got|obtain|find|found|have|calculate|say|think|believe|computed|calculated|make|come|came|would say|'d say|guess|determined|figured|put|write|would put|'d put|'d go|would go|'d write|land|landed)\b/.test(textOf(left)) && !/\b(?:when|if|divid\w+|remainder|\w+ing (?:them|it|both|these|those|all|everything|up|the))\b/.test(textOf(left));
  if (isNoun(left, topic)) return { clarity: 3, negated: false };
  if (claimed && subject === "none" && !negated && left.length < 8) return { clarity: 3, negated };
  if (tail.verb === "none" || (tail.verb === "asked" && options.user)) return { clarity: negated ? 3 : concluding && subject === "none" ? 2 : 0, negated };
  if (isTesting(sentence)) return { clarity: 1, negated };
  if (tail.verb === "asked") return { clarity: 3, negated };
  if (subject === "answer" || subject === "topic") return { clarity: 3, negated };
  const emphatic = /\bbut (?:it|that|this) (?:is|'s)\b|\b(?:should|must|has to|have to|ought to|actually|instead|correct|really|turns out)\b/.test(before);
  if (claimed || (emphatic && subject === "none")) return { clarity: 3, negated };
  if (options.user && subject === "none") return { clarity: 2, negated };
  if (/\bwould\b/.test(textOf(left))) return { clarity: left.some(({ kind }) => kind === "math") ? 0 : 1, negated };
  if (concluding && (subject === "none" || tail.verb === "result")) return { clarity: 2, negated };
  return { clarity: negated && subject === "none" ? 3 : 1, negated };
}

/** "an answer of 12", "a GCD of 6"; not "the GCD of 56 and 21". */
function isNoun(left: readonly Token[], topic: Topic): boolean {
  const [article, noun, of] = left.slice(-3);
  if (of?.kind !== "word" || !/^(?:of|de|von|di)$/.test(of.word) || noun?.kind !== "word" || article?.kind !== "word" || !/^(?:a|an|un|una|une|ein|eine|einen|um|uma|final|correct|right|price|total)$/.test(article.word)) return false;
  return vocabulary.answerNouns.has(noun.word) || topic.words.has(singular(noun.word));
}

/** Nothing stands in the sentence but the value, its unit and interjections. */
function isBare(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (tokens.length > 10) return false;
  return tokens.every((token, index) => index === at || token.kind === "mark" || token.kind === "punctuation" || (token.kind === "relation" && token.sign === "∴")
    || (token.kind === "word" && (index < at ? vocabulary.interjections.has(token.word) || vocabulary.fillers.has(token.word) || vocabulary.conclusions.has(token.word) : unitAt(sentence.text.slice((tokens[at] as Token).end)) !== undefined)));
}
