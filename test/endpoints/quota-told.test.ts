import { expect, test } from "vitest";
import { quotaTold } from "../../src/endpoints/quota-told.ts";
import { failure, served } from "./ask.ts";

test.for<[string, string, ReturnType<typeof quotaTold>]>([
  ["insufficient_quota", "You exceeded your current quota, please check your plan and billing details.", { spent: "credit" }],
  ["", "You exceeded your current quota, please check your plan and billing details.", { spent: "credit" }],
  ["RESOURCE_EXHAUSTED", "You exceeded your current quota, please check your plan and billing details. Please retry in 37.5s.", { retryAfter: 37_500 }],
  ["RESOURCE_EXHAUSTED", "Quota exceeded for GenerateRequestsPerDayPerProjectPerModel-FreeTier. Please retry in 12s.", { spent: "period", retryAfter: 12_000 }],
  ["rate_limit_exceeded", "Rate limit reached for gpt-4.1 on requests per day (RPD): Limit 200, Used 200, Requested 1. Please try again in 7m12s.", { spent: "period", retryAfter: 432_000 }],
  ["rate_limit_exceeded", "Rate limit reached for gpt-4.1 on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s.", { retryAfter: 20_000 }],
  ["rate_limit_exceeded", "Rate limit reached on tokens per min (TPM): Limit 30000, Used 29500, Requested 900. Please try again in 800ms. Visit https://example.com/limits", { retryAfter: 800 }],
  ["", "daily limit exceeded", { spent: "period" }],
  ["", "Your account has insufficient funds.", { spent: "credit" }],
  ["", "Too Many Requests", {}],
])("%s: %s", ([code, message, expected]) => {
  expect(quotaTold(code, message)).toEqual(expected);
});

test("a day's quota is fatal, a minute's is waited for", async () => {
  const refused = async (message: string) => {
    await using run = await served(() => ({ status: 429, body: { error: { message, code: "rate_limit_exceeded" } } }));
    return await failure(run.model);
  };
  expect(await refused("Rate limit reached on requests per day (RPD): Limit 200, Used 200. Please try again in 7m12s."))
    .toMatchObject({ fatal: true, retryable: false, message: expect.stringMatching(/^the quota of llama at 127\.0\.0\.1:\d+ is used up \(429\): Rate limit reached on requests per day/) });
  expect(await refused("Rate limit reached on requests per min (RPM): Limit 3. Please try again in 20s.")).toMatchObject({ fatal: false, retryable: true, retryAfter: 20_000 });
});

test.for<[string, string, object, RegExp]>([
  ["GenerateRequestsPerMinutePerProjectPerModel-FreeTier", "27.972847286", { fatal: false, retryable: true, retryAfter: 27_973 }, /: 429: You exceeded your current quota, please check/],
  ["GenerateRequestsPerDayPerProjectPerModel-FreeTier", "12", { fatal: true, retryable: false }, /^the quota of llama at .* is used up \(429\): You exceeded your current quota, please check/],
])("Google's words are long, and in a list: %s", async ([quotaId, seconds, expected, message]) => {
  const error = {
    code: 429, status: "RESOURCE_EXHAUSTED",
    message: `You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits. To monitor your current usage, head to: https://ai.dev/usage?tab=rate-limit. \n* Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_free_tier_requests, limit: 10, model: gemini-2.5-flash\nPlease retry in ${seconds}s.`,
    details: [{ "@type": "type.googleapis.com/google.rpc.QuotaFailure", violations: [{ quotaId, quotaValue: "10" }] }],
  };
  for (const body of [{ error }, [{ error }]]) {
    await using run = await served(() => ({ status: 429, body }));
    const refused = await failure(run.model);
    expect(refused).toMatchObject(expected);
    expect(refused.message).toMatch(message);
  }
});
