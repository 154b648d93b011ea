import type { Facts, Json } from "../../types.ts";
import type { Offered, Reading, Verdict } from "./verdict.ts";

/**
 * Reads the verdict of a reply that should be the JSON object `{ "verdict": … }`, bare or in a fence. Any other shape is
 * no verdict, whatever else the object holds. `no-json`: the reply holds no JSON object at all.
 */
export function readStructured(text: string, offered: Offered): Reading | { readonly kind: "no-json" } {
  const value = jsonObject(text);
  if (value === undefined) return { kind: "no-json" };
  if (!Object.hasOwn(value, "verdict")) return { kind: "unread", because: "judge returned JSON without the verdict field", parts: {} };
  const found = value.verdict;
  if (!isOffered(found, offered)) {
    return { kind: "unread", because: `judge returned a verdict that was not offered: ${JSON.stringify(found).slice(0, 80)}`, parts: {} };
  }
  const verdict: Verdict = typeof found === "string" ? { kind: "word", word: found } : { kind: "number", value: Number(found) };
  return { kind: "read", verdict, shares: new Map(verdict.kind === "word" ? [[verdict.word, 1]] : []), parts: {} };
}

/**
 * The schema sent with the request. The bounds are not in it, as several servers refuse `minimum` and `maximum`; they
 * are checked here.
 */
export function verdictSchema(offered: Offered): Facts {
  return objectWith(verdictTypes(offered));
}

function verdictTypes({ range, words }: Offered): Facts {
  const types: Facts[] = [];
  if (range) types.push({ type: "integer" });
  if (words.length > 0) types.push({ type: "string", enum: words.toSorted() });
  return types.length === 1 && types[0] ? types[0] : { anyOf: types };
}

function objectWith(verdict: Facts): Facts {
  return { type: "object", properties: { verdict }, required: ["verdict"], additionalProperties: false };
}

function isOffered(found: Json | undefined, { range, words }: Offered): boolean {
  return typeof found === "string" ? words.includes(found) : typeof found === "number" && range !== undefined && Number.isInteger(found) && found >= range.min && found <= range.max;
}

function jsonObject(text: string): { readonly [key: string]: Json } | undefined {
  const fenced = text.split("```").filter((_, index) => index % 2 === 1).at(-1)?.replace(/^\s*json\b/i, "");
  for (const candidate of fenced === undefined ? [text] : [text, fenced]) {
    const value = parsed(candidate);
    if (typeof value === "object" && value !== null && !isList(value)) return value;
  }
  return undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
