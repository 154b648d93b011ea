import { UsageError } from "../errors.ts";
import type { SummaryOptions } from "../summary/summarize.ts";
import type { FlagValues } from "./parse-flags.ts";

/** `--confidence` and `--scope`. */
export function summaryOptions({ confidence = 0.95, scope = "like" }: FlagValues): SummaryOptions {
  if (scope !== "like" && scope !== "here") throw new UsageError(`--scope: expected here or like; received "${scope}"`);
  if (confidence < 0.5) throw new UsageError(`--confidence: expected at least .5; received ${confidence}`);
  return { confidence, scope };
}
