import { expect, test } from "vitest";
import { allowance } from "../../src/endpoints/allowance.ts";
import { ask, served } from "./ask.ts";

test.for<[Record<string, string>, ReturnType<typeof allowance>]>([
  [{}, undefined],
  [{ "x-ratelimit-remaining-requests": "59", "x-ratelimit-reset-requests": "1.2s" }, { requests: { left: 59, refilledIn: 1200 } }],
  [{ "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "2", "x-ratelimit-remaining-tokens": "149984", "x-ratelimit-reset-tokens": "6m0s" },
    { requests: { left: 0, refilledIn: 2000 }, tokens: { left: 149_984, refilledIn: 360_000 } }],
  [{ "x-ratelimit-remaining": "3", "x-ratelimit-reset": "30" }, { requests: { left: 3, refilledIn: 30_000 } }],
  [{ "ratelimit-remaining": "3", "ratelimit-reset": "30" }, { requests: { left: 3, refilledIn: 30_000 } }],
  [{ "x-ratelimit-remaining": "3", "x-ratelimit-reset": "1000000000" }, { requests: { left: 3, refilledIn: 0 } }],
  [{ "x-ratelimit-remaining-requests": "59" }, undefined],
  [{ "x-ratelimit-remaining-requests": "-1", "x-ratelimit-reset-requests": "1s" }, undefined],
  [{ "x-ratelimit-remaining-requests": "many", "x-ratelimit-reset-requests": "soon" }, undefined],
])("%j", ([headers, expected]) => {
  expect(allowance(headers)).toEqual(expected);
});

test("is told with the answer", async () => {
  await using run = await served(() => ({ text: "ok", headers: { "x-ratelimit-remaining-requests": "7", "x-ratelimit-reset-requests": "3s" } }));
  const heard: unknown[] = [];
  await run.model.reply({ messages: [{ role: "user", content: "Hi" }], sampling: { temperature: 1, maxTokens: 5 } }, new AbortController().signal, (told) => heard.push(told));
  expect(heard).toEqual([{ requests: { left: 7, refilledIn: 3000 } }]);
  expect(await ask(run.model)).toMatchObject({ text: "ok" });
});
