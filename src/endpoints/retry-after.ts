import { duration, milliseconds } from "./duration.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * How long a server asks us to wait, in milliseconds: `retry-after-ms`, `Retry-After` (seconds or a date, read against the server's own clock),
 * else, where it refused for a limit (429), when its exhausted `x-ratelimit-*` budget is refilled ("1m30s", "20ms"): these stand beside every
 * answer. Undefined where it does not say.
 */
export function retryAfter(headers: Headers, status: number): number | undefined {
  return milliseconds(one(headers, "retry-after-ms"), 1)
    ?? milliseconds(one(headers, "retry-after"), 1000)
    ?? untilDate(one(headers, "retry-after"), one(headers, "date"))
    ?? (status === 429 ? untilReset(headers) : undefined);
}

function untilDate(text: string, now: string): number | undefined {
  const then = Date.parse(text);
  if (!/[a-z]/i.test(text) || Number.isNaN(then)) return undefined;
  const start = Date.parse(now);
  return Math.max(0, then - (Number.isNaN(start) ? Date.now() : start));
}

/** A budget that is known not to be used up is not what the request was refused for. */
function untilReset(headers: Headers): number | undefined {
  const waits = ["requests", "tokens"]
    .filter((budget) => ["0", ""].includes(one(headers, `x-ratelimit-remaining-${budget}`)))
    .flatMap((budget) => duration(one(headers, `x-ratelimit-reset-${budget}`)) ?? []);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

function one(headers: Headers, name: string): string {
  const value = headers[name];
  return ((Array.isArray(value) ? value[0] : value) ?? "").trim();
}
