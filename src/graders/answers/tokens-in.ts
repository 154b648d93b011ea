import type { Sentence } from "./sentences.ts";
import { tokensOf, type Token } from "./tokens.ts";

const none: ReadonlySet<string> = new Set();
const known = new WeakMap<Sentence, { readonly european: boolean; readonly counted: ReadonlySet<string>; readonly tokens: readonly Token[] }[]>();

/** The tokens of a sentence, read once for all readers. */
export function tokensIn(sentence: Sentence, european = false, counted = none): readonly Token[] {
  const readings = known.get(sentence) ?? [];
  const found = readings.find((one) => one.european === european && (one.counted === counted || (one.counted.size === 0 && counted.size === 0)));
  if (found) return found.tokens;
  const tokens = tokensOf(sentence.text, { european, counted });
  readings.push({ european, counted, tokens });
  known.set(sentence, readings.slice(-3));
  return tokens;
}
