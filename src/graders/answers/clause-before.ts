import type { Token } from "./tokens.ts";
import { vocabulary } from "./vocabulary.ts";

/** The tokens of the clause that ends before `at`. */
export function clauseBefore(tokens: readonly Token[], at: number): readonly Token[] {
  let start = at;
  while (start > 0 && at - start < 40) {
    const token = tokens[start - 1];
    if (token?.kind === "punctuation" && /[,;—–()"!?。]/.test(token.sign)) break;
    if (token?.kind === "relation" && /[:⇒]/.test(token.sign)) break;
    if (token?.kind === "word" && vocabulary.clauseStarts.has(token.word)) {
      start -= 1;
      break;
    }
    start -= 1;
  }
  return tokens.slice(start, at).filter(({ kind }) => kind !== "mark");
}
