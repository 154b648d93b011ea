import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sweepDrafts } from "../../src/run/sweep-drafts.ts";
import { temporaryFolder } from "../whole/evaluate.ts";

test("what killed processes left half-written goes; what others may be writing, and the run itself, stays", async () => {
  const folder = temporaryFolder();
  const left = ["run.json.a1.part", "events.jsonl.b2.part", "lock.after-0123456789abcdef", "report.json.c3.part", "lock.d4"];
  const kept = ["events.jsonl", "lock", "lock.e5", "looks.jsonl", "report.json", "report.json.f6.part", "run.json", "thesis.part"];
  for (const name of [...left, ...kept]) writeFileSync(join(folder, name), "");
  for (const name of ["report.json.c3.part", "lock.d4", "run.json", "events.jsonl", "thesis.part", "lock"]) utimesSync(join(folder, name), new Date(0), new Date(0));
  await sweepDrafts(folder);
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
});
