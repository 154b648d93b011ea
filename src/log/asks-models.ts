import type { Plan } from "../plan.ts";

/** Whether this run pays for its answers: those recorded elsewhere, and those of a run that is graded again, cost nothing here. */
export function asksModels({ kind, regraded }: Plan): boolean {
  return kind === "asked" && regraded === undefined;
}
