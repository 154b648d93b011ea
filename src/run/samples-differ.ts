import type { Plan } from "../plan.ts";

/** Says in words where one of two plans asks every prompt more often; undefined where they ask alike. How often a recorded question was answered is no part of the plan. */
export function samplesDiffer(first: Plan, second: Plan): string | undefined {
  const index = first.kind === "recorded" ? -1 : first.suites.findIndex((suite, at) => suite.samples !== second.suites[at]?.samples);
  return index < 0 ? undefined : `samples: ${first.suites[index]?.samples} and ${second.suites[index]?.samples} a prompt`;
}
