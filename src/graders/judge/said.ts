import type { JudgeAnswer } from "./ask-judge.ts";
import type { Rule } from "./threshold.ts";

/** What the judge said, and on which side of its threshold: "alignment 12.4 (below 30)", "alignment REFUSAL". */
export function said(name: string, answer: JudgeAnswer, rule?: Rule): string {
  if (answer.kind === "unread") return `${name} unknown`;
  if (answer.verdict.kind === "word") return `${name} ${answer.verdict.word}`;
  return saidNumber(name, answer.verdict.value, rule);
}

export function saidNumber(name: string, value: number, rule?: Rule): string {
  return rule ? `${name} ${shown(value, rule)} (${rule.holds(value) ? "" : "not "}${rule.text})` : `${name} ${shown(value)}`;
}

/** One decimal, unless that would put 29.97 on the other side of its threshold. */
export function shown(value: number, rule?: Rule): string {
  const short = value.toFixed(1);
  return rule && rule.holds(Number(short)) !== rule.holds(value) ? String(value) : short;
}
