import { UsageError } from "../errors.ts";
import type { Plan, PlannedSuite } from "../plan.ts";
import type { FolderPlan } from "./join-plans.ts";
import { planDifference } from "./plan-difference.ts";
import { samplesDiffer } from "./samples-differ.ts";

/**
 * Folders that hold parts of the same plan (`--shard`) become one plan each; other folders stay as they are. The prompts stand in the
 * order of the whole plan, so that the report of all parts is the report of a run that was never divided.
 * Throws a `UsageError` for a part that is there twice or belongs to another plan.
 */
export function joinShards(parts: readonly FolderPlan[]): readonly FolderPlan[] {
  const groups = Map.groupBy(parts, ({ plan }, at) => (plan.shard ? JSON.stringify(plan.models.map(({ group, model }) => [group, model])) : at));
  return [...groups.values()].map((group) => group.reduce(joinTwo));
}

function joinTwo(first: FolderPlan, { folder, plan }: FolderPlan): FolderPlan {
  const [known, next] = [first.plan.shard, plan.shard];
  if (!known || !next) throw new TypeError("only parts are joined here");
  const difference = known.of === next.of ? planDifference(comparable(first.plan), comparable(plan)) ?? samplesDiffer(first.plan, plan) : `one is a part of ${known.of}, the other of ${next.of}`;
  if (difference !== undefined) throw new UsageError(`${first.folder} and ${folder} do not belong together: ${difference.replaceAll("the folder", "the first").replaceAll("this command", "the second")}`);
  const present = known.present ?? [known.index];
  if (present.includes(next.index)) throw new UsageError(`${folder}: part ${next.index} of ${next.of} is in an earlier folder already`);
  const judges = new Map([...first.plan.judges, ...plan.judges].map((judge) => [judge.judge, judge]));
  return {
    folder: first.folder,
    plan: {
      ...first.plan, judges: [...judges.values()],
      shard: { ...known, present: [...present, next.index].toSorted((a, b) => a - b) },
      suites: first.plan.suites.map((suite, at) => united(suite, plan.suites[at])),
    },
  };
}

/** The plan without what may differ between parts, and without how many samples: the words for those are of a folder that grows. */
function comparable(plan: Plan): Plan {
  return { ...plan, shard: null, judges: [], suites: plan.suites.map((suite) => ({ ...suite, samples: 0 })) };
}

function united(first: PlannedSuite, second: PlannedSuite | undefined): PlannedSuite {
  const place = new Map(first.order?.map((id, at) => [id, at]));
  const prompts = [...first.suite.prompts, ...(second?.suite.prompts ?? [])].toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return { ...first, suite: { ...first.suite, prompts } };
}
