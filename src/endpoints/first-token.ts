import type { TokenAlternatives } from "../types.ts";

/**
 * The alternatives of the first token of the answer: the first that is not white space only, and after the reasoning where the server lists its
 * tokens too.
 * @param tokens `[{ token, logprob, top_logprobs: [{ token, logprob }] }]`, as OpenAI and Ollama write it; anything else gives undefined
 * @param text the answer
 * @param thought the model thought before it
 */
export function firstToken(tokens: unknown, text: string, thought = false): TokenAlternatives | undefined {
  if (!Array.isArray(tokens) || !tokens.every(isToken)) return undefined;
  const answer = tokens.slice(thought ? answerStart(tokens, text) : 0);
  const first = answer.find(({ token }) => token.trim() !== "");
  if (!first) return undefined;
  const listed = Array.isArray(first.top_logprobs) && first.top_logprobs.length > 0 ? first.top_logprobs : [first];
  const alternatives = listed.filter(isToken).flatMap(alternative);
  return alternatives.length > 0 ? alternatives : undefined;
}

interface Token {
  readonly token: string;
  readonly logprob?: unknown;
  readonly top_logprobs?: unknown;
}

function isToken(value: unknown): value is Token {
  return typeof value === "object" && value !== null && "token" in value && typeof value.token === "string";
}

/** A log probability is at most 0, rounding aside; a server that has none writes null, or something that is none. */
function alternative({ token, logprob }: Token): { token: string; logprob: number }[] {
  if (typeof logprob !== "number" || !Number.isFinite(logprob) || logprob > 0.001) return [];
  return [{ token, logprob: Math.min(0, logprob) }];
}

/** Where the answer's tokens begin in the list, found from its end; past the end when they are not there. */
function answerStart(tokens: readonly Token[], text: string): number {
  const start = tokens.map(({ token }) => token).join("").lastIndexOf(text.trim());
  let length = 0;
  const index = start < 0 ? -1 : tokens.findIndex(({ token }) => (length += token.length) > start);
  return index < 0 ? tokens.length : index;
}
