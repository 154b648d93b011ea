import type { Offered, Verdict } from "./verdict.ts";

/**
 * Reads the verdict a judge wrote in free text: what follows the last mark, or, without a mark (imported prompts), the last
 * statement that looks like a verdict ("GRADE: 8", "<rating>85/100</rating>", a line that is nothing but "**85**").
 * A last statement that cannot be read is no verdict; an earlier one does not take its place.
 */
export function readVerdict(text: string, offered: Offered, mark?: string): Verdict | undefined {
  if (mark !== undefined) {
    const end = endOfLast(text, new RegExp(mark, "gi"));
    return end === undefined ? undefined : parse(statementAt(text, end), offered)?.verdict;
  }
  const end = endOfLast(text, labelled);
  return end === undefined ? lastBareLine(text, offered) : parse(statementAt(text, end), offered)?.verdict;
}

const label = String.raw`(?:rating|score|grade|verdict)`;
/** "Rating:", "**Score (0-100):**", `"grade": `, "<rating>". */
const labelled = new RegExp(String.raw`<${label}>|(?<![\p{L}\p{N}])${label}[^\S\n]{0,9}(?:\([^()\n]{0,40}\))?[^\S\n]{0,9}[*_\x60"']{0,4}[^\S\n]{0,9}[:=]`, "giu");
const opening = /^[\s*_`"'“‘«([{]+/;
const openingLabel = new RegExp(String.raw`^(?:<${label}>|${label}[\s*_\x60"']{0,9}[:=])`, "i");

function endOfLast(text: string, pattern: RegExp): number | undefined {
  let end: number | undefined;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** The rest of the line, or the next line with text on it where the rest is only punctuation. */
function statementAt(text: string, start: number): string {
  const rest = text.slice(start).replace(/^[\s:=*_`"']+/, "");
  const end = rest.indexOf("\n");
  return end < 0 ? rest : rest.slice(0, end);
}

function lastBareLine(text: string, offered: Offered): Verdict | undefined {
  for (const line of text.split("\n").toReversed()) {
    const parsed = line.length > 100 ? undefined : parse(line, offered);
    if (parsed && !/[\p{L}\p{N}]/u.test(parsed.rest)) return parsed.verdict;
  }
  return undefined;
}

/** A statement's verdict, and what follows it on the line. */
function parse(statement: string, offered: Offered): { verdict: Verdict; rest: string } | undefined {
  const unwrapped = statement.replace(opening, "");
  const value = unwrapped.replace(openingLabel, "").replace(opening, "");
  return parseNumber(value, offered) ?? parseWord(value, offered);
}

function parseNumber(value: string, { range }: Offered): { verdict: Verdict; rest: string } | undefined {
  const digits = /^\d+(?:\.\d+)?/.exec(value)?.[0];
  if (digits === undefined || !range) return undefined;
  const number = Number(digits);
  const [scale, scaleMax] = /^[\s*_`]*\(?(?:points? )?(?:\/|(?:out )?of)[\s*_`]*(\d+)|^\s?%/i.exec(value.slice(digits.length)) ?? ["", undefined];
  const rest = value.slice(digits.length + scale.length);
  const sameScale = scale === "" || Number(scaleMax ?? 100) === range.max;
  if (number < range.min || number > range.max || !sameScale || continues(rest)) return undefined;
  return { verdict: { kind: "number", value: number }, rest };
}

/** "80-90", "80 or 90", "1,000", "8e1", "85.5.3": not one number. */
function continues(rest: string): boolean {
  return /^[^\s.,;:!?)\]}>"'”’»*_`<|–—…-]|^\.\d/u.test(rest) || /^[\s*_`]*(?:[-–—~,]|to\b|or\b|and\b)?[\s*_`]*\d/i.test(rest);
}

function parseWord(value: string, { words }: Offered): { verdict: Verdict; rest: string } | undefined {
  const lower = value.toLowerCase();
  const word = words.filter((one) => lower.startsWith(one.toLowerCase())).toSorted((a, b) => b.length - a.length)[0];
  if (word === undefined) return undefined;
  const rest = value.slice(word.length);
  const ended = /^[\s*_`"'”’»)\]}]*(?:$|[.,;:!(<–—])/u.test(rest);
  const others = new Set(rest.toLowerCase().split(/[^\p{L}\p{N}_-]+/u));
  const another = words.some((one) => one !== word && others.has(one.toLowerCase()));
  return ended && !another ? { verdict: { kind: "word", word }, rest } : undefined;
}
