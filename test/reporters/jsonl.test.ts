import { expect, test } from "vitest";
import type { SampleRecord } from "../../src/report.ts";
import { jsonl } from "../../src/reporters/jsonl.ts";
import { exampleReport } from "./example-report.ts";
import { printed } from "./printed.ts";

test("writes one sample a line", async () => {
  const cell = { suite: "s", group: "g", model: "a/b", condition: "deployment", prompt: "p\n1", trial: 0 };
  const samples: SampleRecord[] = [
    { cell, messages: [{ role: "user", content: "Hi" }], reply: { text: "line\u2028\nend" }, grades: { caps: { kind: "scored", score: 0, because: "no capitals" } } },
    { cell: { ...cell, trial: 1 }, messages: [], gaveUp: "429", grades: {} },
  ];
  const lines = (await printed(jsonl, exampleReport({}), { samples })).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(samples);
});

test("writes nothing for no samples", async () => {
  expect(await printed(jsonl, exampleReport({}))).toBe("");
});
