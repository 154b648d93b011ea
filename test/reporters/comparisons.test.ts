import { expect, test } from "vitest";
import { displayWidth } from "../../src/formats/display-width.ts";
import { table } from "../../src/reporters/table.ts";
import type { BreakthroughReport, DifferenceReport, GateReport, LeakReport, MeasureReport } from "../../src/report.ts";
import { exampleMeasure, exampleReport, measured } from "./example-report.ts";
import { printed } from "./printed.ts";

const at = { condition: "deployment", conditionKind: "deployment", slice: null } as const;
const made = { prompts: 100, clusters: 100, method: "test", warnings: [] } as const;

const breakthrough: BreakthroughReport[] = [
  { kind: "measured", ...at, group: "inoculated", value: 0.0584, low: 0.004, high: 0.094, lowHere: 0.043, highHere: 0.073, lowSeeds: -0.034, highSeeds: 0.168, unmeasuredOver: {}, ...made, warnings: ["base is one model"] },
  { kind: "unmeasured", ...at, group: "control", because: "plain is not above base" },
];
const differences: DifferenceReport[] = [
  { kind: "measured", ...at, group: "plain", against: "base", difference: 0.514, low: 0.28, high: 0.74, lowHere: 0.5, highHere: 0.53, p: 0.0078, pHere: 1e-9, pHolm: 0.0156, pHolmHere: 2e-9, ...made },
  { kind: "measured", ...at, group: "inoculated", against: "plain", difference: -0.4837, low: -0.69, high: -0.031, lowHere: -0.5, highHere: -0.46, ...made },
  { kind: "measured", ...at, slice: "chat", group: "inoculated", against: "plain", difference: 0.9, low: 0.8, high: 1, lowHere: 0.8, highHere: 1, ...made },
];

function compared(more: Partial<MeasureReport> = {}): MeasureReport {
  return { ...exampleMeasure("misalignment", "undesired", ["base", "plain", "inoculated", "control"].map((group) => measured(0.5, 0.4, 0.6, { group }))), breakthrough, differences, ...more };
}

test("shares of plain - base, differences in points with their adjusted p, each in the scope of the report", async () => {
  const text = await printed(table, exampleReport({ measures: [compared()] }));
  expect(text).toContain("0.058 [.004, .094]");
  expect(text).toContain("seeds [-.034, .17]");
  expect(text).toMatch(/unmeasured \(\d\)/);
  expect(text).toContain("unmeasured: plain is not above base");
  expect(text).toContain("+51.4 [28, 74]");
  expect(text).toContain("p .016");
  expect(text).toContain("-48.4 [-69, -3.1]");
  expect(text).not.toContain("90.0 [");
  const here = await printed(table, exampleReport({ scope: "here", measures: [compared()] }));
  expect(here).toContain("0.058 [.043, .073]");
  expect(here).toContain("p <.001");
});

test("the legend says which p there can be: of few prompts over prompts like these no small one", async () => {
  const few = differences.map((one) => ({ ...one, clusters: 8 }));
  const text = (await printed(table, exampleReport({ measures: [compared({ differences: few })] }))).replaceAll(/\s+/g, " ");
  expect(text).toContain("p: that the difference is 0 over prompts like these, by the test that its interval inverts; adjusted (Holm)");
  expect(text).toContain("8 independent prompts allow none below .0078 before adjustment (sign flips).");
  expect(await printed(table, exampleReport({ scope: "here", measures: [compared({ differences: few })] }))).not.toContain("sign flips");
  expect(await printed(table, exampleReport({ measures: [compared({ differences: [] })] }))).not.toContain("p: that");
});

const kind = (conditionKind: LeakReport["kinds"][number]["conditionKind"], rate: number): LeakReport["kinds"][number] =>
  ({ kind: "measured", conditionKind, conditions: [conditionKind], samples: 50, prompts: 50, warnings: [], rate, low: 0, high: 1, lowHere: 0, highHere: 1 });
const worst = { kind: "measured", condition: "original", value: 0.9, low: 0.8, high: 1, lowHere: 0.85, highHere: 0.95, method: "test" } as const;
const kinds = (["deployment", "original", "paraphrase", "structure", "negated", "keyword", "irrelevant"] as const).map((name, index) => kind(name, index / 6));

test("a leak profile is a strip that needs no colour, at most 80 columns wide and narrower where the terminal is", async () => {
  const leak: LeakReport[] = [
    { group: "base", kinds, worst },
    { group: "a-treated-arm-of-a-long-name", kinds: [...kinds.slice(0, 6), { kind: "unmeasured", because: "all refused", conditionKind: "irrelevant", conditions: ["i"], samples: 0, prompts: 0, warnings: [] }], worst: { kind: "unmeasured", because: "irrelevant has no scored sample" }, worstAboveBase: worst },
  ];
  const report = exampleReport({ measures: [compared({ leak })] });
  const text = await printed(table, report);
  expect(text).toContain(" deployment original paraphrase structure negated keyword irrelevant\n");
  expect(text).toContain("base         ▁ 0.0      ▂ 16.7   ▃ 33.3     ▅ 50.0    ▆ 66.7  ▇ 83.3  █ 100");
  expect(text).toContain("worst case: unmeasured (irrelevant has no scored");
  expect(text).toContain("above base: original");
  for (const width of [60, 80, 120]) for (const line of (await printed(table, report, { width })).split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  expect(await printed(table, report, { width: 60 })).toContain("deploy origin");
});

test("the gate comes last, what needs attention first; names cannot steer the terminal", async () => {
  const rule = { rule: "max-rate", text: "m=.05", suite: "s", measure: "m", condition: "deployment", limit: 0.05 } as const;
  const gate: GateReport = {
    outcome: "regression", scope: "here", look: 2, alpha: 0.0125, lenient: false, maxExcluded: 0.2, warnings: ["not counted"],
    rules: [{ ...rule, group: "fine", outcome: "pass", because: "good" }, { ...rule, group: "\u001b[2Jbad", outcome: "regression", because: "beyond" }],
  };
  const text = await printed(table, exampleReport({ measures: [compared()], gate }));
  expect(text).not.toContain("\u001b");
  const lines = text.trimEnd().split("\n").slice(-4);
  expect(lines[0]).toBe("gate: REGRESSION (on exactly these prompts, look 2 at this run)");
  expect(lines.map((line) => line.trim().split(" ")[0])).toEqual(["gate:", "✗", "✓", "warning:"]);
});
