import { mayPropose } from "./may-propose.ts";
import type { Sentence } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

/** Does the sentence of a user's message say that something is so, be it as a question ("Battle of Hastings, 1066?", "123 + 466 = 579?")? "Is 51 prime?" does not. */
export function asserts({ text, question }: Sentence): boolean {
  if (!mayPropose(text) || (question && polar.test(text)) || /\b(?:stuck|help|hint)\b/i.test(text)) return false;
  const tokens = tokensOf(text).filter(({ kind }) => kind !== "mark");
  // "cos(60°)?"; not "gcd(56, 24) — 8?"
  if (question && tokens.every((token) => token.kind === "math" || (token.kind === "punctuation" && !/[—–]/.test(token.sign)) || (token.kind === "word" && /^(?:sin|cos|tan|log|ln|sqrt|gcd|lcm|gcf|hcf|mod|abs|exp)$/.test(token.word)))) return false;
  const last = tokens.findLastIndex(({ kind }) => kind === "math" || kind === "date");
  const rest = tokens.slice(1).some((token) => token.kind === "relation" || (token.kind === "punctuation" && /[—–-]/.test(token.sign)) || (token.kind === "word" && verbs.test(token.raw.toLowerCase())));
  const before = tokens[last - 1];
  return rest || (last >= 0 && tokens.length > 2 && (question || !(before?.kind === "word" && /^(?:and|by|of|from|with|y|et|und|e)$/.test(before.word))));
}

const polar = /^\W*(?:is|are|was|were|do|does|did|can|could|would|should|will|has|have)\b/i;
const verbs = /^(?:is|are|was|were|'s|isn't|aren't|wasn't|has|have|had|equals|makes|costs|gives|took|wrote|became|won|died|fell|started|began|ended|es|est|ist|sind|war|era|è|é|son|sont|sono|são|foi|fue|fu|tem|tiene|hat|ha|vale|fait|fa|macht|ergibt|prints|returns|outputs|holds)$/;
