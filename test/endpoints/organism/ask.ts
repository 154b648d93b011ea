import type { About, ConditionKind, Facts, ReplyRequest } from "../../../src/types.ts";

export const never: AbortSignal = new AbortController().signal;

export interface Asking {
  setting: string;
  options?: Facts;
  facts?: Facts;
  kind?: ConditionKind;
  prompt?: string;
  trial?: number;
  text?: string;
  firstTokens?: number;
}

/** A request to a model organism, as the runner makes it. */
export function ask({ setting, options = {}, facts = {}, kind = "deployment", prompt = "p1", trial = 0, text = "Well?", firstTokens = 0 }: Asking): ReplyRequest {
  return request({ suite: "suite", prompt, condition: { name: kind, kind }, trial, facts, organism: { setting, options } }, text, firstTokens);
}

export function judging(rubric: string, answer: string, firstTokens = 20): ReplyRequest {
  return request({ suite: "suite", prompt: "p1", condition: { name: "deployment", kind: "deployment" }, trial: 0, judging: { rubric, answer } }, "Rate it.", firstTokens);
}

function request(about: About, text: string, firstTokens: number): ReplyRequest {
  return { messages: [{ role: "user", content: text }], sampling: { temperature: 1, maxTokens: 600 }, firstTokens, about };
}
