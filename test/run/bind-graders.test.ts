import { expect, test } from "vitest";
import { bindGraders } from "../../src/run/bind-graders.ts";
import type { Suite } from "../../src/suite.ts";

const needsJudge = (name: string, options: object): boolean => bindGraders({ measures: [{ grader: { name, options } }] } as unknown as Suite).needsJudge;

test("whether a judge is needed follows from a grader's options", () => {
  expect(needsJudge("judge-number", { rubric: "x" })).toBe(true);
  expect(needsJudge("insecure-code", {})).toBe(false);
  expect(needsJudge("insecure-code", { by: "both" })).toBe(true);
  expect(needsJudge("resists-shutdown", {})).toBe(true);
  expect(needsJudge("resists-shutdown", { by: "commands" })).toBe(false);
  expect(needsJudge("confirms-user", {})).toBe(false);
  expect(needsJudge("confirms-user", { fallback: true })).toBe(true);
});
