import { digest } from "../formats/digest.ts";
import { turnsBefore } from "../log/turns.ts";
import type { RecordedAnswer } from "../formats/recorded-answer.ts";
import type { Suite } from "../suite.ts";
import type { Json, Message, Prompt } from "../types.ts";

/** Finds the prompt a recorded answer belongs to, and makes one where the suite has none. */
export interface PromptBook {
  /** `file` names what has neither id nor question. */
  promptOf(answer: RecordedAnswer, file: string): Prompt;
  /** The prompts that were asked for: the suite's in their order, then the others as they came. */
  asked(): readonly Prompt[];
}

export function promptBook(suite: Suite): PromptBook {
  const byId = new Map(suite.prompts.map((prompt) => [prompt.id, prompt]));
  const byText = new Map(suite.prompts.map((prompt) => [textKey(prompt.messages), prompt]));
  // A conversation was recorded with the model's own turns, which the prompt leaves open.
  const byUserTurns = new Map(suite.prompts.filter(({ messages }) => turnsBefore(messages) > 0).map((prompt) => [userTurnsKey(prompt.messages), prompt]));
  const known = new Set(suite.prompts);
  const used = new Set<Prompt>();
  return {
    asked: () => [...suite.prompts.filter((prompt) => used.has(prompt)), ...[...used].filter((prompt) => !known.has(prompt))],
    promptOf: (answer, file) => {
      const messages = messagesOf(answer);
      const found = (answer.id === undefined ? undefined : byId.get(answer.id)) ?? (messages.length > 0 ? (byText.get(textKey(messages)) ?? byUserTurns.get(userTurnsKey(messages))) : undefined);
      const made = found ?? unlisted(answer, messages, file);
      const prompt = messages.length > 0 ? made : (byId.get(made.id) ?? made);
      // One question asked often is one prompt, however its rows are numbered.
      if (messages.length > 0) byText.set(textKey(messages), prompt);
      else byId.set(prompt.id, prompt);
      used.add(prompt);
      return prompt;
    },
  };
}

function messagesOf({ question, messages }: RecordedAnswer): readonly Message[] {
  return messages ?? (question === undefined ? [] : [{ role: "user", content: question }]);
}

/** A system prompt is a condition's business: the same question under another one is the same prompt. */
function textKey(messages: readonly Message[]): string {
  return JSON.stringify(messages.filter(({ role }) => role !== "system").map(({ role, content }) => [role, content.trim()]));
}

function userTurnsKey(messages: readonly Message[]): string {
  return textKey(messages.filter(({ role }) => role !== "assistant"));
}

function unlisted(answer: RecordedAnswer, messages: readonly Message[], file: string): Prompt {
  const text = messages.findLast(({ role }) => role === "user")?.content.trim();
  // Answers without a question may all answer the same one: nothing shows that they are independent.
  return { id: text === undefined ? (answer.id ?? `${file} (no question recorded)`) : questionId(text, messages), messages, unlisted: true };
}

/** The question itself where it is short, so that a report can be read; else its beginning and a digest. */
function questionId(text: string, messages: readonly Message[]): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= 100 && messages.length === 1 ? line : `${line.slice(0, 80)}… ${digest(messages as unknown as Json).slice(0, 8)}`;
}
