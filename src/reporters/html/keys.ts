import { key } from "./key.ts";
import { markup, type Markup } from "./markup.ts";
import type { Scene } from "./scene.ts";

/** Which mark is which arm's, for a picture. */
export function keys({ armOf }: Scene, groups: Iterable<string>): Markup {
  return markup`<ul class="arms" aria-label="arms">${[...new Set(groups)].toSorted((a, b) => armOf(a) - armOf(b)).map((group) => markup`<li>${key(armOf(group))}${group}</li>`)}</ul>`;
}
