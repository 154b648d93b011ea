import { remembered } from "./remembered.ts";

/** One sentence of a readable text. A line break, a bullet and a table cell end a sentence like a full stop does. */
export interface Sentence {
  readonly text: string;
  /** Which sentence it is, from 0. */
  readonly at: number;
  readonly question: boolean;
}

/** The sentences of a readable text, in order. Full stops of abbreviations, decimals and list marks end none. Linear time. */
export const sentencesOf = remembered((text): readonly Sentence[] => {
  const found: string[] = [];
  for (const line of text.split("\n")) {
    for (const cell of line.replace(listMark, "").split(/\s\|\s|^\s?\||\|\s?$/)) found.push(...splitLine(cell));
  }
  return found.map((sentence, at) => ({ text: sentence, at, question: /[?？]["')\]\ue001\s]*$/.test(sentence) }));
});

const listMark = /^\s*(?:#{1,6}\s+|(?:[-+•▪◦‣*]|\d{1,3}[.)])\s+(?=\S))+/;

function splitLine(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const end of line.matchAll(/[.!?。！？…]+["')\]\ue001\ue003]*(?=\s|$|[A-ZÀ-Þ¡¿][a-zà-þ])|[。！？]/g)) {
    const to = end.index + end[0].length;
    // "5! = 120", "5! is 120"
    if (end[0] === "!" && /[\d)a-z]$/.test(line.slice(0, end.index)) && /^(?:\s?[=+×*/÷^≈-]|\s\p{Ll})/u.test(line.slice(to, to + 2)) && /(?:\d|\)|(?<!\p{L})\p{L})$/u.test(line.slice(0, end.index))) continue;
    if (end[0].startsWith(".") && isAbbreviation(line.slice(Math.max(from, end.index - 12), end.index), line.slice(to, to + 3))) continue;
    parts.push(line.slice(from, to).trim());
    from = to;
  }
  parts.push(line.slice(from).trim());
  return parts.filter((part) => /[^\s\ue000-\ue003.…]/.test(part)).flatMap((part) => part.match(pieces) ?? []);
}

/** Nobody writes longer sentences: readers of one may look around each of its words. */
const pieces = /[^]{1,1000}/g;

/** "e.g.", "approx." and the like; also a dot that a lower-case word or a digit follows after one letter ("z. B."). */
function isAbbreviation(before: string, after: string): boolean {
  const word = /([\p{L}.]+)$/u.exec(before)?.[1]?.toLowerCase() ?? "";
  return abbreviations.has(word) || (/(?:^|[\s.])[a-z]$/.test(before) && /^\s[a-z]/.test(after) && !/(?:^|\W)[xyz]$/.test(before)) || (word === "no" && /^\s\d/.test(after));
}

const abbreviations = new Set("e.g i.e eg ie approx vs cf dr mr mrs ms prof st resp fig eq bzw ca z.b d.h u.a p.ex sra sr ej p.ej u.s".split(" "));
