import { expect, test } from "vitest";
import { examplePlan } from "../run/example-plan.ts";
import { cell, ended, gaveUp, graded, judged, replied, reportOf, retried, started } from "./example-log.ts";

const plan = examplePlan();
const a = cell({ prompt: "a" });

test("usage counts every request: answers, retries, those given up and the judge's", async () => {
  const { usage } = await reportOf(plan, [started(), retried("model"), replied(a), gaveUp(cell({ prompt: "b" })), retried("judge"), judged("q1"), judged("q2")]);
  expect(usage.model).toEqual({ requests: 3, retries: 1, inputTokens: 3, outputTokens: 5 });
  expect(usage.judge).toEqual({ requests: 3, retries: 1, inputTokens: 40, outputTokens: 2 });
});

test("giving up twice costs two requests and is one sample", async () => {
  const report = await reportOf(plan, [gaveUp(a), gaveUp(a)]);
  expect(report.usage.model.requests).toBe(2);
  expect(report.suites[0]!.measures[0]!.estimates.find(({ group }) => group === "base")!.gaveUp).toBe(1);
});

test("recorded answers ask no model; their judge is still paid", async () => {
  const { usage } = await reportOf({ ...plan, kind: "recorded" }, [replied(a), judged("q1")]);
  expect(usage.model).toEqual({ requests: 0, retries: 0, inputTokens: 0, outputTokens: 0 });
  expect(usage.judge.requests).toBe(1);
});

test("events that repeat or are not part of the plan change nothing", async () => {
  const log = [replied(a), graded(a, "caps", 1)];
  const foreign = [replied(cell({ prompt: "elsewhere" })), graded(cell({ prompt: "a", trial: 2 }), "caps", 1), graded(a, "no-such-measure", 1), gaveUp(cell({ suite: "other", prompt: "a" }))];
  expect(await reportOf(plan, [...log, ...log, graded(a, "caps", 0), ...foreign])).toEqual(await reportOf(plan, log));
});

test("what stopped a run is said until the run is taken up again", async () => {
  const stopped = [started(), ended("stopped", "the disk is full")];
  expect((await reportOf(plan, stopped)).warnings).toContain("the disk is full");
  expect((await reportOf(plan, [...stopped, started()])).warnings).toEqual([]);
  expect((await reportOf(plan, [...stopped, started(), ended("complete")])).warnings).toEqual([]);
});

test("of several folders each one's end is said, the same one once", async () => {
  const { warnings } = await reportOf(plan, [started(), ended("stopped", "the disk is full")], [started(), ended("interrupted")], [started(), ended("interrupted")], [started(), ended("complete")]);
  expect(warnings).toEqual(["the disk is full", "a run was interrupted; run the same command again to go on"]);
});

test("what servers would not take is said in the same order whatever came first", async () => {
  const adapted = (prompt: string, what: string) => ({ ...replied(cell({ prompt })), reply: { text: "Yes.", adapted: [what] } });
  const log = [adapted("a", "temperature omitted"), adapted("b", "seed omitted")];
  const { warnings } = await reportOf(plan, log);
  expect(warnings).toEqual(["m1: seed omitted", "m1: temperature omitted"]);
  expect((await reportOf(plan, log.toReversed())).warnings).toEqual(warnings);
});
