import { expect, test } from "vitest";
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
