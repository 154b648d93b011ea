import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readHistory } from "../../src/run/history.ts";
import { examplePlan } from "./example-plan.ts";

test("what a newer version logged is passed over, whatever it calls a reply", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trait-assay-history-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "events.jsonl");
  writeFileSync(file, [{ type: "of tomorrow", reply: null }, { type: "of tomorrow", reply: { text: "x" } }].map((event) => `${JSON.stringify(event)}\n`).join(""));
  expect((await readHistory(examplePlan(), file)).requests).toBe(0);
});
