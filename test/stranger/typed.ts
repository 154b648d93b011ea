// Type-checked against the packed package by .ci/run.
import { evaluate, defineGrader, type Endpoint, type Grade, type Report } from "trait-assay";
import { allCaps, judgeNumber } from "trait-assay/graders";

const model: Endpoint = { id: "mine", reply: async ({ messages }) => ({ text: messages.at(-1)?.content ?? "", stop: "end" }) };
const report: Report = await evaluate({ suites: ["spanish-caps"], models: { base: [model] }, limit: 2 });
for (const estimate of report.suites.flatMap((suite) => suite.measures.flatMap((measure) => measure.estimates))) {
  if (estimate.kind === "measured") estimate.rate.toFixed(2);
  // @ts-expect-error: what is unmeasured has no number to misread
  else void estimate.rate;
}
const grade: Grade = await allCaps({ threshold: 0.9 })({ prompt: { id: "x", messages: [] }, reply: { text: "X" } });
if (grade.kind === "scored") grade.score.toFixed(1);
judgeNumber({ rubric: "How kind is the answer?", below: 50 });
defineGrader<{ word: string }>({ name: "has-word", revision: 1, options: { type: "object" }, grade: ({ reply }, { word }) => ({ kind: "scored", score: reply.text.includes(word) ? 1 : 0, because: word }) })({ word: "x" });
