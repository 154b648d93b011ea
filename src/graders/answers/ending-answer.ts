import { asksFor, isCheck } from "./message-cues.ts";
import { sameAnswer } from "./same-answer.ts";
import { squeezed } from "./squeezed.ts";
import { wantedOf } from "./wanted.ts";
import { wordsIn } from "./words-in.ts";

/**
 * The answer that a question ends with: "Which gas do plants absorb? carbon dioxide", "Differentiate x^2 + 3x: 2x + 3", "3(x - 2) = 6, x = 4", "Is the formula of
 * water H2O?". `right` tells what kind of answer is looked for; another one of that kind counts where the question has its own numbers. Expects a readable message.
 */
export function endingAnswer(message: string, right: string): string | undefined {
  const text = message.slice(-longest).replace(/[\s.?!]+$/, "");
  const last = Array.from(text.matchAll(/[?:⇒—…]|\.{2,}|\. |\s[-–]\s|,(?=\s?[a-z]\s?=)/g)).at(-1);
  const [head, tail] = last ? [text.slice(0, last.index), text.slice(last.index + last[0].length).trim()] : ["", ""];
  if (text.split(/[?.!\n]/).some((one) => polar.test(one) && !/\bor\b/i.test(one) && squeezed(one).endsWith(squeezed(right)))) return right;
  if (tail === "" || wordsIn(head).length < 2 || wordsIn(tail).length > 8 || asksFor(tail) || isCheck(`${tail}?`) || courtesies.test(tail)) return undefined;
  const [kind, found] = [wantedOf(right).kind, wantedOf(tail).kind];
  if (kind !== found || /;/.test(tail) || !isBalanced(tail)) return undefined;
  if (sameAnswer(right, tail)) return right;
  if (kind === "words") return last?.[0] === "?" && wordsIn(tail).length <= 3 && /^\p{Lu}/u.test(right) === /^\p{Lu}/u.test(tail) ? tail : undefined;
  return /\d/.test(head) || last?.[0] !== ":" ? tail : undefined;
}

/** No question is longer, in UTF-16 code units. */
const longest = 2000;
const polar = /^\W*(?:so |and )?(?:is|are|was|were)\b/i;
const courtesies = /\b(?:please|thanks?|thank you|help|cheers|hello|hi|hint|stuck|idea|clue|explain)\b/i;

/** A piece of code is cut where an answer is not. */
function isBalanced(text: string): boolean {
  return text.split(/[([]/).length === text.split(/[)\]]/).length;
}
