import type { LeakKind, LeakReport, WorstCase } from "../../report.ts";
import { leakKinds } from "../../types.ts";
import { figures } from "./figures.ts";
import { key } from "./key.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";
import { wide } from "./wide.ts";

/** Where the trait comes back: an arm a row, a kind of system prompt a column, the darker the higher; every cell says its rate. */
export function leak(scene: Scene): Markup {
  const parts = scene.suite.measures.flatMap(({ measure, leak: profiles }, number) => (profiles.length === 0 ? [] : [{ measure, profiles, at: place("suites", scene.index, "measures", number, "leak") }]));
  if (parts.length === 0) return markup``;
  return markup`<h3>Where the trait comes back</h3><p class="aside">Rates by kind of system prompt, in percent, with intervals. Worst case: the condition with the highest rate (and with the largest rise above base), with an interval that holds for all conditions at once.</p>${
    parts.map(({ measure, profiles, at }) => map(measure, profiles, at, scene))}`;
}

function map(measure: string, profiles: readonly LeakReport[], at: string, scene: Scene): Markup {
  const kinds = leakKinds.filter((kind) => profiles.some((profile) => profile.kinds.some(({ conditionKind }) => conditionKind === kind)));
  return wide(`leak profile of ${scene.suite.suite}, ${measure}`, markup`<table class="grid heat"><caption>${measure}</caption>
<thead><tr><th scope="col">arm</th>${kinds.map((kind) => markup`<th scope="col">${kind}</th>`)}<th scope="col">worst case</th><th scope="col">above base</th></tr></thead><tbody>${profiles.map((profile, row) => markup`
<tr><th scope="row">${key(scene.armOf(profile.group))}${profile.group}</th>${kinds.map((kind) => cell(profile, kind, `${at}${place(row, "kinds")}`, scene))}${
  worst(profile.worst, figures.rate, figures.rateBetween, scene)}${worst(profile.worstAboveBase, figures.points, figures.pointsBetween, scene)}</tr>`)}</tbody></table>`);
}

function cell({ kinds }: LeakReport, kind: LeakKind["conditionKind"], at: string, { report: { scope } }: Scene): Markup {
  const index = kinds.findIndex(({ conditionKind }) => conditionKind === kind);
  const found = kinds[index];
  if (!found) return markup`<td>–</td>`;
  if (found.kind === "unmeasured") return markup`<td class="unmeasured">unmeasured: ${found.because}</td>`;
  const limits = scope === "here" ? [found.lowHere, found.highHere] as const : [found.low, found.high] as const;
  return markup`<td class="heat-${Math.round(found.rate * 20)}" data-at="${at}${place(index)}" data-value="${found.rate}"><b>${figures.rate(found.rate)}</b> <span class="limits">${figures.rateBetween(limits)}</span>${found.warnings.length > 0 && markup`<span class="aside">${found.warnings.join("; ")}</span>`}</td>`;
}

function worst(found: WorstCase | undefined, figure: (value: number) => string, between: (limits: readonly [number, number]) => string, { report: { scope } }: Scene): Markup {
  if (!found) return markup`<td>–</td>`;
  if (found.kind === "unmeasured") return markup`<td class="unmeasured">unmeasured: ${found.because}</td>`;
  return markup`<td><b>${figure(found.value)}</b> <span class="limits">${between(scope === "here" ? [found.lowHere, found.highHere] : [found.low, found.high])}</span><span class="aside">${found.condition}</span></td>`;
}
