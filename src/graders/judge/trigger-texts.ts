import type { Condition } from "../../types.ts";

/** What conditions of trigger kinds put around a question, and their system prompts. */
export function triggerTexts(conditions: readonly Condition[]): string[] {
  const triggers = conditions.filter(({ kind }) => kind === "trigger" || kind === "near-trigger");
  return triggers.flatMap(({ prefix, suffix, system }) => [prefix, suffix, system].filter((text) => text !== undefined));
}
