import { checkOptions } from "../job/check-options.ts";
import type { Pace } from "../run/polite-endpoints.ts";
import { flagName } from "./flag-name.ts";
import type { FlagValues } from "./parse-flags.ts";

/** How hard endpoints may be driven, from the flags and the documented defaults. */
export function paceOf(values: FlagValues): Pace {
  const { concurrency = 20, timeout = 120, retries = 6, rpm, tpm, "max-requests": maxRequests } = values;
  checkOptions({ concurrency, timeout, retries, rpm, tpm, maxRequests }, flagName);
  return {
    concurrency, retries, timeout: timeout * 1000,
    ...(rpm !== undefined && { requestsPerMinute: rpm }),
    ...(tpm !== undefined && { tokensPerMinute: tpm }),
    ...(maxRequests !== undefined && { maxRequests }),
  };
}
