import type { Token } from "./tokens.ts";

/** Tokens as folded words, with "#" for a formula: what patterns are matched against. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === "word" ? token.word : token.kind === "math" ? "#" : token.kind === "punctuation" ? token.sign : "")).filter(Boolean).join(" ");
}
