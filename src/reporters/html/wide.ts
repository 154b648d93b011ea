import { markup, type Markup } from "./markup.ts";

/** A table that may be wider than the page: it scrolls by itself, with the keyboard too. Names must differ. */
export function wide(name: string, table: Markup): Markup {
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${name}">${table}</div>`;
}
