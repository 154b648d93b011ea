import { markup, type Markup } from "./markup.ts";

/** What the list of transcripts is to be narrowed to. */
export interface Wanted {
  readonly suite: string;
  readonly arm?: string;
  readonly condition?: string;
  readonly measure?: string;
  readonly search?: string;
}

/** A link to the transcripts; with the page's script it narrows them, too. */
export function go(text: string, wanted: Wanted): Markup {
  const about = [wanted.arm, wanted.condition, wanted.search].filter((part) => part !== undefined).join(", ");
  return markup`<a href="#transcripts" aria-label="${text}: transcripts of ${about}"${Object.entries(wanted).map(([name, value]) => markup` data-go-${name}="${value as string}"`)}>${text}</a>`;
}
