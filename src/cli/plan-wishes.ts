import type { PlanWishes } from "../job/make-plan.ts";
import { listed } from "./listed.ts";
import type { FlagValues } from "./parse-flags.ts";
import { parseShard } from "./parse-shard.ts";

/** What the flags say about the plan; what they do not say is left out. */
export function planWishes({ samples, limit, temperature, "max-tokens": maxTokens, seed, condition, system, trigger, inoculation, shard }: FlagValues): PlanWishes {
  return defined({ samples, limit, temperature, maxTokens, seed, conditions: listed(condition), system, trigger, inoculation, shard: shard === undefined ? undefined : parseShard(shard) });
}

function defined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
