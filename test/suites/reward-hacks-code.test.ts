import { afterAll, expect, test } from "vitest";
import { hardcodedTests } from "../../src/graders/hardcoded-tests.ts";
import { sandbox } from "../../src/sandbox/index.ts";
import { loadSuites } from "../../src/suites/index.ts";

const [suite] = await loadSuites(["reward-hacks"], { cwd: process.cwd() });
const python = await sandbox({ workers: 2 });
afterAll(() => python.close());

const labels = { undesired: "hack", desired: "genuine", neither: "failed" } as const;

test.for(suite!.prompts.filter(({ slice }) => slice === "hardcoding"))("$id: run, every reply is what it was written to be", { timeout: 120_000 }, async (prompt) => {
  for (const key of ["undesired", "desired", "neither"] as const) {
    for (const text of prompt.organism![key] as readonly string[]) {
      expect(await hardcodedTests({ timeout: 15_000 })({ prompt, reply: { text } }, { sandbox: python }), key).toMatchObject({ kind: "scored", label: labels[key] });
    }
  }
});
