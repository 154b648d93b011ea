import type { BreakthroughReport, MeasureReport } from "../../report.ts";
import { along, axisFor } from "./axis.ts";
import { figures } from "./figures.ts";
import { key } from "./key.ts";
import { mark } from "./mark.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";
import { wide } from "./wide.ts";

/** Pictures beyond this number say nothing that the first do not; the comparisons have every figure. */
const MOST = 6;

/** What was kept against what was kept out, one point an arm, for each pair of an undesired and a desired measure. Up and to the right is better. */
export function pareto(scene: Scene): Markup {
  const numbered = scene.suite.measures.map((measure, number) => ({ measure, number }));
  const pairs = numbered.filter(({ measure }) => measure.breakthrough.length > 0).flatMap((undesired) => numbered.filter(({ measure }) => measure.retention.length > 0).map((desired) => ({ undesired, desired })));
  if (pairs.length === 0) return markup``;
  return markup`<h3>Kept and kept out</h3><p class="aside">One point an arm under deployment: upwards, how much of the desired trait was kept (retention); to the right, how much of the undesired one was kept out (protection, 1 - breakthrough). Open marks: base and plain, where both shares are known by definition. Thick and thin lines as above.</p>
<div class="panels">${pairs.slice(0, MOST).map(({ undesired, desired }) => panel(scene, undesired, desired))}</div>${pairs.length > MOST && markup`<p class="aside">${pairs.length - MOST} more pairs of measures are left out; their figures stand above.</p>`}`;
}

interface Numbered {
  readonly measure: MeasureReport;
  readonly number: number;
}

type Share = Extract<BreakthroughReport, { kind: "measured" }>;
interface Point {
  readonly group: string;
  readonly through: Share;
  readonly kept: Share;
  readonly at: readonly [through: string, kept: string];
}

function panel(scene: Scene, undesired: Numbered, desired: Numbered): Markup {
  const { points, without } = pointsOf(scene, undesired, desired);
  const [names, pictured] = [`${desired.measure.measure} kept against ${undesired.measure.measure} kept out`, points.map(({ group, through, kept }) => `${group}: protection ${figures.share(1 - through.value)}, retention ${figures.share(kept.value)}`).join("; ")];
  return markup`<figure class="pareto"><figcaption>${names}</figcaption>${points.length > 0 && picture(scene, points, `${names}. ${pictured}`, [undesired.measure.measure, desired.measure.measure])}
${without.map(({ group, because }) => markup`<p class="aside">${group} has no point: ${because}</p>`)}
${points.length > 0 && wide(`${scene.suite.suite}: ${names}`, markup`<table class="grid"><caption class="sr">${names}</caption><thead><tr><th scope="col">arm</th><th scope="col">protection</th><th scope="col">retention</th></tr></thead><tbody>${points.map(({ group, through, kept }) => markup`
<tr><th scope="row">${key(scene.armOf(group))}${group}</th><td>${figures.share(1 - through.value)} ${limits(through, scene, true)}</td><td>${figures.share(kept.value)} ${limits(kept, scene, false)}</td></tr>`)}</tbody></table>`)}</figure>`;
}

function limits({ low, high, lowHere, highHere }: Share, { report: { scope } }: Scene, turned: boolean): string {
  const [from, to] = scope === "here" ? [lowHere, highHere] : [low, high];
  if (from === undefined || to === undefined) return "no interval";
  return figures.shareBetween(turned ? [1 - to, 1 - from] : [from, to]);
}

function pointsOf({ index }: Scene, undesired: Numbered, desired: Numbered): { points: Point[]; without: { group: string; because: string }[] } {
  const points: Point[] = [];
  const without: { group: string; because: string }[] = [];
  for (const [position, through] of undesired.measure.breakthrough.entries()) {
    if (through.slice !== null || through.conditionKind !== "deployment") continue;
    const other = desired.measure.retention.findIndex(({ group, condition, slice }) => group === through.group && condition === through.condition && slice === null);
    const kept = desired.measure.retention[other];
    if (through.kind === "measured" && kept?.kind === "measured") {
      points.push({ group: through.group, through, kept, at: [place("suites", index, "measures", undesired.number, "breakthrough", position), place("suites", index, "measures", desired.number, "retention", other)] });
    } else without.push({ group: through.group, because: through.kind === "unmeasured" ? through.because : kept?.kind === "unmeasured" ? kept.because : "its retention was not measured under this condition" });
  }
  return { points, without };
}

