/**
 * Foreign text for a page: control characters, bidirectional controls and whatever else is invisible become visible marks; line breaks and tabs stay.
 * Holds all it needs: the page's own script is made from this function's source.
 */
export function visibleText(text: string): string {
  return text.replace(/(?![\uFE0F\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    if (code >= 0xd800 && code <= 0xdfff) return "\uFFFD";
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}
