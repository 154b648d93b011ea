import { head, whole } from "../wire.ts";
import type { WireRequest } from "../wire-server.ts";
import type { Fault } from "./fault.ts";

const error = (message: string, code: string | null = null): string => JSON.stringify({ error: { message, type: "server_error", param: null, code } });
const limited = (headers: Readonly<Record<string, string | readonly string[]>>) => () => whole(error("Rate limit reached for requests"), { status: 429, headers });
/** Nothing where the server was given none. */
const keyOf = ({ headers }: WireRequest): string => String(headers.authorization).replace("Bearer ", "");
const page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>\r\n</html>";
const in1s = (): string => new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000).toUTCString();

/** Statuses, and what their headers ask for. */
export const statuses: readonly Fault[] = [
  ...[408, 409, 425, 500, 502, 503, 504, 520, 529].map((status): Fault => ({
    name: `status ${status}`, wire: () => whole(error("try later"), { status }), outcome: "again", says: new RegExp(`^${status}: try later$`),
  })),
  { name: "429 that does not say for how long", wire: limited({}), outcome: "again", says: /^429: Rate limit reached for requests$/ },
  { name: "Retry-After in seconds", wire: limited({ "retry-after": "1" }), outcome: "again", waits: 1000 },
  { name: "Retry-After with a fraction", wire: limited({ "Retry-After": " 0.6 " }), outcome: "again", waits: 600 },
  { name: "Retry-After as a date, by our clock", wire: () => limited({ "retry-after": in1s() })(), outcome: "again", waits: 900 },
  { name: "Retry-After as a date, by the server's clock of 1999", wire: limited({ date: "Fri, 31 Dec 1999 23:59:59 GMT", "retry-after": "Sat, 01 Jan 2000 00:00:00 GMT" }), outcome: "again", waits: 1000 },
  { name: "Retry-After as a date that has passed", wire: limited({ "retry-after": "Fri, 31 Dec 1999 23:59:59 GMT" }), outcome: "again" },
  { name: "Retry-After 0", wire: limited({ "retry-after": "0" }), outcome: "again" },
  { name: "Retry-After twice", wire: limited({ "retry-after": ["1", "2"] }), outcome: "again", waits: 1000 },
  ...["-5", "99999999999999999999", "soon", "NaN", "1e3", "0x10", "Infinity", "Sat, 99 Foo 2026", "\u0663"].map((text): Fault => ({ name: `Retry-After ${text}: said nothing`, wire: limited({ "retry-after": text }), outcome: "again", waits: 250 })),
  { name: "retry-after-ms before Retry-After", wire: limited({ "retry-after-ms": "700", "retry-after": "100" }), outcome: "again", waits: 700 },
  { name: "the reset of a limit that is used up", wire: limited({ "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "600ms", "x-ratelimit-remaining-tokens": "9000", "x-ratelimit-reset-tokens": "12m30s" }), outcome: "again", waits: 600 },
  { name: "500 with resets of limits that are not used up", wire: () => whole(error("boom"), { status: 500, headers: { "x-ratelimit-remaining-requests": "4999", "x-ratelimit-reset-requests": "14m0s", "x-ratelimit-remaining-tokens": "149984", "x-ratelimit-reset-tokens": "6m0s" } }), outcome: "again", says: /^500: boom$/ },
  { name: "503 with Retry-After", wire: () => whole("busy", { status: 503, headers: { "content-type": "text/plain", "retry-after": "1" } }), outcome: "again", says: /^503: busy$/, waits: 1000 },
  { name: "a page with 502", wire: () => whole(page, { status: 502, headers: { "content-type": "text/html" } }), outcome: "again", says: /^502: 502 Bad Gateway 502 Bad Gateway nginx$/ },
  { name: "500 without a body", wire: () => whole("", { status: 500 }), outcome: "again", says: /^500$/ },
  { name: "503 whose body never ends as announced", wire: () => [{ bytes: head(503, { "content-length": "1000" }) }, { bytes: "half" }, { end: "fin" }], outcome: "again", says: /the connection broke/ },
  { name: "500 with escape sequences and lines in its words", wire: () => whole("\u001b[2J\u001b]0;owned\u0007bad\u202e\r\nevil\u0000 line", { status: 500, headers: { "content-type": "text/plain" } }), outcome: "again", says: /^500: \[2J \]0;owned bad evil line$/ },
  { name: "500 with the key in its words", wire: (_good, request) => whole(error(`no upstream for ${keyOf(request)}`), { status: 500 }), outcome: "again", says: /^500: no upstream for \[key\]$/ },
  { name: "502 with the key in a page", wire: (_good, request) => whole(`<pre>Authorization: Bearer ${keyOf(request)}</pre>`, { status: 502, headers: { "content-type": "text/html" } }), outcome: "again", says: /^502: Authorization: Bearer \[key\]$/ },
  { name: "400 with the beginning of the key", wire: (_good, request) => whole(error(`${keyOf(request).slice(0, 12)}… may not ask this`), { status: 400 }), outcome: "never", says: /^400: \[key\] may not ask this$/ },
  { name: "500 that is said at length", wire: () => whole("no ".repeat(100_000), { status: 500 }), outcome: "again", says: /^500: (no )+n?o?…$/ },
  { name: "the error of the server behind a gateway, with 200", wire: () => whole(JSON.stringify({ error: { code: 502, message: "Provider returned error" } })), outcome: "again", says: /^502: Provider returned error$/ },
  { name: "400: content policy", wire: () => whole(error("Your prompt was flagged by our content policy.", "content_policy_violation"), { status: 400 }), outcome: "never", says: /^400: Your prompt was flagged by our content policy\.$/ },
  { name: "400: too long", wire: () => whole(error("This model's maximum context length is 4096 tokens", "context_length_exceeded"), { status: 400 }), outcome: "never", says: /^400: This model's maximum context length is 4096 tokens$/ },
  { name: "413", wire: () => whole("Request Entity Too Large", { status: 413 }), outcome: "never", says: /^413: Request Entity Too Large$/ },
  { name: "422", wire: () => whole(JSON.stringify({ detail: [{ loc: ["body", "messages"], msg: "field required" }] }), { status: 422 }), outcome: "never", says: /^422: .*field required/ },
];
