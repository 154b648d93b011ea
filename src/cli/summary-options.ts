import { checkOptions } from "../job/check-options.ts";
import type { SummaryOptions } from "../summary/summarize.ts";
import { flagName } from "./flag-name.ts";
import type { FlagValues } from "./parse-flags.ts";

/** `--confidence`, `--scope` and `--adjust`. */
export function summaryOptions({ confidence = 0.95, scope = "like", adjust = "holm" }: FlagValues): SummaryOptions {
  checkOptions({ confidence, scope, adjust }, flagName);
  return { confidence, scope: scope === "here" ? "here" : "like", adjust: adjust === "bh" ? "bh" : "holm" };
}
