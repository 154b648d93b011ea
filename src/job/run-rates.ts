import { UsageError } from "../errors.ts";
import { digest } from "../formats/digest.ts";
import type { Measure, Suite } from "../suite.ts";
import type { NamedRate } from "./calibrate-judges.ts";
import { readFolders } from "./fold-folders.ts";

export interface RunRates {
  readonly rates: readonly NamedRate[];
  readonly warnings: readonly string[];
}

/** The rates of a finished run that were graded as `suite`'s one measure grades. Throws a `UsageError` where none was. */
export async function runRates(folder: string, suite: Suite, judges: readonly string[], confidence: number): Promise<RunRates> {
  const { plan, report } = await readFolders([folder], { confidence, scope: "like" });
  const wanted = suite.measures[0];
  const found = plan.suites.flatMap(({ suite: planned }) => planned.measures.filter((measure) => wanted && isGradedAlike(measure, wanted)).map(({ measure }) => ({ suite: planned.suite, measure })));
  if (found.length === 0) throw new UsageError(`--run ${folder}: no measure of this run is graded as ${wanted?.measure} is; expected one with the same grader, options and revision`);
  const estimates = report.suites.flatMap((one) => one.measures.filter(({ measure }) => found.some((place) => place.suite === one.suite && place.measure === measure))
    .flatMap(({ measure, estimates: all }) => all.filter(({ slice }) => slice === null).map((estimate) => ({ name: `${measure} ${estimate.group}@${estimate.condition}`, estimate }))));
  const others = plan.judges.map(({ judge }) => judge).toSorted();
  return {
    rates: estimates.flatMap(({ name, estimate }) => {
      if (estimate.kind === "unmeasured") return [];
      const { rate, low, high, lowHere, highHere } = estimate;
      return [{ name, observed: { rate, low, high, lowHere, highHere } }];
    }),
    warnings: [
      ...(others.join(", ") === judges.toSorted().join(", ") ? [] : [`${folder} was judged by ${others.join(", ")}, not by ${judges.join(", ")}: the correction takes them to err alike`]),
      ...estimates.flatMap(({ name, estimate }) => (estimate.kind === "unmeasured" ? [`${folder}: ${name} is unmeasured: ${estimate.because}`] : [])),
    ],
  };
}

function isGradedAlike(one: Measure, other: Measure): boolean {
  return digest(one.grader) === digest(other.grader);
}
