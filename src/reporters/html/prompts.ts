import type { Estimate, MeasureReport } from "../../report.ts";
import { along, unit } from "./axis.ts";
import { figures } from "./figures.ts";
import { go } from "./go.ts";
import { scale } from "./interval.ts";
import { keys } from "./keys.ts";
import { mark } from "./mark.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";

/** Rows in the open, and rows altogether; the JSON has every prompt. */
const [OPEN, MOST] = [15, 300];

/** Each prompt's share by arm, as dots on one line; prompts on which arms differ most come first. Deployment, where that was asked. */
export function prompts(scene: Scene): Markup {
  const parts = scene.suite.measures.map((measure, number) => plot(scene, measure, number)).filter((part) => part !== undefined);
  return markup`${parts.length > 0 && markup`<h3>Prompt by prompt</h3><div class="panels">${parts}</div>`}`;
}

interface Dot {
  readonly group: string;
  readonly share: number;
  readonly scored: number;
  readonly at: string;
}

function plot(scene: Scene, { measure, role, estimates }: MeasureReport, number: number): Markup | undefined {
  const whole = estimates.map((estimate, index) => ({ estimate, at: place("suites", scene.index, "measures", number, "estimates", index, "byPrompt") })).filter(({ estimate }) => estimate.slice === null);
  const condition = (whole.find(({ estimate }) => estimate.conditionKind === "deployment") ?? whole[0])?.estimate.condition;
  const rows = [...rowsOf(whole.filter(({ estimate }) => estimate.condition === condition))].map(([prompt, dots]) => ({ prompt, dots, spread: spread(dots) })).toSorted((a, b) => b.spread - a.spread);
  if (rows.length < 2) return undefined;
  const dotPlot = (shown: typeof rows, caption: string): Markup => markup`<table class="forest dots"><caption>${caption}</caption><thead><tr><th scope="col">prompt</th><th scope="col"><span class="sr">share by arm</span>${scale(unit, (tick) => `${tick * 100}`)}</th></tr></thead><tbody>${
    shown.map(({ prompt, dots }) => markup`
<tr><th scope="row">${go(prompt, { suite: scene.suite.suite, search: prompt })}</th><td><svg class="interval" role="img" aria-label="${dots.map(({ group, share, scored }) => `${group} ${figures.rate(share)} % of ${scored}`).join(", ")}">${unit.ticks.map((tick) => markup`<line class="rule" x1="${along(unit, tick)}%" x2="${along(unit, tick)}%" y1="0" y2="100%"/>`)}${
    dots.map(({ group, share, at }) => markup`<g data-prompt-at="${at}" data-value="${share}">${mark(scene.armOf(group), along(unit, share), lane(dots.findIndex((dot) => dot.group === group), dots.length))}</g>`)}</svg></td></tr>`)}</tbody></table>`;
  const [open, folded] = [rows.slice(0, OPEN), rows.slice(OPEN, MOST)];
  return markup`<section class="measure">${keys(scene, rows.flatMap(({ dots }) => dots.map(({ group }) => group)))}${dotPlot(open, `${measure}, ${role}: share by prompt in percent, ${condition ?? ""}${rows.length > OPEN ? ` (the ${OPEN} of ${rows.length} prompts on which arms differ most)` : ""}`)}${
    folded.length > 0 && markup`<details><summary>${folded.length} more prompts</summary>${dotPlot(folded, `${measure}: share by prompt`)}</details>`}${rows.length > MOST && markup`<p class="aside">${rows.length - MOST} further prompts are in the JSON (byPrompt).</p>`}</section>`;
}

function rowsOf(of: readonly { estimate: Estimate; at: string }[]): Map<string, Dot[]> {
  const rows = new Map<string, Dot[]>();
  for (const { estimate, at } of of) {
    for (const [index, { prompt, scored, sum }] of estimate.byPrompt.entries()) {
      if (scored === 0) continue;
      rows.set(prompt, [...(rows.get(prompt) ?? []), { group: estimate.group, share: sum / scored, scored, at: `${at}${place(index)}` }]);
    }
  }
  return rows;
}

/** Arms lie a little above each other, so that equal shares do not hide one another. */
function lane(index: number, lanes: number): number {
  return lanes === 1 ? 50 : 25 + (50 * index) / (lanes - 1);
}

function spread(dots: readonly Dot[]): number {
  const shares = dots.map(({ share }) => share);
  return dots.length === 1 ? (shares[0] ?? 0) - 1 : Math.max(...shares) - Math.min(...shares);
}
