import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inRunFolder } from "../../src/job/in-run-folder.ts";

test.each([
  ["done", false, "report"],
  ["not done: it can be gone on with", true, "report"],
  ["failed before anything was written", false, new Error("refused")],
  ["failed after something was paid for", true, new Error("the server is gone")],
])("a folder of its own: %s", async (name, stays, outcome) => {
  let own = "";
  const worked = inRunFolder(undefined, async (folder) => {
    own = folder;
    if (!name.startsWith("failed before")) writeFileSync(join(folder, "events.jsonl"), "");
    if (outcome instanceof Error) throw outcome;
    return { result: outcome, done: name === "done" };
  });
  if (outcome instanceof Error) await expect(worked).rejects.toBe(outcome);
  else expect(await worked).toBe(outcome);
  expect(existsSync(own)).toBe(stays);
  rmSync(own, { recursive: true, force: true });
});
