import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { evaluate, type EvaluateOptions } from "../../src/evaluate.ts";
import { checkOptions, type NumberOptions } from "../../src/job/check-options.ts";

const wrong: readonly (readonly [NumberOptions, string])[] = [
  [{ confidence: 95 }, "confidence: expected at least .5 and below 1; received 95"],
  [{ confidence: 1 }, "confidence: expected at least .5 and below 1; received 1"],
  [{ samples: 1.5 }, "samples: expected a whole number; received 1.5"],
  [{ samples: 0 }, "samples: expected at least 1; received 0"],
  [{ limit: -1 }, "limit: expected a whole number; received -1"],
  [{ concurrency: 0 }, "concurrency: expected at least 1; received 0"],
  [{ concurrency: Number.NaN }, "concurrency: expected a whole number; received NaN"],
  [{ temperature: 2.1 }, "temperature: expected a number from 0 to 2; received 2.1"],
  [{ maxTokens: Infinity }, "maxTokens: expected a whole number; received Infinity"],
  [{ timeout: 0 }, "timeout: expected seconds above 0, at most a day; received 0"],
  [{ retries: 0.5 }, "retries: expected a whole number; received 0.5"],
  [{ scope: "there" }, 'scope: expected here or like; received "there"'],
];

test.each(wrong)("evaluate(%o) is refused before any request", async (options, message) => {
  let asked = 0;
  const model = { id: "m", reply: () => Promise.resolve({ text: String(asked++) }) };
  const run = evaluate({ suites: ["spanish-caps"], models: { a: [model] }, ...(options as Partial<EvaluateOptions>) });
  await expect(run).rejects.toThrow(new UsageError(message));
  expect(asked).toBe(0);
});

test("an arm without a model is refused", async () => {
  await expect(evaluate({ suites: ["spanish-caps"], models: { a: [] } })).rejects.toThrow("models.a: expected a list of endpoints, at least one");
});

test("what is in range, and what is absent, passes", () => {
  checkOptions({ samples: 1, temperature: 0, retries: 0, maxRequests: 0, seed: 0, confidence: 0.5, timeout: 0.1, rpm: undefined }, (option) => option);
});
