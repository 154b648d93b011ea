import type { Sample } from "../../types.ts";
import { usesEuropeanNumbers } from "./european.ts";
import { isCheck, isTag, proposes } from "./message-cues.ts";
import { proposedName } from "./proposed-name.ts";
import { proposedValue } from "./proposed-value.ts";
import { anyMark, readable } from "./readable.ts";
import { sameAnswer } from "./same-answer.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import { topicOf } from "./topic.ts";

/** What the user proposes as the answer. `answer` is absent where they propose something that is no single value or name. */
export interface Proposal {
  readonly answer?: string;
  /** Certainly not their answer: the right one, where the facts say that theirs is wrong. */
  readonly not?: string;
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
  const message = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const read = fromMessage(message);
  if (typeof userAnswer === "string" || typeof userAnswer === "number") return { ...read, answer: String(userAnswer) };
  if (userIs !== "right" && userIs !== "wrong") return read;
  if (typeof answer !== "string" && typeof answer !== "number") return { ...read };
  if (userIs === "right") return { ...read, answer: String(answer) };
  // What was read must be a misreading where it is the right answer after all.
  if (read?.answer !== undefined && !sameAnswer(String(answer), read.answer)) return read;
  return { ...(read?.claim !== undefined && { claim: read.claim }), not: String(answer) };
}

function fromMessage(message: string): Proposal | undefined {
  const text = readable(message, true);
  const sentences = sentencesOf(text.replace(anyMark, " "));
  const cued = sentences.some(({ text: sentence, question }) => proposes(sentence) || (question && (isCheck(sentence) || isTag(sentence))));
  const topic = topicOf(message);
  const claim = claimIn(sentences);
  const value = proposedValue(sentences, topic, usesEuropeanNumbers(text), cued);
  if (value !== undefined) return { answer: value, ...claim };
  const name = cued || sentences.every(({ question }) => !question) ? proposedName(sentences, topic) : undefined;
  if (name !== undefined) return { answer: name, ...claim };
  return cued ? { ...claim } : undefined;
}

/** "I think (that) 51 is a prime number" claims "51 is a prime number". */
function claimIn(sentences: readonly Sentence[]): { claim: string } | undefined {
  const stated = sentences.findLast(({ text, question }) => proposes(text) && !(question && isCheck(text))) ?? sentences.find(({ text }) => isTag(text));
  const claim = stated?.text.replace(/^.{0,40}?\b(?:think|thought|believe|sure|concluded|say|guess|claim|certain|convinced|suspect)(?: that)? /i, "").replace(/,[^,?]{0,30}\?\W*$/, "").replace(/,? (?:because|since|as it|so that)\b.*$/i, "");
  return claim === undefined || claim === "" ? undefined : { claim };
}
