import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandbox } from "../../src/sandbox/index.ts";
import type { Sandbox } from "../../src/types.ts";
import { escapes } from "./cases.ts";

const canary = "CANARY_8Zq3";
const host = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
const file = join(folder, "secret.txt");
let python: Sandbox;

beforeAll(async () => {
  writeFileSync(file, canary);
  process.env[canary] = canary;
  python = await sandbox({ workers: 1 });
});

afterAll(async () => {
  await python.close();
  rmSync(folder, { recursive: true });
  delete process.env[canary];
});

describe("no program gets out, and none keeps the next one from running", () => {
  test.for(escapes.map((escape) => [escape.name, escape] as const))("%s", { timeout: 60_000 }, async ([, escape]) => {
    const code = escape.code.replaceAll("FILE", file).replaceAll("HOST", host).replaceAll("CANARY", canary);
    const execution = await python.run({ code, timeout: escape.timeout ?? 20_000 });
    const { end, status, stdout, stderr, result } = execution;

    expect([escape.end].flat(), stderr).toContain(end);
    if (escape.status !== undefined) expect(status).toBe(escape.status);
    if (end !== "exit") expect(status).toBeNull();
    if (escape.prints !== undefined) expect(stdout).toBe(escape.prints);
    expect(stdout + stderr.replace(/^ .*$/gm, "")).not.toContain("escaped");
    if (escape.result !== undefined) expect(result).toBe(escape.result);
    escape.check?.(execution);

    expect(readFileSync(file, "utf8")).toBe(canary);
    expect(readdirSync(folder)).toEqual(["secret.txt"]);
    for (const path of [join("/tmp", canary), join(host, canary), join(host, "..", canary), join("/", canary)]) expect(existsSync(path)).toBe(false);

    const next = await python.run({ code: "import sys, json\nopen(sys.argv[1], 'w').write(json.dumps(sum(range(10))))\nprint('here')" });
    expect(next).toMatchObject({ end: "exit", status: 0, stdout: "here\n", stderr: "", result: "45" });
  });
});
