import { checkOptions } from "../job/check-options.ts";
import type { SummaryOptions } from "../summary/summarize.ts";
import { flagName } from "./flag-name.ts";
import type { FlagValues } from "./parse-flags.ts";

/** `--confidence` and `--scope`. */
export function summaryOptions({ confidence = 0.95, scope = "like" }: FlagValues): SummaryOptions {
  checkOptions({ confidence, scope }, flagName);
  return { confidence, scope: scope === "here" ? "here" : "like" };
}
