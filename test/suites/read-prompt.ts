import type { Facts, Message } from "../../src/types.ts";

/** The first message of a prompt. */
export function textOf({ messages }: { readonly messages: readonly Message[] }): string {
  return messages[0]?.content ?? "";
}

/** A fact that must be text. */
export function textFact({ facts }: { readonly facts?: Facts }, name: string): string {
  const value = facts?.[name];
  if (typeof value !== "string") throw new Error(`the fact ${name} is no text: ${JSON.stringify(value)}`);
  return value;
}
