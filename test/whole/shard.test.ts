import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const arms = ["-m", "base=organism:base", "-m", "plain=organism:plain"];
const asked = ["-s", "spanish-caps", ...arms, "--limit", "12", "--samples", "2", "--quiet", "--json"];
const report = (stdout: string): Report => JSON.parse(stdout) as Report;

test("parts asked apart give the report of a run that was never divided", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const whole = report((await evaluate([...asked, "--out", "whole"], { cwd: folder })).stdout);
  for (const index of [2, 1, 3]) {
    const { code, stdout } = await evaluate([...asked, "--shard", `${index}/3`, "--out", `part${index}`], { cwd: folder });
    expect(code).toBe(0);
    expect(report(stdout).warnings[0]).toMatch(/of the 3 parts of this plan only \d is here/);
  }
  const joined = await evaluate(["report", "part3", "part1", "part2", "--json"], { cwd: folder });
  expect(joined.code).toBe(0);
  expect(report(joined.stdout)).toEqual(whole);
  const partial = report((await evaluate(["report", "part3", "part1", "--json"], { cwd: folder })).stdout);
  expect(partial.warnings).toEqual(["of the 3 parts of this plan only 1, 3 are here: the figures are of a part of the prompts (evaluate report RUN… puts the folders together)"]);
  const other = await evaluate([...asked, "--shard", "2/3", "--out", "part1"], { cwd: folder });
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("part (--shard): the folder has 1 of 3, this command 2 of 3")]);
});

test.each([["0/3"], ["4/3"], ["1"], ["1/0"], ["a/b"]])("--shard %s is refused before anything is asked", async (shard) => {
  const folder = temporaryFolder();
  const { code, stderr } = await evaluate([...asked, "--shard", shard], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain(`--shard: expected I/N with I from 1 to N, such as 2/8; received "${shard}"`);
});

test("more parts than there is to ask are refused", async () => {
  const { code, stderr } = await evaluate([...asked, "--shard", "13/13"], { cwd: temporaryFolder() });
  expect([code, stderr]).toEqual([2, expect.stringContaining("--shard 13/13: nothing of the suite spanish-caps is left for this part; expected at most 12 parts")]);
});
