import { expect, test } from "vitest";
import { retryAfter } from "../../src/endpoints/retry-after.ts";

test.for<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ "retry-after": "2" }, 2000],
  [{ "retry-after": "0.5" }, 500],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after-ms": "350", "retry-after": "2" }, 350],
  [{ "retry-after": "Wed, 21 Oct 2015 07:28:30 GMT", date: "Wed, 21 Oct 2015 07:28:00 GMT" }, 30_000],
  [{ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }, 0],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": "-3" }, undefined],
  [{ "retry-after": "9".repeat(400) }, undefined],
  [{ "x-ratelimit-reset-requests": "1s" }, 1000],
  [{ "x-ratelimit-reset-tokens": "6m0s" }, 360_000],
  [{ "x-ratelimit-reset-tokens": "1h2m3.5s" }, 3_723_500],
  [{ "x-ratelimit-reset-tokens": "20ms" }, 20],
  [{ "x-ratelimit-reset-tokens": "later" }, undefined],
  [{ "x-ratelimit-reset-requests": "10s", "x-ratelimit-remaining-requests": "5", "x-ratelimit-reset-tokens": "2s", "x-ratelimit-remaining-tokens": "0" }, 2000],
  [{ "x-ratelimit-reset-requests": "14m0s", "x-ratelimit-remaining-requests": "4999", "x-ratelimit-reset-tokens": "2s", "x-ratelimit-remaining-tokens": "300" }, undefined],
  [{ "retry-after": "1", "x-ratelimit-reset-tokens": "6m0s" }, 1000],
])("%j is %s ms", ([headers, expected]) => {
  expect(retryAfter(headers, 429)).toBe(expected);
});

test("limits that stand beside another failure are not what it waits for; Retry-After is", () => {
  expect(retryAfter({ "x-ratelimit-reset-tokens": "6m0s", "x-ratelimit-remaining-tokens": "0" }, 500)).toBeUndefined();
  expect(retryAfter({ "retry-after": "3" }, 500)).toBe(3000);
});
