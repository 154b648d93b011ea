import { UsageError } from "../errors.ts";
import { digest } from "../formats/digest.ts";
import type { Plan } from "../plan.ts";
import type { Measure, Suite } from "../suite.ts";
import { checkedGrader } from "../suites/checked-grader.ts";
import { contentDigest } from "../suites/content-digest.ts";
import type { Json } from "../types.ts";
import type { GraderWish } from "./grader-wish.ts";
import { judgedMeasures } from "./judged-measures.ts";

/**
 * The plan of a run whose stored answers are graded again: by another judge (all measures that ask one), or by a grader (one measure, or all that it graded; it comes with its present revision).
 * Judges are left to the caller. Throws a `UsageError` where nothing would be graded again.
 */
export function regradePlan(earlier: Plan, wish: GraderWish | undefined): Plan & { readonly regraded: NonNullable<Plan["regraded"]> } {
  const { created } = earlier;
  if (!wish) {
    const measures = judgedMeasures(earlier.suites.map(({ suite }) => suite));
    if (measures.length === 0) throw new UsageError("--judge: no measure of this run asks a judge; name a grader with --grader [MEASURE=]GRADER");
    return { ...earlier, created: new Date().toISOString(), regraded: { created, measures } };
  }
  const measures: string[] = [];
  const suites = earlier.suites.map((planned) => {
    const changed = planned.suite.measures.map((measure) => {
      if (!isMeant(measure, wish)) return measure;
      measures.push(`${planned.suite.suite}/${measure.measure}`);
      return withGrader(measure, wish);
    });
    return { ...planned, suite: withMeasures(planned.suite, changed) };
  });
  if (measures.length > 0) return { ...earlier, created: new Date().toISOString(), suites, regraded: { created, measures } };
  const known = earlier.suites.flatMap(({ suite }) => suite.measures.map(({ measure, grader }) => `${measure} (by ${grader.name})`)).join(", ");
  throw new UsageError(`--grader ${wish.text}: ${wish.measure === undefined ? `no measure is graded by ${wish.name}; name one, as in --grader MEASURE=${wish.name}` : `there is no measure ${wish.measure}`}; this run has ${known}`);
}

function isMeant({ measure, grader }: Measure, wish: GraderWish): boolean {
  return wish.measure === undefined ? grader.name === wish.name : measure === wish.measure;
}

/** The same grader keeps the options that are not named; another one begins with none. */
function withGrader(measure: Measure, { name, options: wished, text }: GraderWish): Measure {
  const options = measure.grader.name === name ? { ...measure.grader.options, ...wished } : wished;
  return { ...measure, grader: checkedGrader(name, options, { name: `--grader ${text}`, directory: ".", value: undefined, line: () => undefined }, []) };
}

/** Where the run holds the suite whole, the digest is that of a suite file with these graders. */
function withMeasures(suite: Suite, measures: readonly Measure[]): Suite {
  const next = { ...suite, measures };
  return { ...next, digest: contentDigest(suite) === suite.digest ? contentDigest(next) : digest([suite.digest, measures as unknown as Json]) };
}
