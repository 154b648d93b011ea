import { EndpointError } from "../errors.ts";
import { oneLine } from "./one-line.ts";
import { quotaTold, type QuotaTold } from "./quota-told.ts";
import { retryAfter } from "./retry-after.ts";
import { ServerComplaint } from "./server-complaint.ts";
import type { Server } from "./server.ts";

/** An answer that is not a reply: any status but 2xx. */
export interface RefusedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Turns a refusal into the error that tells the runner what helps: waiting, another request, or nothing. */
export function refusal(server: Server, answer: RefusedAnswer): EndpointError {
  const cause = new ServerComplaint(answer.text, server.key);
  const { status } = answer;
  const quota = quotaTold(cause.code, status === 429 ? cause.limits : "");
  const fatal = status < 400 || [401, 402, 403, 404, 405, 410].includes(status) || quota.spent !== undefined;
  return new EndpointError(message(server, answer, cause, quota.spent), {
    status, fatal, cause,
    retryable: !fatal && (status >= 500 || [408, 409, 425, 429].includes(status)),
    retryAfter: retryAfter(answer.headers, status) ?? quota.retryAfter,
  });
}

function message(server: Server, { status, headers }: RefusedAnswer, { message: words }: ServerComplaint, spent: QuotaTold["spent"]): string {
  const said = words ? `: ${words}` : "";
  const { host, pathname } = new URL(server.address);
  if (status >= 300 && status < 400) {
    return `${server.address} redirects to ${oneLine(String(headers.location ?? "an unnamed place"), server.key)} (${status}); no redirect is followed: name that address instead`;
  }
  if (status === 401 || status === 403) {
    return server.key === undefined
      ? `${host} refused ${server.model} without a key (${status}); ${server.keyName} is not set${said}`
      : `key refused by ${host} for ${server.model} (${status}; the key came from ${server.keyName})${said}`;
  }
  if (status === 404) return `no ${server.model} at ${server.address} (404${pathname === "/" ? `; most servers answer at ${server.address}/v1` : ""})${said}`;
  if (spent === "credit") return `the account behind ${server.keyName} has no credit left at ${host} for ${server.model} (${status})${said}`;
  if (spent === "period") return `the quota of ${server.model} at ${host} is used up (${status})${said}`;
  return `${server.model} at ${server.address}: ${status}${said}`;
}
