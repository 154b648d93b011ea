import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/** The rate of each model of an arm, in order of first appearance: the units of figures over fine-tuning seeds. */
export function modelMeans(tallies: readonly Tally[]): number[] {
  const scored = tallies.filter(({ n }) => n > 0);
  return [...Map.groupBy(scored, ({ model }) => model).values()].map((own) => totals(own).rate);
}
