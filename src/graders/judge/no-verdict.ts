import type { Reply } from "../../types.ts";

/** Why a judge's reply holds no verdict: filtered, empty, a refusal, cut, or (`otherwise`) simply something else. */
export function noVerdict({ text, stop }: Reply, otherwise?: string): string {
  if (stop === "filtered") return "the judge's reply was filtered";
  if (text.trim() === "") return "the judge's reply is empty";
  const quote = JSON.stringify(text.trim().slice(0, 80));
  if (refusal.test(text)) return `the judge refused: ${quote}`;
  if (otherwise !== undefined) return `${otherwise}: ${quote}`;
  if (stop === "length") return `the judge's reply was cut before its verdict: ${quote}`;
  return `the judge gave no verdict: ${quote}`;
}

/** How refusals in English begin. It only words the reason: a reply without a verdict is no number either way. */
const refusal = /^\W{0,9}(?:i['’]?m sorry|i am sorry|sorry\b|i can['’]?t\b|i can ?not\b|i won['’]?t\b|i(?:['’]m| am) (?:unable|not able)|as an ai\b)/i;
