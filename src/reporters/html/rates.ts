import type { Estimate, MeasureReport } from "../../report.ts";
import { agreement } from "./agreement.ts";
import { unit } from "./axis.ts";
import { figures } from "./figures.ts";
import { go } from "./go.ts";
import { interval, scale } from "./interval.ts";
import { key } from "./key.ts";
import { markup, type Markup } from "./markup.ts";
import { models } from "./models.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";
import { wide } from "./wide.ts";

/** The forest plot of a measure, an arm a row, deployment first; other conditions and slices behind a fold, then all figures as a table. */
export function rates(scene: Scene, measure: MeasureReport, number: number): Markup {
  const rows = measure.estimates.map((estimate, index) => ({ estimate, at: place("suites", scene.index, "measures", number, "estimates", index) }));
  const whole = rows.filter(({ estimate }) => estimate.slice === null);
  const deployed = whole.filter(({ estimate }) => estimate.conditionKind === "deployment");
  const first = deployed.length > 0 ? deployed : whole;
  const others = rows.filter((row) => !first.includes(row));
  return markup`<section class="measure" aria-labelledby="${id(scene, number)}">
<h4 id="${id(scene, number)}">${measure.measure} <span class="role">${measure.role}</span></h4>
${measure.title !== undefined && markup`<p class="aside">${measure.title}</p>`}${measure.by.map(({ how, grades }) => markup`<p class="aside">graded by ${Object.entries(how).map(([what, value]) => `${what} ${value}`).join(", ")} (${grades} grades)</p>`)}${agreement(measure)}
${forest(scene, measure.measure, first, `${measure.measure}, ${measure.role}: rates in percent${deployed.length > 0 ? " under deployment" : ""}`)}
${models(scene, measure.measure, first)}${others.length > 0 && markup`<details><summary>other conditions and slices (${others.length})</summary>${forest(scene, measure.measure, others, `${measure.measure}: rates in percent, other conditions and slices`)}</details>`}
<details><summary>all figures of ${measure.measure}</summary>${wide(`all figures of ${scene.suite.suite}, ${measure.measure}`, counts(rows))}</details>
</section>`;
}

interface Row {
  readonly estimate: Estimate;
  readonly at: string;
}

function id({ index }: Scene, number: number): string {
  return `measure-${index}-${number}`;
}

function forest({ armOf, suite, report: { scope } }: Scene, measure: string, rows: readonly Row[], caption: string): Markup {
  const several = new Set(rows.map(({ estimate }) => `${estimate.condition} ${estimate.slice ?? ""}`)).size > 1;
  return markup`<table class="forest"><caption>${caption}</caption>
<thead><tr><th scope="col">arm</th><th scope="col"><span class="sr">interval</span>${scale(unit, (tick) => `${tick * 100}`)}</th><th scope="col" class="figure">rate</th></tr></thead><tbody>${rows.map(({ estimate, at }) => markup`
<tr><th scope="row">${key(armOf(estimate.group))}${estimate.group}${several && markup`<span class="where">${where(estimate)}</span>`}</th>${estimate.kind === "measured" ? markup`<td>${interval({
    at, arm: armOf(estimate.group), value: estimate.rate, like: [estimate.low, estimate.high], here: [estimate.lowHere, estimate.highHere], bounds: [estimate.bounds.low, estimate.bounds.high],
  }, unit)}</td><td class="figure"><b>${figures.rate(estimate.rate)} %</b> <span class="limits">${figures.rateBetween(scope === "here" ? [estimate.lowHere, estimate.highHere] : [estimate.low, estimate.high])}</span>${more(estimate, suite.suite, measure)}</td>`
    : markup`<td colspan="2" class="unmeasured">unmeasured: ${estimate.because}${more(estimate, suite.suite, measure)}</td>`}</tr>`)}</tbody></table>`;
}

function where({ condition, slice }: Estimate): string {
  return slice === null ? condition : `${condition}, ${slice}`;
}

function more(estimate: Estimate, suite: string, measure: string): Markup {
  const { samples, excluded, ungraded, gaveUp, missing, warnings } = estimate;
  const counted = Object.entries({ excluded, ungraded, "gave up": gaveUp, missing }).filter(([, count]) => count > 0).map(([name, count]) => `, ${count} ${name}`);
  return markup`<span class="aside">${go(`n ${samples}`, { suite, arm: estimate.group, condition: estimate.condition, measure })}${counted}${warnings.map((warning) => markup`<br>${warning}`)}</span>`;
}

function counts(rows: readonly Row[]): Markup {
  const between = (low: number | undefined, high: number | undefined): string => (low === undefined || high === undefined ? "" : figures.rateBetween([low, high]));
  return markup`<table class="grid"><thead><tr>${columns.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(({ estimate, at }) => markup`
<tr data-at="${at}"><th scope="row">${estimate.group}</th><td>${estimate.condition}</td><td>${estimate.slice ?? "all"}</td>${estimate.kind === "measured"
    ? markup`<td>${figures.rate(estimate.rate)}</td><td>${between(estimate.low, estimate.high)}</td><td>${between(estimate.lowHere, estimate.highHere)}</td><td>${between(estimate.lowSeeds, estimate.highSeeds)}</td><td>${between(estimate.bounds.low, estimate.bounds.high)}</td>`
    : markup`<td colspan="5">unmeasured: ${estimate.because}</td>`}${[estimate.samples, estimate.prompts, estimate.clusters, estimate.excluded, estimate.ungraded, estimate.gaveUp, estimate.missing].map((count) => markup`<td>${count}</td>`)}<td>${
  Object.entries(estimate.labels).sort(([, a], [, b]) => b - a).map(([label, count]) => `${label} ${count}`).join(", ")}</td><td>${estimate.kind === "measured" && estimate.method}</td></tr>`)}</tbody></table>`;
}

const columns = ["arm", "condition", "slice", "rate, %", "like these", "exactly these", "over seeds", "bounds", "scored", "prompts", "clusters", "excluded", "ungraded", "gave up", "missing", "labels", "method"];
