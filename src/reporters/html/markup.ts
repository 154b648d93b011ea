import { visibleText } from "../../formats/visible-text.ts";

/** A piece of a page that is written as it stands. Only `markup` makes one. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | false | undefined | readonly Part[];

/** A template whose every value is text, escaped and with its invisible characters shown, unless it is `Markup` itself; lists are joined, false and undefined are nothing. */
export function markup(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: fixed.reduce((page, text, index) => `${page}${written(parts[index - 1])}${text}`) };
}

function written(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return visibleText(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return "markup" in part ? part.markup : part.map(written).join("");
}
