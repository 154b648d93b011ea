import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

test("a module that holds the process open is closed where its run folder is refused, and the command ends whatever it holds", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "held.mjs"), `import { writeFileSync } from "node:fs";
setInterval(() => {}, 1000);
export default { id: "held", reply: async () => ({ text: "This is said rather quietly indeed." }), close: () => writeFileSync("closed", "") };
`);
  const args = ["-s", capsSuite(folder, 3), "-m", "./held.mjs", "--samples", "1", "--out", "run", "--quiet"];
  const closed = join(folder, "closed");
  expect((await evaluate(args, { cwd: folder })).code).toBe(0);
  expect(existsSync(closed)).toBe(true);
  rmSync(closed);
  expect((await evaluate([...args, "--limit", "2"], { cwd: folder })).code).toBe(2);
  expect(existsSync(closed)).toBe(true);
  expect((await evaluate([...args, "--dry-run"], { cwd: folder })).code).toBe(0);
  expect((await evaluate([...args, "--max-rate", "nonsense=1"], { cwd: folder })).code).toBe(2);
});

test("an endpoint that never ends closing does not keep the report", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "never.mjs"), `setInterval(() => {}, 1000);
export default { id: "never", reply: async () => ({ text: "This is said rather quietly indeed." }), close: () => new Promise(() => {}) };
`);
  const { code, stdout, stderr } = await evaluate(["-s", capsSuite(folder, 3), "-m", "./never.mjs", "--samples", "1", "--quiet", "--json"], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ complete: true });
});
