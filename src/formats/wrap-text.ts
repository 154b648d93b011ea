import { displayWidth, graphemesOf } from "./display-width.ts";

/**
 * Breaks text that has passed `terminalText` into lines of at most `width` columns: at spaces, after a hyphen before a letter, and inside a
 * word that is longer than a line. Lines after the first begin with `indent`.
 */
export function wrapText(text: string, width: number, indent: string = ""): string[] {
  const lines: string[] = [];
  let line = "";
  let begun = false;
  for (const part of text.split(/(?<= )|(?<=\w-)(?=\p{L})/u).flatMap((long) => pieces(long, Math.max(1, width - indent.length)))) {
    if (begun && displayWidth((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += part;
    begun = true;
  }
  return [...lines, line.trimEnd()].map((one, index) => (index === 0 ? one : one.replace(command, "> ")));
}

/** A broken text must not give a line that a CI takes for a command (GitHub's `::error`, `##[group]`). */
const command = /^\s*(?=::|##\[)/;

function pieces(word: string, width: number): string[] {
  if (displayWidth(word.trimEnd()) <= width) return [word];
  const all = [""];
  for (const grapheme of graphemesOf(word)) {
    const last = all.at(-1) ?? "";
    if (last !== "" && displayWidth(last + grapheme) > width) all.push(grapheme);
    else all[all.length - 1] = last + grapheme;
  }
  return all;
}
