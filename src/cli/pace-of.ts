import { UsageError } from "../errors.ts";
import { checkOptions } from "../job/check-options.ts";
import type { Pace } from "../run/polite-endpoints.ts";
import { flagName } from "./flag-name.ts";
import type { FlagValues } from "./parse-flags.ts";

/** How hard endpoints may be driven, from the flags and the documented defaults. */
export function paceOf(values: FlagValues): Pace {
  const { concurrency = 20, timeout = 120, retries = 6, "per-request": perRequest = 8, rpm, tpm, "max-requests": maxRequests, "max-tokens-total": maxTokensTotal, "max-cost": maxCost } = values;
  checkOptions({ concurrency, timeout, retries, perRequest, rpm, tpm, maxRequests, maxTokensTotal, maxCost }, flagName);
  if (maxCost !== undefined && values.prices === undefined) throw new UsageError("--max-cost needs --prices FILE: what a token costs");
  return {
    concurrency, retries, perRequest, timeout: timeout * 1000,
    ...(rpm !== undefined && { requestsPerMinute: rpm }),
    ...(tpm !== undefined && { tokensPerMinute: tpm }),
    ...(maxRequests !== undefined && { maxRequests }),
    ...(maxTokensTotal !== undefined && { maxTokensTotal }),
    ...(maxCost !== undefined && { maxCost }),
  };
}
