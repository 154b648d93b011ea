import { along, type Axis } from "./axis.ts";
import { mark } from "./mark.ts";
import { markup, type Markup } from "./markup.ts";

/** A figure with its intervals; `at` is its place in the report. */
export interface Interval {
  readonly at: string;
  readonly arm: number;
  readonly value: number;
  /** Over prompts like these, where there is one. */
  readonly like?: readonly [low: number, high: number];
  /** For exactly these prompts. */
  readonly here: readonly [low: number, high: number];
  /** Had everything unscored shown none of the trait, or all of it. */
  readonly bounds?: readonly [low: number, high: number];
}

/** One row of a forest plot: thin for prompts like these, thick for exactly these prompts, brackets for the bounds where they differ. The figures stand beside it as text. */
export function interval({ at, arm, value, like, here, bounds }: Interval, axis: Axis): Markup {
  const x = (of: number): string => `${along(axis, of)}%`;
  const line = (kind: string, [low, high]: readonly [number, number]): Markup => markup`<line class="${kind}" x1="${x(low)}" x2="${x(high)}" y1="50%" y2="50%"/>`;
  const bracket = (of: number): Markup => markup`<line class="bound" x1="${x(of)}" x2="${x(of)}" y1="15%" y2="85%"/>`;
  return markup`<svg class="interval arm-${arm % 7}" aria-hidden="true" data-at="${at}" data-value="${value}"${like && markup` data-low="${like[0]}" data-high="${like[1]}"`} data-low-here="${here[0]}" data-high-here="${here[1]}">${
    axis.ticks.map((tick) => markup`<line class="${tick === 0 ? "zero" : "rule"}" x1="${x(tick)}" x2="${x(tick)}" y1="0" y2="100%"/>`)}${
    bounds && (bounds[0] !== value || bounds[1] !== value) ? bounds.map(bracket) : undefined}${like && line("like", like)}${line("here", here)}${mark(arm, along(axis, value))}</svg>`;
}

/** The scale over a column of intervals. */
export function scale(axis: Axis, name: (tick: number) => string): Markup {
  const step = (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0);
  // Narrow pages name every second line, those of 0 and 1 among them.
  const isEven = (tick: number): boolean => Math.round(tick / step) % 2 === 0;
  const shown = axis.ticks.filter((tick) => axis.ticks.length <= 5 || isEven(tick));
  return markup`<svg class="scale" aria-hidden="true">${shown.map((tick) => markup`<text${!isEven(tick) && markup` class="second"`} x="${along(axis, tick)}%" y="75%" text-anchor="middle">${name(tick)}</text>`)}</svg>`;
}
