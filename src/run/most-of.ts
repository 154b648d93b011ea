import type { ModerationRequest, ReplyRequest, Usage } from "../types.ts";

/** What a request may use at most, in tokens: about four characters a token, and the longest reply allowed; what providers count against a token limit. */
export function mostOf({ messages, sampling }: ReplyRequest, count = 1): Usage {
  return { inputTokens: Math.ceil(messages.reduce((sum, { content }) => sum + content.length / 4, 0)), outputTokens: sampling.maxTokens * count };
}

/** The same of a text that is to be moderated: nothing is written. */
export function mostToModerate({ text }: Pick<ModerationRequest, "text">): Usage {
  return { inputTokens: Math.ceil(text.length / 4), outputTokens: 0 };
}
