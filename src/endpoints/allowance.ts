import type { Allowance, Left } from "../types.ts";
import { duration } from "./duration.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What an answer says its server will still take: OpenAI's `x-ratelimit-remaining-requests` and its kin, else the common `x-ratelimit-*` or
 * `ratelimit-*` pair, which counts requests and may give its reset as a moment (Unix time). Undefined where nothing is said.
 */
export function allowance(headers: Headers): Allowance | undefined {
  const requests = left(headers, "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests")
    ?? left(headers, "x-ratelimit-remaining", "x-ratelimit-reset") ?? left(headers, "ratelimit-remaining", "ratelimit-reset");
  const tokens = left(headers, "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens");
  return requests || tokens ? { ...(requests && { requests }), ...(tokens && { tokens }) } : undefined;
}

function left(headers: Headers, remaining: string, reset: string): Left | undefined {
  // Most servers say nothing of it.
  if (headers[remaining] === undefined) return undefined;
  const count = one(headers, remaining);
  const refilledIn = untilReset(one(headers, reset));
  return /^\d{1,12}$/.test(count) && refilledIn !== undefined ? { left: Number(count), refilledIn } : undefined;
}

function untilReset(text: string): number | undefined {
  const moment = /^\d{10}(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : /^\d{13}$/.test(text) ? Number(text) : undefined;
  return moment === undefined ? duration(text) : Math.max(0, moment - Date.now());
}

function one(headers: Headers, name: string): string {
  return [headers[name] ?? ""].flat()[0]?.trim() ?? "";
}
