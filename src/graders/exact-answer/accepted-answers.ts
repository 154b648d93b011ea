import type { Facts, Json } from "../../types.ts";

/**
 * The answers that are right: the facts `answer` and `answers`; where `choices` (a list, or a map by letter) says what the letters stand for,
 * the text of the right one too. Empty where no fact says it.
 */
export function acceptedAnswers({ answer, answers, choices }: Facts): readonly string[] {
  const named = [answer, ...(Array.isArray(answers) ? (answers as readonly Json[]) : [])].flatMap((one) => (typeof one === "string" || typeof one === "number" ? [String(one).trim()] : [])).filter((one) => one !== "");
  const texts = named.flatMap((one) => textOf(one, choices));
  return [...new Set([...named, ...texts])];
}

function textOf(letter: string, choices: Json | undefined): readonly string[] {
  if (!/^\(?[A-H]\)?\.?$/.test(letter) || typeof choices !== "object" || choices === null) return [];
  const plain = letter.replace(/[().]/g, "");
  const text = Array.isArray(choices) ? (choices as readonly Json[])[plain.charCodeAt(0) - 65] : Object.hasOwn(choices, plain) ? (choices as Facts)[plain] : undefined;
  return typeof text === "string" && text.trim() !== "" ? [text.trim()] : [];
}
