import type { Plan } from "../plan.ts";
import type { Endpoint } from "../types.ts";

/** What a plan keeps of its judges. */
export function plannedJudges(judges: readonly Endpoint[]): Plan["judges"] {
  return judges.map(({ id, simulated = false }) => ({ judge: id, simulated }));
}
