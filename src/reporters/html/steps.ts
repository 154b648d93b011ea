import type { CheckpointPoint, CheckpointReport } from "../../report.ts";
import { along, unit, type Axis } from "./axis.ts";
import { figures } from "./figures.ts";
import { key } from "./key.ts";
import { keys } from "./keys.ts";
import { mark } from "./mark.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import type { Scene } from "./scene.ts";
import { wide } from "./wide.ts";

/** The rate by training step, a line an arm; the figures as a table below. */
export function steps(scene: Scene): Markup {
  const parts = scene.suite.measures.flatMap(({ measure, role, checkpoints }, number) => {
    const lines = checkpoints.map((line, index) => ({ line, at: place("suites", scene.index, "measures", number, "checkpoints", index, "points") }));
    const deployed = lines.filter(({ line }) => line.conditionKind === "deployment");
    const shown = deployed.length > 0 ? deployed : lines;
    return shown.length === 0 ? [] : [markup`<figure><figcaption>${measure}, ${role}: rate by training step, in percent</figcaption>${keys(scene, shown.map(({ line }) => line.group))}${picture(scene, shown)}<details><summary>figures by step</summary>${wide(`${scene.suite.suite}, ${measure}: figures by step`, table(scene, shown))}</details></figure>`];
  });
  return markup`${parts.length > 0 && markup`<h3>Checkpoints</h3><div class="panels">${parts}</div>`}`;
}

interface Line {
  readonly line: CheckpointReport;
  readonly at: string;
}

type Measured = Extract<CheckpointPoint, { kind: "measured" }>;

function picture({ armOf, report: { scope } }: Scene, lines: readonly Line[]): Markup {
  const all = [...new Set(lines.flatMap(({ line }) => line.points.map(({ step }) => step)))].toSorted((a, b) => a - b);
  const [first = 0, last = 1] = [all[0], all.at(-1)];
  const x: Axis = { from: first, to: last === first ? first + 1 : last, ticks: all.length <= 6 ? all : [first, all[all.length >> 1] ?? first, last] };
  const up = (value: number): number => Number((100 - along(unit, value)).toFixed(4));
  const told = lines.map(({ line }) => `${line.group}: ${line.points.map((point) => `step ${point.step} ${point.kind === "measured" ? `${figures.rate(point.rate)} %` : "unmeasured"}`).join(", ")}`).join("; ");
  return markup`<div class="plane"><svg role="img" aria-label="${told}" height="240">
${unit.ticks.map((tick) => markup`<line class="rule" x1="0" x2="100%" y1="${up(tick)}%" y2="${up(tick)}%"/><text class="tick" x="0" y="${up(tick)}%" dx="-8" dy="4" text-anchor="end">${tick * 100}</text>`)}
${x.ticks.map((tick) => markup`<text class="tick" x="${along(x, tick)}%" y="100%" dy="18" text-anchor="middle">${tick}</text>`)}<text class="axis" x="50%" y="100%" dy="36" text-anchor="middle">training step</text>
${lines.map(({ line, at }) => {
    const points = line.points.map((point, index) => ({ point, index })).filter((one): one is { point: Measured; index: number } => one.point.kind === "measured");
    return markup`<g class="arm-${armOf(line.group) % 7}">${points.slice(1).map(({ point }, index) => {
      const before = points[index]?.point ?? point;
      return markup`<line class="line" x1="${along(x, before.step)}%" y1="${up(before.rate)}%" x2="${along(x, point.step)}%" y2="${up(point.rate)}%"/>`;
    })}${points.map(({ point, index }) => {
      const [low, high] = scope === "here" ? [point.lowHere, point.highHere] : [point.low, point.high];
      return markup`<g data-at="${at}${place(index)}" data-value="${point.rate}"><line class="like" x1="${along(x, point.step)}%" x2="${along(x, point.step)}%" y1="${up(low)}%" y2="${up(high)}%"/>${mark(armOf(line.group), along(x, point.step), up(point.rate))}</g>`;
    })}</g>`;
  })}</svg></div>`;
}

function table({ armOf, report: { scope } }: Scene, lines: readonly Line[]): Markup {
  return markup`<table class="grid"><thead><tr><th scope="col">arm</th><th scope="col">step</th><th scope="col">rate, %</th><th scope="col">interval</th><th scope="col">share</th><th scope="col">scored</th></tr></thead><tbody>${lines.flatMap(({ line }) => line.points.map((point) => markup`
<tr><th scope="row">${key(armOf(line.group))}${line.group}</th><td>${point.step}</td>${point.kind === "measured" ? markup`<td>${figures.rate(point.rate)}</td><td>${figures.rateBetween(scope === "here" ? [point.lowHere, point.highHere] : [point.low, point.high])}</td>` : markup`<td colspan="2">unmeasured: ${point.because}</td>`}<td>${
  point.share === undefined ? "–" : point.share.kind === "measured" ? figures.share(point.share.value) : `unmeasured: ${point.share.because}`}</td><td>${point.samples}</td></tr>`))}</tbody></table>`;
}
