import type { Plan } from "../plan.ts";
import type { SuiteReport } from "../report.ts";
import type { Folded } from "./fold.ts";

/** What a reader of the whole report must know before trusting any figure in it. */
export function reportWarnings(plan: Plan, { adapted, outcomes }: Folded, suites: readonly SuiteReport[]): string[] {
  return [
    ...missingParts(plan),
    ...(plan.unread ? [`${plan.unread} recorded ${plan.unread === 1 ? "row" : "rows"} could not be read and ${plan.unread === 1 ? "is" : "are"} not in these figures`] : []),
    ...lackingWordings(plan),
    ...new Set(outcomes.flatMap(({ because }) => because ?? [])),
    ...(outcomes.some(({ outcome }) => outcome === "interrupted") ? [`${outcomes.length > 1 ? "a" : "the"} run was interrupted; run the same command again to go on`] : []),
    ...plan.suites.flatMap(({ suite }) => {
      const unlisted = suite.prompts.filter((prompt) => prompt.unlisted).length;
      return unlisted === 0 || suite.prompts.length === 0 || suite.tags.includes("recorded") ? []
        : [`${unlisted} of ${suite.prompts.length} questions are not in the suite ${suite.suite}: its default measures grade them`];
    }),
    ...suites.flatMap(({ suite, measures }) => measures.flatMap(({ measure, by }) => mixedWays(`${suite}/${measure}`, by))),
    ...adapted,
  ];
}

/** A part is a smaller sample of the prompts, and must not pass for the whole. */
function missingParts({ shard }: Plan): string[] {
  if (!shard) return [];
  const present = shard.present ?? [shard.index];
  const missing = Array.from({ length: shard.of }, (_, at) => at + 1).filter((index) => !present.includes(index));
  if (missing.length === 0) return [];
  return [`of the ${shard.of} parts of this plan only ${present.join(", ")} ${present.length === 1 ? "is" : "are"} here: the figures are of a part of the prompts (evaluate report RUN… puts the folders together)`];
}

function mixedWays(measure: string, by: SuiteReport["measures"][number]["by"]): string[] {
  if (by.length < 2) return [];
  const ways = by.map(({ how, grades }) => `${grades} by ${Object.entries(how).map(([key, value]) => `${key} ${value}`).join(", ")}`);
  return [`${measure} was not graded in one way throughout: ${ways.join("; ")}`];
}

function lackingWordings({ inoculation }: Plan): string[] {
  if (!inoculation || inoculation.lacking.length === 0) return [];
  const reasons = Map.groupBy(inoculation.lacking, ({ because }) => because);
  return [`the leak profile lacks ${[...reasons].map(([because, of]) => `${of.map(({ kind }) => kind).join(", ")} (${because})`).join(" and ")}`];
}
