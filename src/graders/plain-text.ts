import { withoutCode } from "./without-code.ts";

/** Longer replies are judged by their beginning. In UTF-16 code units. */
const longest = 100_000;

/**
 * The natural-language part of a reply: without a reasoning model's thoughts, code, LaTeX, URLs, e-mail addresses,
 * HTML tags and control characters. What is cut out leaves a space. Linear time; never throws.
 */
export function plainText(reply: string): string {
  const answer = reply.slice(endOfThought(reply)).slice(0, longest);
  return withoutAddresses(withoutLatex(withoutCode(answer)))
    .replace(/<\/?[a-z][^<>]{0,200}>|&(?:#\d{1,7}|[a-z]{2,8});/gi, " ")
    .replace(/[\p{Cs}\p{Co}]|[^\P{Cc}\n\t]/gu, " ")
    .replace(/\p{Cf}/gu, "");
}

/** The opening mark may be in the prompt, as in DeepSeek's and Qwen's templates. */
function endOfThought(reply: string): number {
  const at = reply.lastIndexOf("</think>");
  return at < 0 ? 0 : at + "</think>".length;
}

function withoutLatex(text: string): string {
  let rest = text;
  for (const [opening, closing] of [["$$", "$$"], ["\\[", "\\]"], ["\\(", "\\)"], ["\\begin{", "\\end{"]] as const) {
    rest = withoutSpans(rest, opening, closing);
  }
  return rest.replace(inlineMath, " ").replace(commands, " ");
}

/** One dollar sign opens and closes by pandoc's rules, so that prices are no formulas. */
const inlineMath = /\$(?![\s$])[^$\n]{0,300}(?<=[^\s\\])\$(?!\d)/g;
const commands = /\\(?:boxed|d?frac|sqrt|text(?:bf|it)?|math(?:bf|rm|bb)|times|cdot|div|leq?|geq?|neq?|approx|left|right|q?quad|pi|theta|alpha|beta|sum|int|infty)(?![a-z])/gi;

function withoutSpans(text: string, opening: string, closing: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(opening, at);
    const to = from < 0 ? -1 : text.indexOf(closing, from + opening.length);
    if (to < 0) return kept.join(" ") + (kept.length > 0 ? " " : "") + text.slice(at);
    kept.push(text.slice(at, from));
    at = to + closing.length;
  }
}

/** The lengths are bounded so that a megabyte without a space stays linear. */
function withoutAddresses(text: string): string {
  return text
    .replace(/(?:https?:\/\/|\bwww\.)[^\s<>"')\]]+/gi, " ")
    .replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, " ")
    .replace(/(?<![\w-])[\w-]{1,63}\.(?:com|org|net|edu|gov|io)\b(?:\/[^\s)\]]*)?/gi, " ");
}
