import { UsageError } from "../errors.ts";
import type { Pace } from "../run/polite-endpoints.ts";
import type { FlagValues } from "./parse-flags.ts";

/** How hard endpoints may be driven, from the flags and the documented defaults. */
export function paceOf(values: FlagValues): Pace {
  const { concurrency = 20, timeout = 120, retries = 6, rpm, tpm, "max-requests": maxRequests } = values;
  if (concurrency < 1) throw new UsageError(`--concurrency: expected at least 1; received ${concurrency}`);
  if (timeout <= 0 || timeout > 86_400) throw new UsageError(`--timeout: expected seconds above 0, at most a day; received ${timeout}`);
  for (const [flag, value] of Object.entries({ rpm, tpm })) if (value === 0) throw new UsageError(`--${flag}: expected at least 1; received 0`);
  return {
    concurrency, retries, timeout: timeout * 1000,
    ...(rpm !== undefined && { requestsPerMinute: rpm }),
    ...(tpm !== undefined && { tokensPerMinute: tpm }),
    ...(maxRequests !== undefined && { maxRequests }),
  };
}