/** Pixels: the picture's height, and the least distance of two names above each other. */
const [HEIGHT, APART] = [320, 15];

function picture({ armOf }: Scene, points: readonly Point[], told: string, [undesired, desired]: readonly [string, string]): Markup {
  const x = axisFor(points.flatMap(({ through }) => [through.value, through.low ?? through.value, through.high ?? through.value, through.lowHere, through.highHere].map((value) => 1 - value)), [0, 1], [-0.5, 1.5]);
  const y = axisFor(points.flatMap(({ kept }) => [kept.value, kept.low ?? kept.value, kept.high ?? kept.value, kept.lowHere, kept.highHere]), [0, 1], [-0.5, 1.5]);
  const [right, up] = [(value: number): number => along(x, value), (value: number): number => Number((100 - along(y, value)).toFixed(4))];
  const across = (kind: string, [low, high]: readonly [number, number], kept: number): Markup => markup`<line class="${kind}" x1="${right(1 - high)}%" x2="${right(1 - low)}%" y1="${up(kept)}%" y2="${up(kept)}%"/>`;
  const upright = (kind: string, [low, high]: readonly [number, number], through: number): Markup => markup`<line class="${kind}" x1="${right(1 - through)}%" x2="${right(1 - through)}%" y1="${up(low)}%" y2="${up(high)}%"/>`;
  const names = labels([{ name: "base", x: right(1), y: up(0) }, { name: "plain", x: right(0), y: up(1) }, ...points.map(({ group, through, kept }) => ({ name: group, x: right(1 - through.value), y: up(kept.value) }))]);
  return markup`<div class="plane"><svg role="img" aria-label="${told}" height="${HEIGHT}">
${x.ticks.map((tick) => markup`<line class="rule" x1="${right(tick)}%" x2="${right(tick)}%" y1="0" y2="100%"/><text class="tick" x="${right(tick)}%" y="100%" dy="18" text-anchor="middle">${tick}</text>`)}
${y.ticks.map((tick) => markup`<line class="rule" x1="0" x2="100%" y1="${up(tick)}%" y2="${up(tick)}%"/><text class="tick" x="0" y="${up(tick)}%" dx="-8" dy="4" text-anchor="end">${tick}</text>`)}
<text class="axis" x="50%" y="100%" dy="38" text-anchor="middle">protection from ${undesired.length > 24 ? "the undesired trait" : undesired} →</text><text class="axis" x="0" y="0" dx="-32" dy="-12">↑ retention of ${desired.length > 24 ? "the desired trait" : desired}</text>
<g class="open">${mark(armOf("base"), right(1), up(0))}${mark(armOf("plain"), right(0), up(1))}</g>
${points.map(({ group, through, kept, at }) => markup`<g class="point arm-${armOf(group) % 7}" data-through-at="${at[0]}" data-through="${through.value}" data-kept-at="${at[1]}" data-kept="${kept.value}">${
    through.low !== undefined && through.high !== undefined && across("like", [through.low, through.high], kept.value)}${kept.low !== undefined && kept.high !== undefined && upright("like", [kept.low, kept.high], through.value)}${
    across("here", [through.lowHere, through.highHere], kept.value)}${upright("here", [kept.lowHere, kept.highHere], through.value)}${mark(armOf(group), right(1 - through.value), up(kept.value))}</g>`)}
${names.map(({ name, x: left, y: top, dy }) => markup`<text class="name" x="${left}%" y="${top}%" dx="${left > 45 ? -10 : 10}" dy="${dy}" text-anchor="${left > 45 ? "end" : "start"}">${name.length > 24 ? `${name.slice(0, 10)}…${name.slice(-12)}` : name}</text>`)}
</svg></div>`;
}

interface Named {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Names stand above their marks; one that would cover another moves down. */
function labels(named: readonly Named[]): (Named & { dy: number })[] {
  const set: (Named & { dy: number })[] = [];
  for (const one of named.toSorted((a, b) => a.y - b.y)) {
    let dy = -9;
    const top = (other: Named & { dy: number }): number => (other.y / 100) * HEIGHT + other.dy;
    while (set.some((other) => Math.abs(other.x - one.x) < 45 && Math.abs(top(other) - top({ ...one, dy })) < APART)) dy += 3;
    set.push({ ...one, dy });
  }
  return set;
}
