import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import type { RecordedAnswer } from "../../src/formats/recorded-answer.ts";
import { recordedPlan } from "../../src/job/recorded-plan.ts";
import { recordedSuite } from "../../src/job/recorded-suite.ts";
import type { Suite } from "../../src/suite.ts";

const host = { tool: "0", node: "24", pid: 1, isAlive: () => false };
const ratings = recordedSuite(["rating"], { above: 50 });

function planOf(answers: readonly Partial<RecordedAnswer>[], { suite = ratings, file = "answers.jsonl" }: { suite?: Suite; file?: string } = {}) {
  return recordedPlan(suite, filed(answers, file), host);
}

async function* filed(answers: readonly Partial<RecordedAnswer>[], file: string) {
  for (const [index, answer] of answers.entries()) yield { answer: { line: index + 1, reply: "x", facts: {}, ...answer }, file };
}

test("200,000 questions make a plan", async () => {
  const { plan } = await planOf(Array.from({ length: 200_000 }, (_, index) => ({ id: `q${index}` })));
  expect(plan.suites[0]).toMatchObject({ samples: 1 });
  expect(plan.suites[0]?.recorded).toHaveLength(200_000);
});

test("one trial's answer given twice is refused, with both places", async () => {
  const twice = [{ id: "q", trial: 0 }, { id: "q", trial: 1 }, { id: "q", trial: 0 }];
  await expect(planOf(twice)).rejects.toThrow(new UsageError("answers.jsonl:3: the same trial of the same question as answers.jsonl:1; expected a trial of its own for every answer, or none"));
});

test("equal trials of other questions, models and conditions, and answers without a trial, are answers of their own", async () => {
  const { plan } = await planOf([
    { id: "q", trial: 0 }, { id: "r", trial: 0 }, { id: "q", trial: 0, model: "m" }, { id: "q", trial: 0, condition: "original" }, { id: "q" }, { id: "q" },
  ]);
  expect(plan.suites[0]?.recorded?.map((row) => row[4])).toEqual([3, 1, 1, 1]);
});

test("answers that no measure applies to are refused", async () => {
  await expect(planOf([{ id: "q" }], { suite: { ...ratings, measures: ratings.measures.map(({ default: _default, ...measure }) => measure) } })).rejects.toThrow(/nothing can be graded/);
});
