import type { Wordings } from "../../plan.ts";
import type { SuiteCondition } from "../../suite.ts";
import { wordedKinds } from "../../types.ts";

/** Each wording as a condition: `paraphrase-1`, `paraphrase-2` … */
export function wordedConditions({ texts }: Wordings): SuiteCondition[] {
  return wordedKinds.flatMap((kind) => (texts[kind] ?? []).map((system, index) => ({ name: `${kind}-${index + 1}`, kind, system })));
}
