import type { DifferenceReport } from "../report.ts";
import { adjustP, type Adjustment } from "../stats/adjust-p.ts";
import { armDifference } from "../stats/arm-difference.ts";
import { areSeeds, counterpart, placeOf, tallied } from "./counterparts.ts";
import type { Part } from "./estimate.ts";

export interface MeasureDifference {
  /** The place of the measure in the suite. */
  readonly of: number;
  readonly report: DifferenceReport;
}

/**
 * The differences of a suite: every arm against `base` and against `plain`, per measure, condition and slice. P values are adjusted over the measures and arms under one condition
 * against one arm, each scope for itself; slices are looked into and carry none.
 */
export function differencesOf(parts: readonly Part[], { confidence, adjust }: { readonly confidence: number; readonly adjust: Adjustment }): MeasureDifference[] {
  const found = parts.flatMap((part) => againstOf(part).flatMap((against): MeasureDifference[] => {
    const other = counterpart(part, against, parts);
    if (!other) return [];
    const seeds = areSeeds(part) && areSeeds(other);
    const difference = armDifference(tallied(part), tallied(other), { confidence, seeds, inherits: against === "base", tested: part.slice === null });
    return [{ of: part.measure, report: { ...placeOf(part), against, ...difference } }];
  }));
  const families = Map.groupBy(found.filter(({ report }) => report.slice === null), ({ report }) => JSON.stringify([report.condition, report.against]));
  const adjusted = new Map([...families.values()].flatMap((family) => adjustFamily(family, adjust)));
  return found.map((one) => adjusted.get(one) ?? one);
}

/** `plain` against `base`, the others against both. Validity measures have no plain arm to be judged by. */
function againstOf({ group, tallies, measure }: Part): string[] {
  const validity = tallies.suite.planned.suite.measures[measure]?.role === "validity";
  if (group === "base") return [];
  return group === "plain" || validity ? ["base"] : ["base", "plain"];
}

const names = { holm: { p: "pHolm", pHere: "pHolmHere" }, bh: { p: "pBh", pHere: "pBhHere" } } as const;

function adjustFamily(family: readonly MeasureDifference[], how: Adjustment): (readonly [MeasureDifference, MeasureDifference])[] {
  const extra = family.map((): Record<string, number> => ({}));
  for (const scope of ["p", "pHere"] as const) {
    const tested = family.flatMap(({ report }, index) => (report.kind === "measured" && report[scope] !== undefined ? [{ index, p: report[scope] }] : []));
    for (const [rank, value] of adjustP(tested.map(({ p }) => p), how).entries()) extra[tested[rank]!.index]![names[how][scope]] = value;
  }
  return family.map((one, index) => [one, { ...one, report: { ...one.report, ...extra[index] } }] as const);
}
