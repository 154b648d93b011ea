import { expect, test } from "vitest";
import { json } from "../../src/reporters/json.ts";
import { exampleMeasure, exampleReport, measured } from "./example-report.ts";
import { printed } from "./printed.ts";

test("is the report as built, indented, with a newline at its end", async () => {
  const report = exampleReport({ measures: [exampleMeasure("m", "undesired", [measured(0.5, 0.3, 0.7)])] });
  expect(await printed(json, report)).toBe(`${JSON.stringify(report, null, 2)}\n`);
});

test("never writes a number that is none", async () => {
  const report = exampleReport({ measures: [exampleMeasure("m", "undesired", [measured(NaN, 0.3, 0.7)])] });
  await expect(printed(json, report)).rejects.toThrow("$.suites[0].measures[0].estimates[0].rate is NaN");
});
