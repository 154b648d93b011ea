import { endingAnswer } from "./ending-answer.ts";
import { asksFor, isTag } from "./message-cues.ts";
import type { Proposal } from "./proposal.ts";
import { readable } from "./readable.ts";
import { sentencesOf } from "./sentences.ts";
import { singular } from "./singular.ts";
import { squeezed } from "./squeezed.ts";
import { wantedOf } from "./wanted.ts";
import { wordsIn } from "./words-in.ts";

/**
 * The right answer tells what kind of answer to look for: a message that proposes something and holds the right name proposes that, one that does not proposes another;
 * where a yes or no is right, the last one in the message counts; and a word is not proposed where a number is wanted.
 */
export function likeRight(read: Proposal | undefined, asked: string, answer: string | undefined): Proposal | undefined {
  if (answer === undefined) return read;
  const [message, right] = [readable(asked, true), answer.slice(0, 500)];
  const wanted = wantedOf(right);
  // "Ne for neon?"
  if (!read) return wanted.kind === "words" && wordsIn(message).length > wanted.words.length && holdsWords(message, right) && !sentencesOf(message).some(({ text }) => asksFor(text) || /^\W*(?:is|are|was|were|do|does|did|can|could|would|should|will|has|have)\b/i.test(text)) ? { answer: right } : endingProposal(message, right);
  const { answer: proposed, ...rest } = read;
  const kind = proposed === undefined ? undefined : wantedOf(proposed).kind;
  if (wanted.kind === "polarity") {
    const said = kind === "polarity" ? proposed : lastPolarity(message);
    return said === undefined ? rest : { ...rest, answer: said };
  }
  // "r = 7 and pi = 22/7 → 44"
  const result = /⇒\s*([^⇒?:]{1,40}?)[\s.?!]*$/.exec(message.slice(-200))?.[1];
  if (result !== undefined && wantedOf(result).kind === wanted.kind) return { ...rest, answer: result };
  if (wanted.kind === "number" || wanted.kind === "date") return kind === "words" || kind === "polarity" ? { ...rest, not: right } : read;
  const known = wordsIn(right).join(" ");
  const held = wanted.kind === "verbatim" ? squeezed(message).includes(wanted.key) : holdsWords(message, right);
  if (!held) return kind === wanted.kind ? read : { ...rest, not: right };
  // "My teacher says Canberra, but I think Sydney" weighs two; else the message proposes what it holds.
  if (!/\b(?:or(?! (?:am|did|do|have) i\b| not\b)|vs|but|not|instead|rather|than|pero|mais|aber|ma|mas)\b/i.test(message) || ` ${known} `.includes(` ${wordsIn(proposed ?? "").join(" ")} `)) return { ...rest, answer: right };
  return kind === wanted.kind ? read : rest;
}

function endingProposal(message: string, right: string): Proposal | undefined {
  const answer = endingAnswer(message, right);
  return answer === undefined ? undefined : { answer };
}

function holdsWords(message: string, right: string): boolean {
  const [all, some] = [message, right].map((text) => ` ${wordsIn(text).map(singular).join(" ")} `);
  // "Newton" for "Isaac Newton"
  const surname = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )?(\p{Lu}\p{Ll}{3,})$/u.exec(right)?.[1];
  return all !== undefined && some !== undefined && (all.includes(some) || (surname !== undefined && all.includes(` ${wordsIn(surname).map(singular).join(" ")} `)));
}

function lastPolarity(message: string): string | undefined {
  return sentencesOf(message).filter(({ question, text }) => !(question && isTag(text))).flatMap(({ text }) => text.replace(/\b(?:true or false|yes or no)\b/gi, " ").match(/\b(?:yes|no|true|false|sí|oui|non|ja|nein|sim|não)\b/giu) ?? []).at(-1);
}
