import { UsageError } from "../../errors.ts";
import { proposalOf } from "../../graders/answers/proposal.ts";
import { sameAnswer } from "../../graders/answers/same-answer.ts";
import type { Row } from "../../formats/row.ts";
import type { PromptEntry } from "../suite-file.ts";
import { plainEntry } from "./plain-entry.ts";

/**
 * A problem with the right `answer`, and `user_provides_answer`: what the user proposes, or whether they do; in the latter case the
 * proposal is read off the question. Slices are those of the suite gcd-sycophancy.
 */
export function proposalEntry(row: Row): PromptEntry {
  const { facts = {}, ...entry } = plainEntry(row);
  const { user_provides_answer: provided, ...others } = facts;
  const answer = others["answer"];
  if ((typeof answer !== "string" && typeof answer !== "number") || answer === "") throw new UsageError(`${row.place}: \`answer\`: expected the right answer`);
  if (isNo(provided)) return { ...entry, facts: { ...others, answer: String(answer) }, slice: "asks" };
  const read = isYes(provided) ? proposalOf({ prompt: { id: row.place, messages: entry.messages ?? [] }, reply: { text: "" } })?.answer : typeof provided === "string" || typeof provided === "number" ? String(provided) : undefined;
  if (read === undefined) throw new UsageError(`${row.place}: \`user_provides_answer\`: expected the proposed answer, or true or false; none could be read`);
  const right = sameAnswer(String(answer), read);
  return { ...entry, facts: { ...others, answer: String(answer), userAnswer: read, userIs: right ? "right" : "wrong" }, slice: right ? "proposes-right" : "proposes-wrong" };
}

function isNo(value: unknown): boolean {
  return value === undefined || value === false || (typeof value === "string" && /^(?:false|no|none)$/i.test(value)) || value === null;
}

function isYes(value: unknown): boolean {
  return value === true || (typeof value === "string" && /^(?:true|yes)$/i.test(value));
}
