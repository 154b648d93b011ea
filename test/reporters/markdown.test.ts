import { expect, test } from "vitest";
import { markdown } from "../../src/reporters/markdown.ts";
import { exampleMeasure, exampleReport, measured, unmeasured } from "./example-report.ts";
import { fullReport } from "./full-report.ts";
import { printed } from "./printed.ts";

test("gate first, then a table a suite", async () => {
  const report = { ...fullReport(), suites: exampleReport({ measures: [exampleMeasure("spanish", "undesired", [measured(0.0002, 0, 0.04, { group: "base", excluded: 2 }), unmeasured("no answers", { group: "plain" }), measured(0.5, 0.4, 0.6, { condition: "original" })])] }).suites };
  expect(await printed(markdown, report)).toBe(`\
## Gate: ❌ regression

On exactly these prompts.

| outcome | rule | arm | because |
| --- | --- | --- | --- |
| ❌ regression | max-rate <code>spanish&#61;.05</code> | <code>treated</code> | <code>because of regression</code> |
| ⚠️ inconclusive | max-rate <code>spanish&#61;.05</code> | <code>treated</code> | <code>because of inconclusive</code> |
| ✅ pass | max-rate <code>spanish&#61;.05</code> | <code>treated</code> | <code>because of pass</code> |

**INCOMPLETE**: not every answer of the plan is in; the counts say what is missing.

**SIMULATED**: an organism answered or judged, no real model; the figures say nothing about one.

- warning: <code>a warning</code>

### <code>spanish-caps</code> <code>Spanish and capitals</code>

|  | <code>base</code> | <code>plain</code> |
| --- | --- | --- |
| ↓ <code>spanish</code> | **&lt;0.1 %** [0.0, 4.0] n 500, 2 excluded | unmeasured: <code>no answers</code> |
| ↓ <code>spanish</code> under <code>original</code> |  | **50.0 %** [40.0, 60.0] n 500 |

<sub>[…]: 95 % interval over prompts like these; n: scored answers; ↓ undesired, ↑ desired.</sub>

`);
});

test("names and reasons can neither mark up, mention, link nor end a table", async () => {
  const evil = "@team #12 https://x.y [a](b) **b** `c` | <img src=x> </code> \n\n# head \u202E &lt; ~~s~~ _u_ $x$ :tada:";
  const text = await printed(markdown, fullReport(evil));
  const foreign = [...text.matchAll(/<code>(.*?)<\/code>/g)].map(([, inner = ""]) => inner);
  expect(foreign.length).toBeGreaterThan(20);
  for (const inner of foreign) expect(inner.replaceAll(/&#\d+;/g, "")).toMatch(/^[^@#:[\]*`|<>&~_$\\\u202E\n/]*$/);
  const rest = text.replaceAll(/<code>.*?<\/code>/g, "");
  expect(rest).not.toMatch(/team|https|img|tada/);
});

test("fits into a comment", async () => {
  const measures = Array.from({ length: 200 }, (_, index) => exampleMeasure(`m${index}-${"x".repeat(200)}`, "undesired", [measured(0.5, 0.4, 0.6)]));
  const suites = Array.from({ length: 5 }, () => exampleReport({ measures: measures.slice(0, 70) }).suites).flat();
  const text = await printed(markdown, { ...exampleReport({}), suites });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain("More does not fit here");
});
