import type { Clause } from "./clauses.ts";

/** "… 28, which is wrong", "5 is a common divisor, but not the greatest": said of a value that is not the user's. */
export function isOfAnother({ text, opener, at }: Clause, mates: readonly Clause[]): boolean {
  const before = mates.find((mate) => mate.at === at - 1)?.text ?? "";
  if (text.startsWith("whoever ")) return true;
  if (/@u| your?s? /.test(` ${text} `)) return false;
  if (others.test(text) || (others.test(before) && opener !== ",")) return true;
  return opener === "which" ? before.endsWith("#") : /^(?:it is |that is |just )?(?:not|never)\b/.test(text) && /^(?:\S+ )?# /.test(`${before} `) && !/@u/.test(before);
}

const others = /^(?:\w+ly )?(?:he|she|they|everyone|everybody|others|people|students|learners|teachers|many|most|some)\b/;
