import type { Report } from "../report.ts";

/** A share of ungraded or given-up samples above which a figure is not to be relied on. */
const TOLERATED = 0.05;

/** The figures with too many of them, as `SUITE/MEASURE@CONDITION (GROUP)`; deployment is not named. */
export function tooManyFailed({ suites }: Report): readonly string[] {
  return suites.flatMap(({ suite, measures }) => measures.flatMap(({ measure, estimates }) => estimates.flatMap(({ slice, ungraded, gaveUp, samples, excluded, condition, group }) => {
    const failed = ungraded + gaveUp;
    if (slice !== null || failed <= TOLERATED * (failed + samples + excluded)) return [];
    return [`${suite}/${measure}${condition === "deployment" ? "" : `@${condition}`} (${group})`];
  })));
}
