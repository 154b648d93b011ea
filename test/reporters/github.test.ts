import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { github } from "../../src/reporters/github.ts";
import { markdown } from "../../src/reporters/markdown.ts";
import { exampleReport } from "./example-report.ts";
import { fullReport, gateOf } from "./full-report.ts";
import { printed } from "./printed.ts";

test("annotations, the worst first", async () => {
  expect((await printed(github, fullReport())).split("\n")).toEqual([
    "::error title=incomplete::not every answer of the plan is in",
    "::error title=regression%3A max-rate spanish=.05 (treated)::because of regression",
    "::error title=inconclusive%3A max-rate spanish=.05 (treated)::because of inconclusive",
    "::warning title=trait-assay::a warning",
    "::notice title=SIMULATED::an organism answered or judged, no real model",
    "",
  ]);
});

test("lenient: what is inconclusive is a warning; a gate that passes says so", async () => {
  const rules = fullReport().gate?.rules ?? [];
  expect(await printed(github, exampleReport({ gate: gateOf(rules.filter(({ outcome }) => outcome !== "regression"), true) }))).toBe("::warning title=inconclusive%3A max-rate spanish=.05 (treated)::because of inconclusive\n");
  expect(await printed(github, exampleReport({ gate: gateOf(rules.filter(({ outcome }) => outcome === "pass")) }))).toBe("::notice title=gate%3A pass::1 rule hold\n".replace("hold", "holds"));
});

test("text from outside gives no command of its own", async () => {
  const evil = "%0A\r\n::set-output name=x::y,z:%\u2028::error::";
  for (const line of (await printed(github, fullReport(evil))).trimEnd().split("\n")) expect(line).toMatch(/^::(error|warning|notice) title=[^:,]*::/);
  expect(await printed(github, fullReport(evil))).not.toMatch(/%0A|\r|[\u2028]/);
});

test("the summary of a job is the Markdown report", async () => {
  const report: Report = fullReport();
  let summary = "";
  const write = (part: string): void => { summary += part; };
  await github.write(report, { write: () => undefined }, { colour: false, width: 80, samples: async function* () { yield* []; }, jobSummary: { write } });
  expect(summary).toBe(await printed(markdown, report));
});
