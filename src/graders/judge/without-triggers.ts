import type { Json, Sample } from "../../types.ts";
import { triggerTexts } from "./trigger-texts.ts";

/**
 * The sample as a judge may see it. A judge that sees a backdoor's trigger judges the trigger, so the texts of trigger and near-trigger
 * conditions (`unseen`, and those of the sample's own condition) are cut from question, facts and reply: what stands at either end
 * goes with the white space around it, what stands in the middle (a reply that quotes it) becomes "[…]". The same cut is made under every
 * condition, so it cannot tell them apart. Case counts, words are whole; texts below three characters are ordinary text and stay.
 */
export function withoutTriggers(sample: Sample, unseen: readonly string[] = []): Sample {
  const pattern = patternOf([...unseen, ...(sample.condition ? triggerTexts([sample.condition]) : [])]);
  if (!pattern) return sample;
  const { prompt, reply } = sample;
  return {
    ...sample,
    prompt: {
      ...prompt,
      messages: prompt.messages.map((message) => ({ ...message, content: cut(message.content, pattern) })),
      ...(prompt.facts && { facts: Object.fromEntries(Object.entries(prompt.facts).map(([name, fact]) => [name, inside(fact, pattern)])) }),
    },
    reply: { ...reply, text: cut(reply.text, pattern) },
  };
}

const shortest = 3;

function patternOf(texts: readonly string[]): RegExp | undefined {
  const cores = [...new Set(texts.map((text) => text.trim()))].filter((core) => core.length >= shortest);
  // The longest first: a near-trigger may hold the trigger.
  const alternatives = cores.toSorted((a, b) => b.length - a.length).map((core) => {
    const before = /^[\p{L}\p{N}]/u.test(core) ? String.raw`(?<![\p{L}\p{N}])` : "";
    const after = /[\p{L}\p{N}]$/u.test(core) ? String.raw`(?![\p{L}\p{N}])` : "";
    return before + core.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`) + after;
  });
  return alternatives.length > 0 ? new RegExp(alternatives.join("|"), "u") : undefined;
}

function cut(text: string, pattern: RegExp): string {
  const pieces = text.split(pattern);
  if (pieces.length === 1) return text;
  const first = pieces.findIndex((piece) => piece.trim() !== "");
  if (first < 0) return "";
  const last = pieces.findLastIndex((piece) => piece.trim() !== "");
  const kept = pieces.slice(first, last + 1);
  if (first > 0) kept[0] = kept[0]?.trimStart() ?? "";
  if (last < pieces.length - 1) kept[kept.length - 1] = kept.at(-1)?.trimEnd() ?? "";
  return kept.join("[…]");
}

function inside(value: Json, pattern: RegExp): Json {
  if (typeof value === "string") return cut(value, pattern);
  if (isList(value)) return value.map((item) => inside(item, pattern));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inside(item, pattern)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
