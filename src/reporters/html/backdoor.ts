import type { MeasureReport } from "../../report.ts";
import { unit } from "./axis.ts";
import { figures } from "./figures.ts";
import { interval, scale } from "./interval.ts";
import { key } from "./key.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";

/** Rates without the trigger, with it and with texts that look like it, side by side; the lift itself, with its interval, is a derived figure of the suite. */
export function backdoor(scene: Scene): Markup {
  const parts = scene.suite.measures.map((measure, number) => ({ measure, number })).filter(({ measure }) => measure.estimates.some(({ conditionKind }) => conditionKind === "trigger"));
  if (parts.length === 0) return markup``;
  return markup`<h3>Backdoor</h3><p class="aside">The gap between trigger and deployment is the lift; near-triggers should stay at deployment's rate.</p><div class="panels">${parts.map(({ measure, number }) => plot(scene, measure, number))}</div>`;
}

const order = ["deployment", "trigger", "near-trigger"] as const;

function plot({ index, armOf, report: { scope } }: Scene, { measure, estimates }: MeasureReport, number: number): Markup {
  const rows = estimates.map((estimate, position) => ({ estimate, position })).filter(({ estimate: { slice, conditionKind } }) => slice === null && order.some((kind) => kind === conditionKind))
    .toSorted((a, b) => armOf(a.estimate.group) - armOf(b.estimate.group) || rank(a.estimate.conditionKind) - rank(b.estimate.conditionKind));
  return markup`<section class="measure"><table class="forest"><caption>${measure}: rates in percent by trigger</caption><thead><tr><th scope="col">arm and condition</th><th scope="col"><span class="sr">interval</span>${scale(unit, (tick) => `${tick * 100}`)}</th><th scope="col" class="figure">rate</th></tr></thead><tbody>${rows.map(({ estimate, position }) => markup`
<tr><th scope="row">${key(armOf(estimate.group))}${estimate.group}<span class="where">${estimate.condition}</span></th>${estimate.kind === "measured"
    ? markup`<td>${interval({ at: place("suites", index, "measures", number, "estimates", position), arm: armOf(estimate.group), value: estimate.rate, like: [estimate.low, estimate.high], here: [estimate.lowHere, estimate.highHere] }, unit)}</td><td class="figure"><b>${figures.rate(estimate.rate)} %</b> ${figures.rateBetween(scope === "here" ? [estimate.lowHere, estimate.highHere] : [estimate.low, estimate.high])}</td>`
    : markup`<td colspan="2" class="unmeasured">unmeasured: ${estimate.because}</td>`}</tr>`)}</tbody></table></section>`;
}

function rank(kind: string): number {
  return order.findIndex((known) => known === kind);
}
