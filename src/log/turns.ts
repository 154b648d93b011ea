import type { Message } from "../types.ts";

/**
 * Where two user messages follow one another, the model's own answer to the first belongs between them. Gives the conversation as far as
 * `turns`, the model's answers so far, take it: up to the user message that is to be answered next.
 */
export function withTurns(messages: readonly Message[], turns: readonly string[] = []): readonly Message[] {
  const conversation: Message[] = [];
  let used = 0;
  for (const [index, message] of messages.entries()) {
    conversation.push(message);
    if (!isGap(messages, index)) continue;
    const turn = turns[used++];
    if (turn === undefined) return conversation;
    conversation.push({ role: "assistant", content: turn });
  }
  return conversation;
}

/** How many answers of its own a model gives before the last one. */
export function turnsBefore(messages: readonly Message[]): number {
  return messages.filter((_, index) => isGap(messages, index)).length;
}

/** Of all an assistant said in a recorded conversation, what stands where the prompt leaves a gap; undefined where the two do not fit. */
export function turnsIn(messages: readonly Message[], said: readonly string[]): readonly string[] | undefined {
  const places = messages.flatMap(({ role }, index) => (role === "assistant" ? [false] : isGap(messages, index) ? [true] : []));
  return places.length === said.length ? said.filter((_, index) => places[index]) : undefined;
}

function isGap(messages: readonly Message[], index: number): boolean {
  return messages[index]?.role === "user" && messages[index + 1]?.role === "user";
}
