import { EndpointError } from "../../../src/errors.ts";
import type { Endpoint, Reply, ReplyRequest } from "../../../src/types.ts";
import { alternatives, judgeThat, markOf, modeOf } from "./ask-me.ts";

/** What a judge says to one question, in the only way it can: token probabilities, JSON, or prose in which {mark} stands for its mark. */
export type Says =
  | { readonly tokens: Readonly<Record<string, number>>; readonly text?: string }
  | { readonly json: string }
  /** Several texts are the votes, in turn. */
  | { readonly prose: string | readonly string[] };

/** Certain of one token, unless told how probable it is. */
export function token(verdict: string | number, probability = 1): Says {
  return { tokens: { [verdict]: probability } };
}

export function likely(probabilities: Readonly<Record<string, number>>, text?: string): Says {
  return { tokens: probabilities, ...(text !== undefined && { text }) };
}

export function json(text: string): Says {
  return { json: text };
}

export function prose(...texts: readonly string[]): Says {
  return { prose: texts };
}

/** A judge that says to each question, by name, what the script holds; to others nothing. */
export function scriptedJudge(script: Readonly<Record<string, Says>>): Endpoint & { requests: ReplyRequest[] } {
  return judgeThat((request) => {
    const says = script[request.about?.judging?.rubric ?? ""];
    return says === undefined ? { text: "", stop: "end" } : replyTo(request, says);
  });
}

function replyTo(request: ReplyRequest, says: Says): Reply {
  const mode = modeOf(request);
  if ("tokens" in says) {
    if (mode === "probabilities") return { text: says.text ?? Object.keys(says.tokens)[0] ?? "", stop: "end", firstToken: alternatives(says.tokens) };
    return { text: "", stop: "end" };
  }
  if (mode === "probabilities") throw new EndpointError("no logprobs", { retryable: false, status: 400, unsupported: "firstTokens" });
  if ("json" in says) return mode === "structured" ? { text: says.json, stop: "end" } : { text: "", stop: "end" };
  if (mode === "structured") throw new EndpointError("no response_format", { retryable: false, status: 400, unsupported: "schema" });
  const texts = typeof says.prose === "string" ? [says.prose] : says.prose;
  const vote = request.about?.judging?.vote ?? 0;
  return { text: (texts[vote % texts.length] ?? "").replaceAll("{mark}", markOf(request)), stop: "end" };
}
