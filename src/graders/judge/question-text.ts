import type { Message } from "../../types.ts";

/**
 * What the judge is told was asked: the user's message, or the conversation where there were several turns. System
 * prompts are left out: a judge that sees how the model was primed judges the prompt.
 */
export function questionText(messages: readonly Message[]): string {
  const turns = messages.filter(({ role }) => role !== "system");
  if (turns.length === 1) return turns[0]?.content ?? "";
  return turns.map(({ role, content }) => `${role === "user" ? "User" : "Assistant"}: ${content}`).join("\n\n");
}
