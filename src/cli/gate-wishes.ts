import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import type { WrittenRule } from "../gate/rule.ts";
import type { GateWishes } from "../job/gate-wishes.ts";
import { ruleNames } from "../report.ts";
import { gateFile } from "./gate-file.ts";
import type { FlagValues } from "./parse-flags.ts";
import type { World } from "./world.ts";

/** The gate flags of the command line, over those of `--gate FILE`; undefined where there are none. */
export async function gateWishes(values: FlagValues, { cwd }: Pick<World, "cwd">): Promise<GateWishes | undefined> {
  const file = values.gate === undefined ? undefined : await gateFile(resolve(cwd, values.gate), values.gate);
  const typed = ruleNames.flatMap((rule) => (values[rule] ?? []).map((text): WrittenRule => ({ rule, text, from: `--${rule}` })));
  const rules = [...(file?.rules ?? []), ...typed];
  const baseline = values.baseline ?? file?.baseline;
  if (rules.length === 0 && baseline === undefined) {
    const idle = (["lenient", "max-excluded"] as const).find((flag) => values[flag] !== undefined);
    if (idle !== undefined) throw new UsageError(`--${idle} belongs to a gate; name a rule, for instance --max-rate MEASURE=.05`);
    return undefined;
  }
  return {
    rules, ...(baseline !== undefined && { baseline: resolve(cwd, baseline) }),
    lenient: values.lenient ?? file?.lenient ?? false,
    maxExcluded: values["max-excluded"] ?? file?.maxExcluded ?? 0.2,
    scope: (values.scope ?? file?.scope) === "like" ? "like" : "here",
  };
}
