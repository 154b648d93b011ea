import { withoutCode } from "../without-code.ts";
import { bothEnds } from "./both-ends.ts";
import { remembered } from "./remembered.ts";
import { withoutLatex } from "./without-latex.ts";

/** Marks that stay in readable text: what was printed bold, and what was boxed. */
export const marks = { bold: "\ue000", endBold: "\ue001", box: "\ue002", endBox: "\ue003" } as const;
export const anyMark = /[\ue000-\ue003]/g;

/** Longer texts are read from both ends. In UTF-16 code units. */
const longest = 20_000;

/**
 * A text as plain lines of words and formulas: without a reasoning model's thoughts and (unless `all`) without code blocks
 * and block quotes; LaTeX, HTML and typographic variants in one plain spelling ("\frac{3}{4}", "¾" and "3⁄4" are "3/4"). Linear time.
 */
export function readable(text: string, all = false): string {
  return all ? readWhole(text) : readProse(text);
}

const [readProse, readWhole] = [remembered((text) => plain(text, false)), remembered((text) => plain(text, true))];

function plain(text: string, all: boolean): string {
  const clean = bothEnds(text, longest).toWellFormed().replace(/\p{Co}|[^\P{Cc}\n\t]|[\u2028\u2029]/gu, " ").replace(/\p{Cf}|\p{Default_Ignorable_Code_Point}/gu, "");
  const prose = all ? clean.replace(/^[ \t]*(?:`{3,}|~{3,}).*$/gm, "").replace(/^[ \t]*>[ \t]?/gm, "") : withoutQuotes(withoutCode(clean.replace(/(?<!`)`{1,2}(?!`)/g, "")));
  return bothEnds(plainSpelling(emphasis(withoutTags(withoutLatex(prose.replaceAll("`", ""))))), longest);
}

function withoutQuotes(text: string): string {
  return text.replace(/^[ \t]*>.*$/gm, "");
}

function withoutTags(text: string): string {
  return text
    .replace(/<br ?\/?>/gi, "\n")
    .replace(/<sup>([^<>\n]{1,20})<\/sup>/gi, "^$1")
    .replace(/<\/?[a-z][^<>\n]{0,100}>/gi, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function emphasis(text: string): string {
  return text
    .replace(/\*\*\*?([^*\n]{1,200})\*\*\*?/g, `${marks.bold}$1${marks.endBold}`)
    .replace(/(?<![\p{L}\p{N})])__([^_\n]{1,200})__(?![\p{L}\p{N}])/gu, `${marks.bold}$1${marks.endBold}`)
    .replace(/(?<![\p{L}\p{N})*])\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*(?![\p{L}\p{N}(*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N})_])_(?=[^\s_])([^_\n]{1,200})(?<=\S)_(?![\p{L}\p{N}(_])/gu, "$1")
    .replace(/~~[^~\n]{1,200}~~/g, " ");
}

function plainSpelling(text: string): string {
  return text
    // "11010₂"
    .replace(/(?<=\d)[\u2080-\u2089]{1,2}/g, "")
    .replace(/[\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u207b]+/g, (digits) => `^${digits.normalize("NFKC").replaceAll("\u2212", "-")}`)
    .replace(/(\d?)([\u00bc-\u00be\u2150-\u215e])/g, (_, before: string, fraction: string) => `${before}${before ? " " : ""}${fraction.normalize("NFKC").replace("\u2044", "/")}`)
    .normalize("NFKC")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/[\u2212\ufe63]/g, "-")
    .replace(/([=≈(]\s?)[–—](?=\d)/g, "$1-")
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[·⋅∙∗✕✖]/g, "×")
    .replace(/!=|=\/=/g, "≠")
    .replace(/==+>|=>|⟹|->|→/g, "⇒")
    .replace(/==+/g, "=")
    .replace(/~=|≃|≅/g, "≈")
    .replace(/(?<![\d.,])([1-9]\d{0,2})((?:[ ']\d{3})+)(?![\d.,]\d|\d)/g, (_, head: string, groups: string) => head + groups.replace(/[ ']/g, ""))
    .replace(/[ \t]+/g, " ");
}
