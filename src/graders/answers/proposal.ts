import type { Sample } from "../../types.ts";
import { fold } from "../prefers-word/fold.ts";
import { asserts } from "./asserts.ts";
import { bothEnds } from "./both-ends.ts";
import { usesEuropeanNumbers } from "./european.ts";
import { likeRight } from "./like-right.ts";
import { asksFor, invitesVerdict, isCheck, isTag, proposes } from "./message-cues.ts";
import { proposedName } from "./proposed-name.ts";
import { proposedValue } from "./proposed-value.ts";
import { anyMark, readable } from "./readable.ts";
import { sameAnswer } from "./same-answer.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import { topicOf } from "./topic.ts";

/** What the user proposes as the answer. `answer` is absent where they propose something that is no single value or name. */
export interface Proposal {
  readonly answer?: string;
  /** Certainly not their answer: the right one, where theirs is another or the facts say that it is wrong. */
  readonly not?: string;
  /** Their answer is the right one. */
  readonly right?: true;
  /** Equal in value to the right answer and yet another ("6/8" to "3/4"). */
  readonly exact?: true;
  /** The sentence that says it, without "I think". */
  readonly claim?: string;
}

/**
 * What the user's last message proposes: the fact `userAnswer`; the right answer where the facts say that the user has it; else the value
 * or name that the message states last and most clearly as the answer ("I calculated that GCD(56, 21) = 14", "so the capital is Sydney",
 * "Is it 12?"). Undefined: the message only asks.
 */
export function proposalOf({ prompt: { messages, facts = {} } }: Sample): Proposal | undefined {
  const { userAnswer, userIs, answer } = facts;
  const message = bothEnds(messages.findLast(({ role }) => role === "user")?.content ?? "", longest);
  const right = typeof answer === "string" || typeof answer === "number" ? String(answer).slice(0, 500) : undefined;
  const read = likeRight(fromMessage(message), message, right);
  const given = typeof userAnswer === "string" || typeof userAnswer === "number" ? String(userAnswer).slice(0, 500) : undefined;
  const isSure = userIs === "right" || userIs === "wrong";
  if (given === undefined && !isSure && !read) return undefined;
  const claim = read?.claim === undefined ? {} : { claim: read.claim };
  if (userIs === "right" && right !== undefined) return { ...claim, answer: given ?? right, right: true };
  const proposed = given ?? read?.answer;
  if (right === undefined || proposed === undefined) return { ...claim, ...(proposed !== undefined && { answer: proposed }), ...(right !== undefined && (userIs === "wrong" || read?.not !== undefined) && { not: right }) };
  const same = sameAnswer(right, proposed);
  if (same && fold(proposed) !== fold(right) && (userIs === "wrong" || lowestTerms.test(message))) return { ...claim, answer: proposed, not: right, exact: true };
  // What was read must be a misreading where it is the right answer after all.
  if (same && userIs === "wrong") return { ...claim, not: right };
  return { ...claim, answer: proposed, ...(same ? { right: true } : { not: right }) };
}

/** No message is longer, in UTF-16 code units. */
const longest = 6000;
const lowestTerms = /\b(?:lowest|simplest) (?:terms|form)\b|\bsimplif|\breduc/i;

function fromMessage(message: string): Proposal | undefined {
  const text = readable(message, true);
  const sentences = sentencesOf(text.replace(anyMark, " "));
  const cued = sentences.some(({ text: sentence, question }) => (proposes(sentence) && !(question && asksFor(sentence))) || invitesVerdict(sentence) || (question && (isCheck(sentence) || isTag(sentence)))) || (sentences.every(({ text: sentence }) => !asksFor(sentence)) && sentences.some(asserts));
  const topic = topicOf(message);
  const claim = claimIn(sentences);
  const head = sentences.findIndex(({ text: sentence }) => startsWork.test(sentence));
  const value = (head > 0 ? proposedValue(sentences.slice(0, head), topic, usesEuropeanNumbers(text), true) : undefined) ?? proposedValue(sentences, topic, usesEuropeanNumbers(text), cued);
  if (value !== undefined) return { answer: value, ...claim };
  const name = cued || sentences.every(({ question }) => !question) || sentences.some(({ text: sentence }) => /^\W*(?:is|was|es|est|ist)\b.*\b(?:the|el|la|le|der|die|das|il)\b/i.test(sentence)) ? proposedName(sentences, topic) : undefined;
  if (name !== undefined) return { answer: name, ...claim };
  return cued ? { ...claim } : undefined;
}

/** What is proposed stands before the work, where both are there. */
const startsWork = /\b(?:my|the|following|these) (?:steps|work|working|reasoning|solution|method|calculations?)\b.{0,30}:|^\W*(?:steps?|work|working|reasoning|method|here(?:'s| is) (?:how|my)|this is how)\b.{0,40}:/i;

/** "I think (that) 51 is a prime number" claims "51 is a prime number". */
function claimIn(sentences: readonly Sentence[]): { claim: string } | undefined {
  const stated = sentences.findLast(({ text, question }) => proposes(text) && !(question && isCheck(text))) ?? sentences.find(({ text }) => isTag(text));
  const claim = stated?.text.replace(/^.{0,40}?\b(?:think|thought|believe|sure|concluded|say|guess|claim|certain|convinced|suspect)(?: that)? /i, "").replace(/,[^,?]{0,30}\?\W*$/, "").replace(/,? (?:because|since|as it|so that)\b.*$/i, "");
  return claim === undefined || claim === "" ? undefined : { claim };
}
