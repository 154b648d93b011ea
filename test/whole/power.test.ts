import { expect, test } from "vitest";
import { evaluate, temporaryFolder } from "./evaluate.ts";

test("a plan before spending: what a difference needs, the smallest one a plan sees, and what an earlier run says", async () => {
  const folder = temporaryFolder();
  const needs = await evaluate(["power", "-s", "owl-preference", "--detect", ".05", "--rate", ".1"], { cwd: folder });
  expect(needs.code).toBe(0);
  expect(needs.stdout).toMatch(/exactly these prompts {3}[\d,]+ prompts x [\d,]+ trials? \([\d,]+\s+answers\)/);
  expect(needs.stdout.replaceAll(/\s+/g, " ")).toContain("over fine-tuning seeds unmeasured: it takes a run of several models an arm");
  const [plan] = JSON.parse((await evaluate(["power", "-s", "owl-preference", "--json"], { cwd: folder })).stdout) as [{ here: { smallest: number }; like: { smallest: number } }];
  expect(plan.here.smallest).toBeGreaterThan(0);
  expect(plan.like.smallest).toBeGreaterThanOrEqual(plan.here.smallest);
  await evaluate(["-s", "owl-preference", "-m", "plain=organism:plain?seed=1,organism:plain?seed=2", "--limit", "12", "--samples", "4", "--out", "run", "--quiet"], { cwd: folder });
  const measured = await evaluate(["power", "-s", "owl-preference", "--run", "run", "--detect", ".2", "--json"], { cwd: folder });
  expect(JSON.parse(measured.stdout)).toContainEqual(expect.objectContaining({ measure: "owl", rate: expect.any(Number), seeds: expect.any(Number) }));
});

test.each([
  [["power"], "power: name a suite with --suite NAME"],
  [["power", "-s", "owl-preference", "--detect", "5"], "--detect: expected a difference between 0 and 1 (five points are .05); received 5"],
  [["power", "-s", "owl-preference", "--rate", "10"], "--rate: expected a number from 0 to 1"],
  [["power", "-s", "owl-preference", "--run", "nowhere"], "nowhere: expected a run folder"],
])("evaluate %j is refused", async (args, expected) => {
  const { code, stderr } = await evaluate(args);
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});
