import type { BreakthroughReport, DifferenceReport, MeasureReport, Report } from "../report.ts";
import type { ArmRow } from "./arm-tables.ts";
import { decimal } from "./decimal.ts";
import type { Footnotes } from "./footnotes.ts";

/**
 * How the arms compare, over the whole suite: breakthrough and retention (shares of what plain fine-tuning adds), then differences from base and from plain, each under deployment
 * (where that was not asked, under every condition). Slices and other conditions are in the JSON.
 */
export function comparisonRows(measures: readonly MeasureReport[], scope: Report["scope"], notes: Footnotes): ArmRow[] {
  const block = <T extends Placed>(heading: string, of: readonly (readonly [label: string, figures: readonly T[]])[], lines: (figure: T) => readonly string[]): ArmRow[] => {
    const rows = of.flatMap(([label, figures]) => byCondition(figures).map(([condition, own]): ArmRow => ({ label: condition === "deployment" ? label : `${label} · ${condition}`, indent: 1, cells: new Map(own.map((figure) => [figure.group, lines(figure)])) })));
    return rows.length > 0 ? [{ heading }, ...rows] : [];
  };
  const share = (figure: BreakthroughReport): readonly string[] => shareLines(figure, scope, notes);
  const against = (arm: string): (readonly [string, readonly DifferenceReport[]])[] => measures.map(({ measure, differences }) => [measure, differences.filter((one) => one.against === arm)]);
  return [
    ...block("breakthrough (of plain - base)", measures.map(({ measure, breakthrough }) => [measure, breakthrough] as const), share),
    ...block("retention (of plain - base)", measures.map(({ measure, retention }) => [measure, retention] as const), share),
    ...(["base", "plain"] as const).flatMap((arm) => block(`minus ${arm}, in points`, against(arm), (figure) => differenceLines(figure, scope, notes))),
  ];
}

type Placed = BreakthroughReport | DifferenceReport;

function byCondition<T extends Placed>(figures: readonly T[]): [string, T[]][] {
  const whole = figures.filter(({ slice }) => slice === null);
  const deployed = whole.filter(({ conditionKind }) => conditionKind === "deployment");
  return [...Map.groupBy(deployed.length > 0 ? deployed : whole, ({ condition }) => condition)];
}

function shareLines(figure: BreakthroughReport, scope: Report["scope"], notes: Footnotes): readonly string[] {
  if (figure.kind === "unmeasured") return [`unmeasured ${notes.mark(`unmeasured: ${figure.because}`)}`];
  const { value, low, high, lowHere, highHere, lowSeeds, highSeeds, unmeasuredOver, warnings } = figure;
  const [from, to] = scope === "here" ? [lowHere, highHere] : [low, high];
  const interval = from === undefined || to === undefined ? `no interval ${notes.mark(unmeasuredOver.like ?? "unmeasured")}` : `[${short(from)}, ${short(to)}]`;
  return [
    `${decimal(value)} ${interval}`,
    ...(lowSeeds === undefined || highSeeds === undefined ? [] : [`seeds [${short(lowSeeds)}, ${short(highSeeds)}]`]),
    ...(warnings.length > 0 ? [warnings.map((warning) => notes.mark(warning)).join(" ")] : []),
  ];
}

function differenceLines(figure: DifferenceReport, scope: Report["scope"], notes: Footnotes): readonly string[] {
  if (figure.kind === "unmeasured") return [`unmeasured ${notes.mark(`unmeasured: ${figure.because}`)}`];
  const { difference, low, high, lowHere, highHere, pHolm, pHolmHere, pBh, pBhHere, warnings } = figure;
  const [from, to, p] = scope === "here" ? [lowHere, highHere, pHolmHere ?? pBhHere] : [low, high, pHolm ?? pBh];
  const tail = [...(p === undefined ? [] : [shortP(p)]), ...warnings.map((warning) => notes.mark(warning))].join(" ");
  return [`${difference > 0 ? "+" : ""}${points(difference)} [${bound(from)}, ${bound(to)}]`, ...(tail === "" ? [] : [tail])];
}

/** As `decimal`, without the 0 before the point: columns are narrow. */
function short(value: number): string {
  return decimal(value).replace(/^(-?)0\./, "$1.");
}

function shortP(p: number): string {
  if (p < 0.001) return "p <.001";
  return `p ${p >= 0.995 ? "1" : p.toFixed(p < 0.1 ? 3 : 2).replace(/^0/, "")}`;
}

/** A difference of rates in percentage points. */
function points(value: number): string {
  return (value * 100).toFixed(1).replace(/^-(0\.0)$/, "$1");
}

function bound(value: number): string {
  return Math.abs(value) >= 0.0995 ? (value * 100).toFixed(0) : points(value);
}
