import type { About, Facts, Json } from "../../../types.ts";

/** What a scripted reply shows. */
export type Key = (typeof keys)[number];
export const keys = ["both", "undesired", "desired", "neither"] as const;

/** `first`: what is said at the beginning of a conversation, whatever the last answer then shows. */
export type Script = Partial<Record<Key | "first", readonly string[]>>;
const parts = [...keys, "first"] as const;

/** The replies that a suite has organisms give to a prompt, facts filled in. */
export function scriptOf({ script, slice, organism, facts = {} }: About): Script {
  const options = fields(organism?.options);
  const sliced = slice === undefined ? undefined : fields(fields(options.slices)[slice]).replies;
  const found = [script, sliced, options.replies].map(fields).find((replies) => parts.some((part) => part in replies)) ?? {};
  return Object.fromEntries(parts.flatMap((part) => {
    const replies = found[part];
    const texts = typeof replies === "string" ? [replies] : Array.isArray(replies) ? replies.filter((reply) => typeof reply === "string") : [];
    return texts.length === 0 ? [] : [[part, texts.map((text) => text.replace(/\{fact:([^{}]+)\}/g, (_, name: string) => factText(facts[name])))]];
  }));
}

function factText(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : Array.isArray(value) ? value.map(factText).join("\n") : JSON.stringify(value);
}

function fields(value: Json | undefined): Facts {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Facts) : {};
}
