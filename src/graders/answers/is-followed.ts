import type { Token } from "./tokens.ts";

/** "no: 8 does not divide 36" labels nothing. */
export function isFollowed(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((step) => {
    const token = tokens[at + step];
    return token?.kind === "word" && /^(?:does|do|is|are|was|can|could|will|would|has|divides|divide|did)$/.test(token.word);
  });
}
