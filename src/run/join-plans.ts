import { UsageError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import { planDifference } from "./plan-difference.ts";

/**
 * One plan for several run folders: the arms side by side. They must have asked the same suites in the same way, of different models.
 * Throws a `UsageError` that says what differs.
 */
export function joinPlans(parts: readonly { readonly folder: string; readonly plan: Plan }[]): Plan {
  const [first, ...others] = parts;
  if (!first) throw new UsageError("no run folder");
  const models = [...first.plan.models];
  const judges = [...first.plan.judges];
  for (const { folder, plan } of others) {
    const difference = planDifference({ ...first.plan, models: [], judges }, { ...plan, models: [], judges: plan.judges.length > 0 && judges.length > 0 ? plan.judges : judges })
      ?? samplesDiffer(first.plan, plan);
    if (difference !== undefined) throw new UsageError(`${first.folder} and ${folder} do not belong together: ${difference}`.replaceAll("the folder", "the first").replaceAll("this command", "the second"));
    for (const model of plan.models) {
      if (models.some((known) => known.group === model.group && known.model === model.model)) throw new UsageError(`${folder}: ${model.group}=${model.model} is in an earlier folder already`);
      models.push(model);
    }
  }
  return { ...first.plan, models };
}

function samplesDiffer(first: Plan, second: Plan): string | undefined {
  const index = first.suites.findIndex((suite, at) => suite.samples !== second.suites[at]?.samples);
  return index < 0 ? undefined : `samples: ${first.suites[index]?.samples} and ${second.suites[index]?.samples} a prompt`;
}
