import type { BreakthroughReport, DifferenceReport, MeasureReport } from "../../report.ts";
import { axisFor } from "./axis.ts";
import { figures } from "./figures.ts";
import { interval, scale, type Interval } from "./interval.ts";
import { key } from "./key.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";

/** How arms compare: shares of what plain fine-tuning adds, then differences; a plot and a table in one. Slices are left to the JSON. */
export function comparisons(scene: Scene): Markup {
  const of = (list: "breakthrough" | "retention" | "differences"): Row[] => scene.suite.measures.flatMap((measure, number) => measure[list].flatMap((figure, index) =>
    (figure.slice === null ? [rowOf(scene, figure, measure, place("suites", scene.index, "measures", number, list, index))] : [])));
  const parts = [
    plot("breakthrough", "Breakthrough: the share of what plain fine-tuning adds that got through (undesired)", of("breakthrough"), scene),
    plot("retention", "Retention: the share of what plain fine-tuning adds that was kept (desired)", of("retention"), scene),
    plot("difference", "Differences of rates, in percentage points", of("differences"), scene),
  ].filter((part) => part !== undefined);
  return markup`${parts.length > 0 && markup`<h3>How the arms compare</h3><div class="panels">${parts}</div>`}`;
}

interface Row {
  readonly figure: BreakthroughReport | DifferenceReport;
  readonly name: string;
  readonly condition: string;
  readonly drawn?: Interval;
  readonly p?: number;
}

function rowOf({ armOf, report: { scope } }: Scene, figure: BreakthroughReport | DifferenceReport, { measure }: MeasureReport, at: string): Row {
  const name = "against" in figure ? `${measure}, minus ${figure.against}` : measure;
  if (figure.kind === "unmeasured") return { figure, name, condition: figure.condition };
  const { low, high, lowHere, highHere } = figure;
  const p = "against" in figure ? (scope === "here" ? (figure.pHolmHere ?? figure.pBhHere) : (figure.pHolm ?? figure.pBh)) : undefined;
  return {
    figure, name, condition: figure.condition, ...(p !== undefined && { p }),
    drawn: { at, arm: armOf(figure.group), value: "against" in figure ? figure.difference : figure.value, ...(low !== undefined && high !== undefined && { like: [low, high] as const }), here: [lowHere, highHere] },
  };
}

function plot(kind: string, caption: string, rows: readonly Row[], scene: Scene): Markup | undefined {
  if (rows.length === 0) return undefined;
  const deployed = rows.filter(({ figure }) => figure.conditionKind === "deployment");
  const [first, others] = deployed.length > 0 ? [deployed, rows.filter((row) => !deployed.includes(row))] : [rows, []];
  return markup`<section class="measure">${table(kind, caption, first, scene)}${others.length > 0 && markup`<details><summary>${kind} under other conditions (${others.length})</summary>${table(kind, `${kind} under other conditions`, others, scene)}</details>`}</section>`;
}

function table(kind: string, caption: string, rows: readonly Row[], { armOf, report: { scope } }: Scene): Markup {
  const isDifference = kind === "difference";
  const values = rows.flatMap(({ drawn }) => (drawn ? [drawn.value, ...(drawn.like ?? []), ...drawn.here] : []));
  const axis = isDifference ? axisFor(values, [-0.1, 0.1], [-1, 1]) : axisFor(values, [0, 1], [-1, 2]);
  const [figure, between] = isDifference ? [figures.points, figures.pointsBetween] : [figures.share, figures.shareBetween];
  const conditions = new Set(rows.map(({ condition }) => condition)).size > 1;
  return markup`<table class="forest"><caption>${caption}</caption>
<thead><tr><th scope="col">arm</th><th scope="col"><span class="sr">interval</span>${scale(axis, (tick) => (isDifference ? `${Math.round(tick * 100)}` : `${tick}`))}</th><th scope="col" class="figure">${kind}</th></tr></thead><tbody>${rows.map((row) => markup`
<tr><th scope="row">${key(armOf(row.figure.group))}${row.figure.group}<span class="where">${row.name}${conditions && `, ${row.condition}`}</span></th>${row.drawn
    ? markup`<td>${interval(row.drawn, axis)}</td><td class="figure"><b>${figure(row.drawn.value)}</b> <span class="limits">${shown(row.drawn, scope, between)}</span>${row.p !== undefined && markup`<span class="aside">p ${figures.p(row.p)}</span>`}${remarks(row)}</td>`
    : markup`<td colspan="2" class="unmeasured">unmeasured: ${row.figure.kind === "unmeasured" && row.figure.because}</td>`}</tr>`)}</tbody></table>`;
}

function shown({ like, here }: Interval, scope: "here" | "like", between: (limits: readonly [number, number]) => string): string {
  const limits = scope === "here" ? here : like;
  return limits ? between(limits) : "no interval";
}

function remarks({ figure }: Row): Markup | undefined {
  if (figure.kind === "unmeasured") return undefined;
  const why = "unmeasuredOver" in figure && figure.unmeasuredOver.like !== undefined ? [figure.unmeasuredOver.like] : [];
  const all = [...why, ...figure.warnings];
  return all.length > 0 ? markup`<span class="aside">${all.map((text, index) => markup`${index > 0 && markup`<br>`}${text}`)}</span>` : undefined;
}
