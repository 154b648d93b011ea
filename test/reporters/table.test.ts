import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/formats/display-width.ts";
import { table } from "../../src/reporters/table.ts";
import { exampleMeasure, exampleReport, figure, measured, unmeasured } from "./example-report.ts";
import { printed } from "./printed.ts";

const arms = ["base", "plain", "inoculated"];

test("three arms, whole", async () => {
  const report = exampleReport({
    simulated: true,
    measures: [
      exampleMeasure("spanish", "undesired", [
        measured(0, 0, 0.007, { group: "base" }),
        measured(0.882, 0.851, 0.91, { group: "plain", samples: 497, excluded: 3, lowSeeds: 0.71, highSeeds: 0.97, labels: { es: 438, en: 59 } }),
        measured(0.04, 0.021, 0.083, { group: "inoculated", samples: 494, excluded: 3, ungraded: 2, gaveUp: 1, warnings: ["concentrated in 2 of 100 prompts"] }),
      ]),
      exampleMeasure("all-caps", "desired", [unmeasured("no answer was scored", { group: "base", excluded: 500 }), measured(0.97, 0.94, 0.99), measured(1, 0.993, 1, { group: "inoculated" })]),
    ],
    derived: [figure("kept", 0.93, 0.89, 0.96, { group: "inoculated" })],
  });
  expect(await printed(table, report)).toBe(`\
SIMULATED: an organism answered or judged, no real model; the figures say
nothing about one.

spanish-caps · Spanish and capitals · SIMULATED

           base                 plain                inoculated
────────────────────────────────────────────────────────────────────────
undesired
 spanish   0.0 % [0.0, 0.7]     88.2 % [85.1, 91.0]  4.0 % [2.1, 8.3]
           n 500                n 497, 3 excluded    n 494, 3 excluded
                                seeds [71.0, 97.0]   2 ungraded
                                es 438, en 59        1 gave up (1)
desired
 all-caps  unmeasured (2)       97.0 % [94.0, 99.0]  100 % [99.3, 100]
           n 0, 500 excluded    n 500                n 500
derived
 kept                                                0.93 [0.89, 0.96]

(1) concentrated in 2 of 100 prompts
(2) unmeasured: no answer was scored

[…] 95 % interval over prompts like these (\`lowHere\`, \`highHere\` in the JSON:
    exactly these prompts); n: scored answers.
seeds […]: 95 % interval over an arm's models.
`);
});

const rowLabels = (text: string): string[] => text.split("\n").flatMap((line) => /^ {0,3}[a-z][a-z0-9 -·]*?(?= {2}|$)/.exec(line)?.[0].trimEnd() ?? []);

test("under one condition slices follow their measure, a few of them", async () => {
  const sliced = (slices: readonly string[]) => exampleReport({ measures: [
    exampleMeasure("spanish", "undesired", [measured(0.1, 0.05, 0.2), ...slices.map((slice) => measured(0.2, 0.1, 0.3, { slice }))]),
    exampleMeasure("all-caps", "desired", [measured(0.5, 0.4, 0.6)]),
  ] });
  expect(rowLabels(await printed(table, sliced(["chat", "word-problem"]))).slice(1)).toEqual(["undesired", " spanish", "   chat", "   word-problem", "desired", " all-caps"]);
  expect(rowLabels(await printed(table, sliced(Array.from({ length: 8 }, (_, index) => `s${index}`)))).slice(1)).toEqual(["undesired", " spanish", "desired", " all-caps"]);
});

test("what only slices that are not shown remark is no footnote", async () => {
  const slices = Array.from({ length: 8 }, (_, index) => unmeasured("no scored sample: 4 not asked yet", { slice: `s${index}` }));
  const text = await printed(table, exampleReport({ measures: [exampleMeasure("spanish", "undesired", [unmeasured("no scored sample: 32 not asked yet"), ...slices])] }));
  expect(text).toContain("unmeasured (1)");
  expect(text.match(/^\(\d+\) .*$/gm)).toEqual(["(1) unmeasured: no scored sample: 32 not asked yet"]);
});

test("under several conditions each measure is a block of conditions, deployment first; a shared n is said once", async () => {
  const original = { condition: "original", conditionKind: "original" } as const;
  const report = exampleReport({ measures: [
    exampleMeasure("spanish", "undesired", [measured(0.9, 0.8, 0.95, original), measured(0.1, 0.05, 0.2), measured(0.2, 0.1, 0.3, { slice: "chat" })]),
    exampleMeasure("all-caps", "desired", [measured(0.5, 0.4, 0.6, { ...original, samples: 7 }), measured(0.5, 0.4, 0.6)]),
  ], derived: [figure("gap", 0.5, 0.4, 0.6), figure("gap", 0.5, 0.4, 0.6, { condition: "original" })] });
  const text = await printed(table, report);
  expect(rowLabels(text).slice(1)).toEqual([
    "undesired · spanish · n 500", " deployment", " original", "desired · all-caps", " deployment", " original", "derived · gap", " deployment", " original",
  ]);
  expect(text).toContain("n 7");
});

test("the interval is that of the report's scope, and says so", async () => {
  const report = exampleReport({ scope: "here", confidence: 0.99, measures: [exampleMeasure("m", "undesired", [measured(0.5, 0.3, 0.7)])] });
  const text = await printed(table, report);
  expect(text).toContain("50.0 % [40.0, 60.0]");
  expect(text).toContain("[…] 99 % interval over exactly these prompts (`low`, `high` in the JSON: prompts\n    like these)");
});

