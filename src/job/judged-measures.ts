import { bindGraders } from "../run/bind-graders.ts";
import type { Suite } from "../suite.ts";

/** Measures whose grader asks a judge, as `suite/measure`. */
export function judgedMeasures(suites: readonly Suite[]): string[] {
  return suites.flatMap((suite) => suite.measures.filter((measure) => bindGraders({ ...suite, measures: [measure] }).needsJudge).map(({ measure }) => `${suite.suite}/${measure}`));
}
