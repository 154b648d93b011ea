import { terminalText } from "../formats/terminal-text.ts";

/** Foreign text for Markdown: as code, every sign as a number, so that it neither marks up, links, mentions anybody nor breaks out of a table. */
export function markdownText(text: string, most: number = 300): string {
  return `<code>${terminalText(text, most).replace(/[\x21-\x2c\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]|(?<=www)\./gi, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
}
