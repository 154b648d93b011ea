import type { Usage } from "../types.ts";

/** The tokens that a server counted; undefined where a count is missing or no count at all: an answer is not worth less for it. */
export function usageIn(inputTokens: unknown, outputTokens: unknown): Usage | undefined {
  return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
