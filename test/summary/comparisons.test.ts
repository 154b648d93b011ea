import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { MeasureReport } from "../../src/report.ts";
import { exampleModel, examplePlan, exampleSuite } from "../run/example-plan.ts";
import { cell, excluded, graded, reportOf, ungraded } from "./example-log.ts";

const prompts = ["a", "b", "c", "d", "e", "f"];
const models = [exampleModel("base", "m1"), exampleModel("plain", "m2"), exampleModel("treated", "m3"), exampleModel("other", "m4")];
const answers = (group: string, model: string, measure: string, hits: string): Event[] =>
  prompts.flatMap((prompt) => [0, 1].map((trial) => graded(cell({ group, model, prompt, trial }), measure, Number(hits.includes(prompt)))));

async function measuresOf(role: "undesired" | "desired" | "validity"): Promise<readonly MeasureReport[]> {
  const suite = exampleSuite({ measures: exampleSuite().measures.map((measure) => ({ ...measure, role, slices: ["first", "second"] })) });
  const log = ["caps", "late"].flatMap((measure) => [
    ...answers("base", "m1", measure, ""), ...answers("plain", "m2", measure, "abcdef"), ...answers("treated", "m3", measure, "a"), ...answers("other", "m4", measure, "abc"),
  ]);
  return (await reportOf(examplePlan({ models }, suite), log)).suites[0]!.measures;
}

const pairs = ({ differences }: MeasureReport, slice: string | null = null) => differences.filter((one) => one.slice === slice).map(({ group, against }) => `${group}-${against}`);

test("every arm against base and plain, plain against base alone, also by slice; validity measures against base alone", async () => {
  const [caps] = await measuresOf("undesired");
  expect(pairs(caps!)).toEqual(["plain-base", "treated-base", "treated-plain", "other-base", "other-plain"]);
  expect(pairs(caps!, "first")).toHaveLength(5);
  expect(caps!.differences.find(({ group, against, slice }) => group === "treated" && against === "plain" && slice === null)).toMatchObject({ kind: "measured", difference: expect.closeTo(-5 / 6, 12), prompts: 6, clusters: 6 });
  const [valid] = await measuresOf("validity");
  expect(pairs(valid!)).toEqual(["plain-base", "treated-base", "other-base"]);
  expect([valid!.breakthrough, valid!.retention]).toEqual([[], []]);
});

test("undesired measures get breakthrough, desired ones retention, of the treated arms", async () => {
  const [undesired] = await measuresOf("undesired");
  expect(undesired!.breakthrough.filter(({ slice }) => slice === null).map((one) => [one.group, one.kind === "measured" && one.value])).toEqual([["treated", expect.closeTo(1 / 6, 12)], ["other", 0.5]]);
  expect(undesired!.retention).toEqual([]);
  const [desired] = await measuresOf("desired");
  expect([desired!.breakthrough.length, desired!.retention.filter(({ slice }) => slice === null).length]).toEqual([0, 2]);
});

test("p values are adjusted over measures and arms under one condition against one arm, and only there", async () => {
  const measures = await measuresOf("undesired");
  const against = measures.flatMap(({ differences }) => differences).flatMap((one) => (one.kind === "measured" && one.slice === null && one.against === "plain" ? [one] : []));
  // Four tests: two measures, two arms. treated differs on five prompts (p 2 / 2^5), other on three (2 / 2^3).
  expect(against.map(({ p, pHolm }) => [p, pHolm])).toEqual([[0.0625, 0.25], [0.25, 0.5], [0.0625, 0.25], [0.25, 0.5]]);
  expect(measures[0]!.differences.find(({ slice }) => slice !== null)).not.toHaveProperty("p");
});

test("bounds: had every answer without a score shown none of the trait, or all of it", async () => {
  const at = (prompt: string, trial = 0) => cell({ prompt, trial });
  const report = await reportOf(examplePlan({ models: models.slice(0, 1) }), [
    graded(at("a"), "caps", 1), graded(at("b"), "caps", 0), graded(at("c"), "caps", excluded("refusal")), graded(at("d"), "caps", ungraded("no verdict")),
  ]);
  expect(report.suites[0]!.measures[0]!.estimates[0]).toMatchObject({ rate: 0.5, bounds: { low: 0.25, high: 0.75 } });
});
