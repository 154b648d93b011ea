import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeLook } from "../../src/job/looks.ts";

const now = new Date(0);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "trait-assay-looks-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test("new evidence is a new look, the same evidence is not", async () => {
  const run = folder();
  const looks = [];
  for (const evidence of ["a", "a", "b", "a", "c"]) looks.push((await takeLook([run], evidence, now)).look);
  expect(looks).toEqual([1, 1, 2, 1, 3]);
  expect(readFileSync(join(run, "looks.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(3);
});

test("over several folders the highest count holds, and is counted in each", async () => {
  const [one, two] = [folder(), folder()];
  await takeLook([one], "a", now);
  expect((await takeLook([one, two], "b", now)).look).toBe(2);
  expect((await takeLook([two], "c", now)).look).toBe(2);
});

test("a line that cannot be read was a look; a torn one does not swallow the next; what cannot be counted is told", async () => {
  const run = folder();
  await takeLook([run], "a", now);
  appendFileSync(join(run, "looks.jsonl"), '{"look":2,"evid');
  expect((await takeLook([run], "b", now)).look).toBe(3);
  expect((await takeLook([run], "b", now)).look).toBe(3);
  expect((await takeLook([join(run, "gone")], "a", now)).problem).toContain("could not be counted");
});
