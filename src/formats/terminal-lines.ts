import { terminalText } from "./terminal-text.ts";

/** Foreign text of several lines, safe for a terminal, and for a CI that takes lines of its log for commands (GitHub's `::error`, `##[group]`). */
export function terminalLines(text: string): string {
  return text.split("\n").map((line) => terminalText(line).replace(/^\s*(?=::|##\[)/, "> ")).join("\n");
}
