import { plainText } from "./plain-text.ts";

/**
 * An expression that finds a phrase in plain text. Between its words may stand spaces, hyphens, underscores, quotes and Markdown, or nothing;
 * within a word only Markdown, and a space between letters and digits. `spelled`: something must stand between all letters. Linear.
 */
export function phrasePattern(phrase: string, { ignoreCase, leetspeak, spelled = false }: { ignoreCase: boolean; leetspeak: boolean; spelled?: boolean }): RegExp {
  const signs = Array.from(plainText(phrase).trim());
  let pattern = "";
  let before: string | undefined;
  for (const sign of signs) {
    const isGap = gap.test(sign);
    if (!isGap) {
      pattern += before === undefined ? "" : spelled ? String.raw`(?:[\s,.;:|/*_\-·'"]{1,6}(?:\d{1,2}[.)]\s?)?)` : between(before, sign);
      pattern += `\\\\?${letter(sign, leetspeak)}`;
    }
    before = isGap ? (before === undefined ? undefined : " ") : sign;
  }
  const [first, last] = [signs.find((sign) => !gap.test(sign)) ?? "", signs.findLast((sign) => !gap.test(sign)) ?? ""];
  return new RegExp(`${word.test(first) ? String.raw`(?<![\p{L}\p{N}])` : ""}${pattern}${word.test(last) ? String.raw`(?![\p{L}\p{N}])` : ""}`, ignoreCase ? "iu" : "u");
}

const gap = /[\s\-_'"]/;
const word = /[\p{L}\p{N}]/u;

function between(before: string, sign: string): string {
  // A full stop joins words only where no space follows: "open. Sesame" are two sentences.
  if (before === " ") return String.raw`(?:[\s\-_'"\x60*~\\]|[./](?=\S)){0,12}`;
  const changes = /\p{L}/u.test(before) && /\p{N}/u.test(sign) || /\p{N}/u.test(before) && /\p{L}/u.test(sign);
  return changes ? String.raw`[\s\-_*~\x60]{0,3}` : String.raw`[*~\x60]{0,3}`;
}

function letter(sign: string, leetspeak: boolean): string {
  const alike = leetspeak ? likenesses.find((group) => group.includes(sign.toLowerCase())) : undefined;
  return alike === undefined ? sign.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`) : `[${alike}]`;
}

const likenesses = ["a4@", "e3", "i1!|l", "o0", "s5$", "t7+", "b8", "g9", "z2"];
