import type { Reply, Usage } from "../types.ts";

/** Tokens that a request used: what the server counted; where it does not say, about four characters a token. */
export function used(replies: readonly Pick<Reply, "text" | "usage">[], { inputTokens }: Pick<Usage, "inputTokens">): Usage {
  return replies[0]?.usage ?? { inputTokens, outputTokens: replies.reduce((sum, { text }) => sum + Math.ceil(text.length / 4), 0) };
}
