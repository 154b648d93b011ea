import type { Estimate } from "../../report.ts";
import { unit } from "./axis.ts";
import { figures } from "./figures.ts";
import { interval, scale } from "./interval.ts";
import { key } from "./key.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";

/** The models of arms that have several (seeds, checkpoints), a model a row: how much one training differs from the next. */
export function models({ armOf, report: { scope } }: Scene, measure: string, of: readonly { readonly estimate: Estimate; readonly at: string }[]): Markup {
  const rows = of.filter(({ estimate }) => estimate.models.length > 1).flatMap(({ estimate, at }) => estimate.models.map((model, index) => ({ group: estimate.group, model, at: `${at}${place("models", index)}` })));
  if (rows.length === 0) return markup``;
  return markup`<details><summary>${measure} by model (${rows.length})</summary><table class="forest"><caption>${measure}: rates in percent by model</caption>
<thead><tr><th scope="col">model</th><th scope="col"><span class="sr">interval</span>${scale(unit, (tick) => `${tick * 100}`)}</th><th scope="col" class="figure">rate</th></tr></thead><tbody>${rows.map(({ group, model, at }) => markup`
<tr><th scope="row">${key(armOf(group))}${model.model}<span class="where">${group}${model.seed !== null && `, seed ${model.seed}`}${model.step !== null && `, step ${model.step}`}</span></th>${model.kind === "measured"
    ? markup`<td>${interval({ at, arm: armOf(group), value: model.rate, like: [model.low, model.high], here: [model.lowHere, model.highHere], bounds: [model.bounds.low, model.bounds.high] }, unit)}</td><td class="figure"><b>${figures.rate(model.rate)} %</b> <span class="limits">${figures.rateBetween(scope === "here" ? [model.lowHere, model.highHere] : [model.low, model.high])}</span><span class="aside">n ${model.samples}</span></td>`
    : markup`<td colspan="2" class="unmeasured">unmeasured: ${model.because}</td>`}</tr>`)}</tbody></table></details>`;
}
