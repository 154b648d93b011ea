import type { TokenAlternatives } from "../../types.ts";
import { tokenText } from "./token-text.ts";

/** What is known of a judge's tokeniser: "95" is one token (whole), or "9" and "5" (split). */
export type NumberTokens = "unknown" | "whole" | "split";

/** Could a longer number of a scale up to `max` begin with this one? "9" may begin "95"; "0" begins none. */
export function mayContinue(value: number, max: number): boolean {
  return value > 0 && value * 10 <= max;
}

/**
 * What one more reply says about the tokeniser. A number of two digits among the alternatives shows that numbers are
 * whole; a reply whose text begins with a longer number than any token shows that they are split, for good.
 */
export function learnNumberTokens(known: NumberTokens, alternatives: TokenAlternatives, text: string, range: { min: number; max: number }): NumberTokens {
  const tokens = new Set(alternatives.map(({ token }) => tokenText(token)).filter((token) => /^\d{1,3}$/.test(token)));
  const leading = /^\s*(\d+)/.exec(text.slice(0, 100))?.[1] ?? "";
  const split = Number(leading) <= range.max && !tokens.has(leading) && [...tokens].some((token) => leading.startsWith(token));
  if (known === "split" || split) return "split";
  const whole = [...tokens].some((token) => Number(token) >= 10 && Number(token) >= range.min && Number(token) <= range.max);
  return whole ? "whole" : known;
}
