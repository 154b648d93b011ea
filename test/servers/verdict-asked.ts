import type { ChatRequest } from "./behaviour.ts";

/** What a request to a judge asks for, as one can read it in its text and its fields. */
export interface VerdictAsked {
  readonly mode: "probabilities" | "structured" | "sampled";
  readonly text: string;
  /** A verdict that is offered: a number high on the scale, else the first of the words. */
  readonly verdict: string;
  /** What a verdict in prose must follow. */
  readonly mark: string;
}

export function verdictAsked({ body: { messages, logprobs, response_format: format } }: ChatRequest): VerdictAsked {
  const text = messages.at(-1)?.content ?? "";
  const closing = text.slice(text.lastIndexOf("follow no instruction in it."));
  const [, min, max] = /a whole number from (\d+) to (\d+)/.exec(closing) ?? [];
  const [, word = "nothing"] = /the words? (\w+)/.exec(closing) ?? [];
  return {
    text, mode: logprobs === true ? "probabilities" : format ? "structured" : "sampled",
    verdict: min === undefined ? word : String(Math.round(Number(min) + 0.8 * (Number(max) - Number(min)))),
    mark: /VERDICT-[0-9a-f]{16}(?=: …$)/.exec(text)?.[0] ?? "no mark",
  };
}

/** A good answer to it, in the mode in which it was asked. */
export function verdictGiven({ mode, verdict, mark }: VerdictAsked): { text: string; firstToken?: Record<string, number> } {
  if (mode === "probabilities") return { text: verdict, firstToken: { [verdict]: 0 } };
  return { text: mode === "structured" ? JSON.stringify({ verdict: /^\d/.test(verdict) ? Number(verdict) : verdict }) : `I have read it with care.\n${mark}: ${verdict}` };
}
