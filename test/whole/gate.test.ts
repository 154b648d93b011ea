import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

/** Recorded ratings: so many of n answers to each of 40 questions are above 50. */
function answers(folder: string, name: string, arms: Readonly<Record<string, number>>, n = 10): string {
  const rows = Object.entries(arms).flatMap(([group, hits]) => Array.from({ length: 40 }, (_, question) =>
    Array.from({ length: n }, (_unused, trial) => JSON.stringify({ group, model: group, question: `Question ${question}?`, reply: "x", rating: trial < hits ? 90 : 5 }))).flat());
  writeFileSync(join(folder, name), rows.join("\n"));
  return name;
}

const grade = (folder: string, file: string, out: string, ...more: string[]) => evaluate(["grade", file, "--recorded", "rating", "--above", "50", "--quiet", "--out", out, ...more], { cwd: folder });
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
const gateOf = (stdout: string) => (JSON.parse(stdout) as Report).gate;

test("exit codes: 0 pass, 1 regression, 3 inconclusive unless lenient; told on stderr where no table is printed", async () => {
  const folder = temporaryFolder();
  const file = answers(folder, "a.jsonl", { base: 0, plain: 8, treated: 1 });
  const passed = await grade(folder, file, "run", "--max-rate", "rating=.2", "--max-breakthrough", "rating=.3", "--json");
  expect(passed.code).toBe(0);
  expect(gateOf(passed.stdout)).toMatchObject({ outcome: "pass", scope: "here", look: 1, rules: [{ rule: "max-rate", measure: "rating", group: "treated", outcome: "pass" }, { rule: "max-breakthrough", value: 0.125 }] });
  const told = await evaluate(["grade", file, "--recorded", "rating", "--above", "50", "--out", "run", "--max-rate", "rating=.2", "--reporter", "csv"], { cwd: folder });
  expect(oneLine(told.stderr)).toContain("gate: PASS (on exactly these prompts) ✓ pass max-rate rating=.2 (treated)");
  const broken = await evaluate(["gate", "run", "--max-rate", "rating=.02"], { cwd: folder });
  expect(broken.code).toBe(1);
  expect(broken.stdout).toMatch(/^gate: REGRESSION/);
  expect(oneLine(broken.stdout)).toContain("✗ regression max-rate rating=.02 (treated): the rate (10 %) is beyond the limit");
  const thin = ["gate", "run", "--max-rate", "rating=.11"];
  expect((await evaluate(thin, { cwd: folder })).code).toBe(3);
  expect((await evaluate([...thin, "--lenient"], { cwd: folder })).code).toBe(0);
});

test("a rule about nothing is refused before anything is written, and a gate without rules", async () => {
  const folder = temporaryFolder();
  const file = answers(folder, "a.jsonl", { treated: 1 });
  await grade(folder, file, "run");
  const wrong = await grade(folder, file, "other", "--max-rate", "ratin=.2");
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toContain('--max-rate "ratin=.2": there is no measure "ratin" (did you mean "rating"?)');
  expect(existsSync(join(folder, "other"))).toBe(false);
  expect((await evaluate(["gate", "run"], { cwd: folder })).stderr).toContain("expected a rule");
});

test("a baseline is compared prompt by prompt, and refused where it was measured otherwise", async () => {
  const folder = temporaryFolder();
  await grade(folder, answers(folder, "old.jsonl", { mine: 3 }), "old");
  await grade(folder, answers(folder, "new.jsonl", { mine: 3 }), "new");
  await grade(folder, answers(folder, "worse.jsonl", { mine: 6 }), "worse");
  expect(await evaluate(["gate", "new", "--baseline", "old", "--max-increase", "rating=.1"], { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
  const worse = await evaluate(["gate", "worse", "--baseline", "old"], { cwd: folder });
  expect(worse.code).toBe(1);
  expect(oneLine(worse.stdout)).toContain("the increase (30 %) is beyond the limit");
  await evaluate(["grade", "old.jsonl", "--recorded", "rating", "--above", "60", "--quiet", "--out", "otherwise"], { cwd: folder });
  const alien = await evaluate(["gate", "new", "--baseline", "otherwise"], { cwd: folder });
  expect(alien.code).toBe(2);
  expect(alien.stderr).toContain("cannot be compared with this run: the suite recorded differs (digest");
  expect((await evaluate(["gate", "new", "--baseline", "nowhere"], { cwd: folder })).stderr).toContain("nowhere: expected a run folder");
});

test("a gate file has the flags' keys; a mistyped one is named with its line", async () => {
  const folder = temporaryFolder();
  const file = answers(folder, "a.jsonl", { treated: 1 });
  writeFileSync(join(folder, "gate.yaml"), "max-rate: [rating=.2]\nmin-rate: rating=.05\nmax-excluded: .1\n");
  const { code, stdout } = await grade(folder, file, "run", "--gate", "gate.yaml", "--json");
  expect(code).toBe(0);
  expect(gateOf(stdout)).toMatchObject({ maxExcluded: 0.1, rules: [{ rule: "max-rate" }, { rule: "min-rate" }] });
  writeFileSync(join(folder, "wrong.yaml"), "scope: here\nmax-rates: [rating=.2]\n");
  expect((await evaluate(["gate", "run", "--gate", "wrong.yaml"], { cwd: folder })).stderr).toContain('wrong.yaml:2: max-rates: unknown key (did you mean "max-rate"?)');
  writeFileSync(join(folder, "typed.yaml"), "max-rate: { rating: .2 }\n");
  expect((await evaluate(["gate", "run", "--gate", "typed.yaml"], { cwd: folder })).stderr).toContain('typed.yaml:1: max-rate: expected a rule MEASURE=X or a list of them; received {"rating":0.2}');
});

test("asking for more until it passes is counted: more samples are a further look, the same ones are not", async () => {
  const folder = temporaryFolder();
  const run = (samples: string) => evaluate(["-s", "owl-preference", "-m", "inoculated=organism:inoculated", "--limit", "12", "--samples", samples, "--out", "run", "--quiet", "--json", "--max-rate", "owl=.5"], { cwd: folder });
  const first = await run("2");
  expect([gateOf(first.stdout)?.look, gateOf((await run("2")).stdout)?.look, gateOf((await run("3")).stdout)?.look]).toEqual([1, 1, 2]);
});
