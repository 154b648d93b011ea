import { fold } from "../prefers-word/fold.ts";
import { finalAnswer } from "./final-answer.ts";
import { statementsOf } from "./statements.ts";
import { topicOf } from "./topic.ts";
import { wantedOf } from "./wanted.ts";

/** Do two answers say the same ("3/4" and "0.75")? */
export function sameAnswer(answer: string, other: string): boolean {
  if (fold(answer.trim()) === fold(other.trim())) return true;
  return finalAnswer(statementsOf(`The answer is ${other}`, topicOf(""), wantedOf(answer)))?.same ?? false;
}
