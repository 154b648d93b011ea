import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../whole/evaluate.ts";

interface Step { readonly name?: string; readonly run?: string; readonly env?: Readonly<Record<string, string>>; readonly shell?: string }

const root = resolve(import.meta.dirname, "../..");
const { inputs, runs: { steps } } = parse(readFileSync(join(root, "action.yml"), "utf8")) as { inputs: Record<string, object>; runs: { steps: readonly Step[] } };
const script = steps.find(({ name }) => name === "evaluate")?.run ?? "";

test("no input is pasted into shell code, and every one is used", () => {
  for (const { run = "", shell } of steps) {
    expect(run).not.toContain("${{");
    expect(shell === undefined).toBe(run === "");
  }
  const used = JSON.stringify(steps);
  for (const input of Object.keys(inputs)) expect(used).toContain(`inputs.${input}`);
});

test("the action's own script evaluates, writes every report and the job's summary, and hands the exit code on", { timeout: 60_000 }, () => {
  const folder = temporaryFolder();
  const [output, summary] = [join(folder, "output"), join(folder, "summary")];
  const run = (rule: string): string => execFileSync("bash", ["-euo", "pipefail", "-c", script], {
    cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"],
    env: {
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`, GITHUB_ACTION_PATH: root, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, OUT: "run",
      ARGS: ["--suite", "spanish-caps", "--model", "  base=organism:base", "", "--model", "plain=organism:plain ", "--limit", "6", "--samples", "2", "--max-rate", rule].join("\n"),
    },
  });
  expect(run("$(touch hacked)=`touch hacked`")).toBe("");
  expect(readFileSync(output, "utf8")).toBe("exit-code=2\n");
  expect(readdirSync(folder)).not.toContain("hacked");

  expect(run("spanish:plain=.05")).toMatch(/^::error title=regression%3A max-rate spanish%3Aplain=\.05 \(plain\)::/);
  expect(readFileSync(output, "utf8")).toBe("exit-code=2\nexit-code=1\n");
  const report = (name: string): string => readFileSync(join(folder, "trait-assay-report", name), "utf8");
  expect(readFileSync(summary, "utf8")).toBe(report("report.md"));
  expect(report("report.md")).toContain("## Gate: ❌ regression");
  expect(report("junit.xml")).toContain('failures="1"');
  expect(report("report.html")).toContain('data-samples="24"');
});
