import { UsageError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import { readPlan } from "../run/folder.ts";
import { joinPlans } from "../run/join-plans.ts";

/** The plan of run folders together. */
export async function planOf(folders: readonly string[]): Promise<Plan> {
  const plans: { folder: string; plan: Plan }[] = [];
  for (const folder of folders) {
    const plan = await readPlan(folder);
    if (!plan) throw new UsageError(`${folder}: expected a run folder (with run.json and events.jsonl)`);
    plans.push({ folder, plan });
  }
  return joinPlans(plans);
}
