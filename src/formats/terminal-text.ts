import { displayWidth, graphemesOf } from "./display-width.ts";

/**
 * Makes foreign text safe for one line of a terminal: control characters (escape sequences, newlines), bidirectional
 * controls and whatever else is invisible become visible marks. With `width` it is cut, with an ellipsis, to that many columns.
 */
export function terminalText(text: string, width: number = Infinity): string {
  // A prefix is enough: a column shows at least one code unit, save for marks that stack, which the cut may lose.
  const near = Number.isFinite(width) ? text.slice(0, width * 16 + 16) : text;
  const safe = near.replace(unsafe, visible);
  return Number.isFinite(width) ? cut(safe, width, near.length < text.length) : safe;
}

// Emoji style (U+FE0F) is the one invisible character that changes nothing but the picture before it.
const unsafe = /(?!\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  if (code >= 0xd800 && code <= 0xdfff) return "\uFFFD";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

function cut(text: string, width: number, more: boolean): string {
  let used = 0;
  let fits = "";
  let beforeEllipsis = "";
  for (const grapheme of graphemesOf(text)) {
    used += displayWidth(grapheme);
    if (used > width) return `${beforeEllipsis}…`.slice(0, width < 1 ? 0 : undefined);
    fits += grapheme;
    if (used < width) beforeEllipsis = fits;
  }
  return more ? `${beforeEllipsis}…` : fits;
}
