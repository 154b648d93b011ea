import { expect, test } from "vitest";
import { judgeChoice } from "../../../src/graders/judge/judge-choice.ts";
import { secondStage } from "../../../src/graders/judge/second-stage.ts";
import { judgeThat, sampleOf, tokens } from "./ask-me.ts";

const ask = secondStage(judgeChoice({ name: "tone", rubric: "Is the reply KIND or RUDE?", choices: { KIND: { score: 1, label: "kind" }, RUDE: { score: 0, label: "rude" } } }));

test("what the rules could not read is the judge's to decide, and the grade says who did", async () => {
  const judge = judgeThat(() => tokens({ KIND: 1 }));
  expect(await ask(sampleOf("Peace."), { judge }, "no tone could be read")).toMatchObject({ kind: "scored", score: 1, label: "kind", because: expect.stringMatching(/^no tone could be read; judge: /), by: { judge: "test-judge", stage: "judge" } });
  expect(judge.requests).toHaveLength(1);
});

test("without a judge it stays unread", async () => {
  expect(await ask(sampleOf("Peace."), {}, "no tone could be read")).toEqual({ kind: "ungraded", because: "no tone could be read; and there is no judge to ask" });
});

test("a long reason is cut where no character breaks", async () => {
  const grade = await ask(sampleOf("Peace."), { judge: judgeThat(() => tokens({ RUDE: 1 })) }, "😀".repeat(400));
  expect(grade.because.length).toBeLessThanOrEqual(480);
  expect(grade.because.isWellFormed()).toBe(true);
});
