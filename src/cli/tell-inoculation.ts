import { terminalText } from "../formats/terminal-text.ts";
import type { Plan } from "../plan.ts";
import type { FlagValues } from "./parse-flags.ts";
import type { World } from "./world.ts";

/** Says on stderr what `--inoculation` adds to a run before it costs anything, and in one warning what no wording could be made of. */
export function tellInoculation({ inoculation, suites }: Plan, { quiet, condition }: FlagValues, { stderr }: World): void {
  if (!inoculation || quiet) return;
  const most = suites.reduce((conditions, suite) => Math.max(conditions, suite.conditions.length), 0);
  if (condition === undefined) stderr.write(`--inoculation: the leak profile is asked, ${most} conditions and so ${most} times the requests of deployment alone; --condition names fewer (--condition deployment: the prompt itself beside it, and no more)\n`);
  if (inoculation.lacking.length > 0) {
    const reasons = Map.groupBy(inoculation.lacking, ({ because }) => because);
    stderr.write(`warning: no ${[...reasons].map(([because, of]) => `${of.map(({ kind }) => kind).join(", ")} (${terminalText(because)})`).join(" and no ")}: left out; --paraphrase ENDPOINT has a model write them\n`);
  }
}
