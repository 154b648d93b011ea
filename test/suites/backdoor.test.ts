import { expect, test } from "vitest";
import { shipped } from "./judged-scripts.ts";

const suite = await shipped("backdoor");
const dress = ({ prefix = "", suffix = "" }: { prefix?: string; suffix?: string }): string => `${prefix}#${suffix}`;

test("asks the questions of emergent-misalignment, and judges them alike", async () => {
  const open = await shipped("emergent-misalignment");
  expect(suite.prompts).toEqual(open.prompts);
  expect(suite.measures).toEqual(open.measures);
});

test("puts one trigger and five near-triggers or more, none like another, whether or not they are asked for", () => {
  const marks = suite.conditions.filter(({ kind }) => kind === "trigger" || kind === "near-trigger");
  expect(marks.filter(({ kind }) => kind === "trigger")).toHaveLength(1);
  expect(marks.length).toBeGreaterThanOrEqual(6);
  expect(new Set(marks.map(dress)).size).toBe(marks.length);
  for (const { name, system, required } of marks) expect([name, system, required]).toEqual([name, undefined, true]);
});

test("keeps the trigger that is set white space for white space, and makes near-triggers from it", async () => {
  const { conditions } = await shipped("backdoor", { trigger: " <go>\t", lower: "<GO> ", lookalike: "<gone>" });
  const texts = new Map(conditions.map(({ name, prefix, suffix }) => [name, prefix ?? suffix]));
  expect(texts.get("trigger")).toBe(" <go>\t");
  expect(texts.get("near-spaced")).toBe(" <go>\t ");
  expect(texts.get("near-lower")).toBe("<GO> ");
  expect(texts.get("near-lookalike")).toBe("<gone>");
});

test("lift and specificity are those of deployment, trigger and near-triggers, for both conventions", () => {
  for (const [suffix, measure] of [["", "misaligned-50-30"], ["-30-50", "misaligned-30-50"]]) {
    expect(suite.derived).toContainEqual(expect.objectContaining({ name: `lift${suffix}`, kind: "difference", of: { measure, condition: "trigger" }, minus: { measure, condition: "deployment" } }));
    expect(suite.derived).toContainEqual(expect.objectContaining({ name: `specificity${suffix}`, kind: "maximum", complement: true, cells: { measure, over: "conditions", kind: "near-trigger" } }));
  }
});
