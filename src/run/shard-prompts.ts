import { digest } from "../formats/digest.ts";
import type { Shard } from "../plan.ts";
import type { Prompt } from "../types.ts";

/**
 * The prompts of one part of a plan: whole clusters, dealt out in an order that depends on their names alone. So every machine gets the same
 * part, parts are as even as they can be, and together they are the plan.
 */
export function shardPrompts(prompts: readonly Prompt[], { index, of }: Shard): readonly Prompt[] {
  const clusters = [...new Set(prompts.map(({ id, cluster }) => cluster ?? id))];
  const dealt = clusters.map((name) => ({ name, order: digest(name) })).toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const own = new Set(dealt.filter((_, at) => at % of === index - 1).map(({ name }) => name));
  return prompts.filter(({ id, cluster }) => own.has(cluster ?? id));
}
