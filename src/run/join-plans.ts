import { UsageError } from "../errors.ts";
import type { Plan, PlannedSuite } from "../plan.ts";
import { joinRecorded } from "./join-recorded.ts";
import { joinShards } from "./join-shards.ts";
import { planDifference } from "./plan-difference.ts";
import { samplesDiffer } from "./samples-differ.ts";

/** A plan and the folder it was read from. */
export interface FolderPlan {
  readonly folder: string;
  readonly plan: Plan;
}

/**
 * One plan for several run folders: the arms side by side. They must have asked the same suites in the same way, of different models;
 * folders of recorded answers need the same suite alone; parts of one plan (`--shard`) are put together first. Judges may differ: grades name theirs, and the report tells a mixture.
 * Throws a `UsageError` that says what differs.
 */
export function joinPlans(parts: readonly FolderPlan[]): Plan {
  const [first, ...others] = joinShards(parts);
  if (!first) throw new UsageError("no run folder");
  return others.reduce((joined, other) => join(joined, first.folder, other), first.plan);
}

function join(joined: Plan, first: string, { folder, plan }: FolderPlan): Plan {
  const difference = planDifference(comparable(joined), comparable(plan)) ?? samplesDiffer(joined, plan);
  if (difference !== undefined) throw new UsageError(`${first} and ${folder} do not belong together: ${difference}`.replaceAll("the folder", "the first").replaceAll("this command", "the second"));
  const known = new Set(joined.models.map(({ group, model }) => JSON.stringify([group, model])));
  const twice = plan.models.find(({ group, model }) => known.has(JSON.stringify([group, model])));
  if (twice) throw new UsageError(`${folder}: ${twice.group}=${twice.model} is in an earlier folder already`);
  return {
    ...joined,
    models: [...joined.models, ...plan.models],
    judges: unitedJudges(joined, plan),
    ...((joined.unread !== undefined || plan.unread !== undefined) && { unread: (joined.unread ?? 0) + (plan.unread ?? 0) }),
    suites: joined.suites.map((suite, index) => {
      const other = plan.suites[index];
      return other && plan.kind === "recorded" ? joinRecorded(suite, other, folder) : suite;
    }),
  };
}

/** The plan without what may differ between arms. */
function comparable(plan: Plan): Plan {
  const suites = plan.kind === "recorded" ? plan.suites.map(({ answers: _answers, ...suite }): PlannedSuite => ({ ...suite, conditions: [], samples: 0 })) : plan.suites;
  return { ...plan, models: [], judges: [], suites };
}

/** A name stands once; where one folder's judge of that name was simulated, so is the joined one. */
function unitedJudges(first: Plan, second: Plan): Plan["judges"] {
  const simulated = new Map<string, boolean>();
  for (const judge of [...first.judges, ...second.judges]) simulated.set(judge.judge, (simulated.get(judge.judge) ?? false) || judge.simulated);
  return [...simulated].map(([judge, isSimulated]) => ({ judge, simulated: isSimulated }));
}
