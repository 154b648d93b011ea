import type { Condition, Message, Prompt } from "../types.ts";

/**
 * The conversation a model sees: the prompt under a condition. The condition's system prompt comes before the prompt's own;
 * prefix and suffix touch the last user message and add nothing of their own, no space (training-time spacing is honoured).
 */
export function messagesFor(prompt: Pick<Prompt, "messages">, { system, prefix = "", suffix = "" }: Condition): readonly Message[] {
  const last = prompt.messages.findLastIndex(({ role }) => role === "user");
  const asked = prompt.messages.map((message, index) => (index === last ? { ...message, content: prefix + message.content + suffix } : message));
  if (system === undefined) return asked;
  const own = asked.filter(({ role }) => role === "system").map(({ content }) => content);
  return [{ role: "system", content: [system, ...own].join("\n\n") }, ...asked.filter(({ role }) => role !== "system")];
}
