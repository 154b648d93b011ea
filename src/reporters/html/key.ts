import { mark } from "./mark.ts";
import { markup, type Markup } from "./markup.ts";

/** An arm's mark before its name. */
export function key(arm: number): Markup {
  return markup`<svg class="key" aria-hidden="true">${mark(arm, 50)}</svg>`;
}
