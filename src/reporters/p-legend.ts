import type { Report } from "../report.ts";

/** What the p values of a table mean, how they go with its intervals, and how small they can be; undefined where there are none. */
export function pLegend({ suites, scope, adjust, confidence }: Report): string | undefined {
  const tested = suites.flatMap(({ measures }) => measures.flatMap(({ differences }) => differences))
    .flatMap((one) => (one.kind === "measured" && one.slice === null && (scope === "like" ? one.p : one.pHere) !== undefined ? [one] : []));
  if (tested.length === 0) return undefined;
  const fewest = Math.min(...tested.map(({ clusters }) => clusters));
  const least = scope === "like" && fewest <= MOST_EXACT ? ` ${fewest} independent prompts allow none below ${shown(2 / 2 ** fewest)} before adjustment (sign flips).` : "";
  return `p: that the difference is 0 ${scope === "like" ? "over prompts like these" : "on exactly these prompts"}, by the test that its interval inverts; adjusted (${adjust === "holm" ? "Holm" : "Benjamini-Hochberg"}) over a suite's measures and arms under one condition, as intervals are not: `
    + `one may leave 0 out beside a p above ${shown(1 - confidence)}.${least}`;
}

/** Up to here p is that of the exact test (stats/exact-p.ts). */
const MOST_EXACT = 15;

function shown(p: number): string {
  return `${Number(p.toPrecision(2))}`.replace(/^0/, "");
}
