import type { DerivedReport } from "../../report.ts";
import { axisFor } from "./axis.ts";
import { figures } from "./figures.ts";
import { interval, scale } from "./interval.ts";
import { key } from "./key.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";

/** The suite's derived figures (a backdoor's lift and specificity, flip rates …), each with a scale of its own. */
export function derived({ suite, index, armOf, report: { scope } }: Scene): Markup {
  if (suite.derived.length === 0) return markup``;
  const byName = Map.groupBy(suite.derived.map((figure, position) => ({ figure, at: place("suites", index, "derived", position) })), ({ figure }) => figure.name);
  return markup`<h3>Derived figures</h3><div class="panels">${[...byName].map(([name, rows]) => {
    const axis = axisFor(rows.flatMap(({ figure }) => (figure.kind === "measured" ? [figure.low, figure.high, figure.lowHere, figure.highHere] : [])), [0, 1], [-3, 10]);
    const several = new Set(rows.map(({ figure }) => figure.condition)).size > 1;
    return markup`<section class="measure"><table class="forest"><caption>${name}${titleOf(rows.map(({ figure }) => figure))}</caption><thead><tr><th scope="col">arm</th><th scope="col"><span class="sr">interval</span>${scale(axis, String)}</th><th scope="col" class="figure">value</th></tr></thead><tbody>${rows.map(({ figure, at }) => markup`
<tr><th scope="row">${key(armOf(figure.group))}${figure.group}${several && markup`<span class="where">${figure.condition}</span>`}</th>${figure.kind === "measured"
    ? markup`<td>${interval({ at, arm: armOf(figure.group), value: figure.value, like: [figure.low, figure.high], here: [figure.lowHere, figure.highHere] }, axis)}</td><td class="figure"><b>${figures.share(figure.value)}</b> ${figures.shareBetween(scope === "here" ? [figure.lowHere, figure.highHere] : [figure.low, figure.high])}</td>`
    : markup`<td colspan="2" class="unmeasured">unmeasured: ${figure.because}</td>`}</tr>`)}</tbody></table></section>`;
  })}</div>`;
}

function titleOf([first]: readonly DerivedReport[]): string {
  return first?.title === undefined ? "" : `: ${first.title}`;
}
