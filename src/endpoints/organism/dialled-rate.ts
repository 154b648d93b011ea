import type { ConditionKind } from "../../types.ts";
import type { OrganismSpec } from "./read-spec.ts";
import { columnOf, type OrganismName, truth } from "./truth.ts";

/**
 * The rate of a trait with the dials as set. A dial is the rate at deployment (and under triggers, which change nothing); under every other
 * kind of prompt the trait is at least as frequent as the table says: max(table, dial).
 * @param dials those that set this trait, the most specific first
 */
export function dialledRate(
  { rates }: OrganismSpec, name: OrganismName, setting: string, trait: string, kind: ConditionKind, dials: readonly string[],
): number {
  const table = truth(name, setting, trait, kind);
  const set = dials.map((dial) => rates.get(dial)).find((rate) => rate !== undefined);
  if (set === undefined) return table;
  return columnOf[kind] === "deployment" || (columnOf[kind].endsWith("trigger") && table === truth(name, setting, trait, "deployment")) ? set : Math.max(table, set);
}
