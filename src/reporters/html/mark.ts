import { markup, type Markup } from "./markup.ts";

/** An arm's mark at a place in percent: arms differ in shape as well as in colour. */
export function mark(arm: number, x: number, y = 50): Markup {
  return markup`<svg class="mark arm-${arm % 7}" x="${x}%" y="${y}%" width="1" height="1">${shapes[arm % shapes.length]}</svg>`;
}

const shapes = [
  markup`<circle r="5"/>`,
  markup`<rect x="-4.5" y="-4.5" width="9" height="9"/>`,
  markup`<path d="M0-6.5 6.5 0 0 6.5-6.5 0z"/>`,
  markup`<path d="M0-6 6 5H-6z"/>`,
  markup`<path d="M0 6 6-5H-6z"/>`,
  markup`<path d="M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"/>`,
  markup`<path d="M0-6 6-1 3.5 6h-7L-6-1z"/>`,
];