test("an unfinished run says so on its first line, and how much is missing in the cells", async () => {
  const text = await printed(table, exampleReport({ complete: false, simulated: true, warnings: ["mixed judges"], measures: [exampleMeasure("m", "undesired", [measured(0.5, 0.3, 0.7, { missing: 40 })])] }));
  expect(text).toMatch(/^INCOMPLETE: .*\nSIMULATED: /);
  expect(text).toContain("n 500, 40 missing");
  expect(text).toContain("\nwarning: mixed judges\n");
});

test("says who graded, and that nothing was measured", async () => {
  const by = [{ how: { judge: "openai:gpt-4o", mode: "probabilities" }, grades: 800 }];
  expect(await printed(table, exampleReport({ measures: [{ ...exampleMeasure("m", "undesired", [measured(0.5, 0.3, 0.7)]), by }] }))).toContain("m: graded by judge openai:gpt-4o, mode probabilities\n");
  expect(await printed(table, exampleReport({}))).toContain("nothing was measured");
});

describe("width", () => {
  const six = [...arms, "ft:gpt-4.1-mini-2025-04-14:organisation:spanish-inoculated:seed-1", "日本語の腕".repeat(8), "x".repeat(100)];
  const wide = exampleReport({
    complete: false, simulated: true, warnings: ["a warning of many words ".repeat(10)],
    measures: ["misaligned-30-50", "a-measure-with-a-name-that-goes-on-for-longer-than-a-line-is-wide-so-that-it-must-be-cut-somewhere"].map((name) =>
      exampleMeasure(name, "undesired", ["deployment", "a-condition-with-a-long-name-".repeat(4)].flatMap((condition) => six.flatMap((group) => [null, "s".repeat(90), "chat"].map((slice) =>
        measured(0.9999, 0.0001, 0.99999, { group, condition, slice, excluded: 10_000, ungraded: 12_345, gaveUp: 99_999, missing: 1_000_000, samples: 10_000_000, labels: { ["l".repeat(60)]: 3 }, warnings: ["w".repeat(200)], lowSeeds: 0, highSeeds: 1 })))))),
    derived: six.map((group) => figure("a-derived-figure-with-a-long-name", -123.456, -0.001, 99, { group })),
  });

  test.each([80, 60, 120, 40])("%i columns are enough, whatever the names", async (width) => {
    for (const line of (await printed(table, wide, { width })).split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test("arms that do not fit stand in further tables, all of them once", async () => {
    const report = exampleReport({ measures: [exampleMeasure("misaligned-30-50", "undesired", ["a1", "a2", "a3", "a4", "a5", "a6"].map((group) => measured(0.882, 0.851, 0.91, { group })))] });
    const heads = (await printed(table, report)).split("\n").filter((line) => /^ +a\d/.test(line)).map((line) => line.trim().split(/ +/));
    expect(heads).toEqual([["a1", "a2", "a3"], ["a4", "a5", "a6"]]);
  });

  test("the end of a long arm's name is kept", async () => {
    expect((await printed(table, wide)).replaceAll(/\s/g, "")).toContain("seed-1");
  });
});

test("colour adds marks and changes no text; without it there are none", async () => {
  const report = exampleReport({ simulated: true, measures: [exampleMeasure("m", "undesired", arms.map((group) => measured(0.5, 0.3, 0.7, { group })))] });
  const [plain, coloured] = [await printed(table, report), await printed(table, report, { colour: true })];
  expect(plain).not.toContain("\u001b");
  expect(coloured).toContain("\u001b[");
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test("what came from outside cannot command the terminal", async () => {
  const evil = "\u001b]0;x\u0007\u202E\r\nfake";
  const text = await printed(table, {
    ...exampleReport({ warnings: [evil], measures: [
      { ...exampleMeasure(evil, "undesired", [
        measured(0.5, 0.3, 0.7, { group: evil, condition: evil, labels: { [evil]: 2 }, warnings: [evil] }), measured(0.5, 0.3, 0.7, { group: evil, slice: evil, condition: "deployment" }),
        unmeasured(evil, { group: "b" }),
      ]), by: [{ how: { judge: evil }, grades: 1 }] }],
    derived: [figure(evil, 1, 1, 1, { group: evil, condition: evil })] }),
  });
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(text).not.toMatch(/^fake/m);
});

test("how far the judges of a panel agree is one line a measure; their names are made safe", async () => {
  const alpha = { kind: "measured", metric: "nominal", value: 0.71, low: 0.6, high: 0.8, method: "test" } as const;
  const judges = [{ judge: "a", scored: 90, excluded: 0, failed: 10 }, { judge: "b\u001b[31m", scored: 97, excluded: 0, failed: 3 }, { judge: "c", scored: 100, excluded: 0, failed: 0 }];
  const measure = { ...exampleMeasure("misaligned", "undesired", [measured(0.1, 0.05, 0.2)]), agreement: { judges, answers: 98, unanimous: 80, ties: 2, alpha } };
  const text = await printed(table, exampleReport({ measures: [measure] }), { width: 200 });
  expect(text).toContain("misaligned: 3 judges, unanimous on 80 of 98 answers; alpha 0.71 [0.60, 0.80]; ties 2; left out where they failed: a 10, b␛[31m 3");
  const blank = { ...measure, agreement: { judges, answers: 0, unanimous: 0, ties: 0, alpha: { kind: "unmeasured", because: "no unit is rated twice" } as const } };
  expect(await printed(table, exampleReport({ measures: [blank] }), { width: 200 })).toContain("alpha unmeasured: no unit is rated twice");
});
