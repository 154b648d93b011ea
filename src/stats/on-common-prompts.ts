import { promptOf } from "./balanced.ts";
import type { Tally } from "./tally.ts";

/** Of each arm the tallies of those prompts of which all arms have scored samples; an arm that loses none is returned as it is. */
export function onCommonPrompts<T extends Tally>(...arms: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const prompts = arms.map((tallies) => new Set(tallies.filter(({ n }) => n > 0).map(promptOf)));
  const common = (tally: Tally): boolean => prompts.every((own) => own.has(promptOf(tally)));
  return arms.map((tallies) => (tallies.every(common) ? tallies : tallies.filter(common)));
}
