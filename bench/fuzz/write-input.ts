import { writeFileSync } from "node:fs";

/** Writes a damaged text; the characters U+E000 to U+E0FF stand for single bytes, which may be no UTF-8. */
export function writeInput(file: string, text: string): void {
  if (!/[\uE000-\uE0FF]/.test(text)) return writeFileSync(file, text);
  writeFileSync(file, Buffer.concat(text.split(/([\uE000-\uE0FF])/).map((part) => (/^[\uE000-\uE0FF]$/.test(part) ? Buffer.of(part.charCodeAt(0) - 0xe000) : Buffer.from(part)))));
}
