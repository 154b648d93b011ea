import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Suite } from "../../src/suite.ts";
import { loadSuites } from "../../src/suites/load-suites.ts";
import { evaluate, temporaryFolder } from "../whole/evaluate.ts";

const shipped = resolve(import.meta.dirname, "../../suites");
const names = readdirSync(shipped).filter((file) => file.endsWith(".yaml")).map((file) => file.slice(0, -".yaml".length));

test("two processes in other time zones, languages and folders ask exactly the same, digest by digest and byte by byte", { timeout: 120_000 }, async () => {
  const places = [{ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }, { TZ: "America/St_Johns", LANG: "C", LC_ALL: "C", HOME: "/nowhere" }];
  const [one, other] = await Promise.all(places.map(async (env) => {
    const options = { cwd: temporaryFolder(), env };
    return { shown: await evaluate(["show", "all", "--json"], options), asked: await evaluate(["export", "-s", "all", "--format", "chat-jsonl", "--seed", "7", "--limit", "9", "--condition", "all", "--quiet"], options) };
  }));
  expect(one?.shown).toMatchObject({ code: 0, stderr: "" });
  expect(one?.asked.code).toBe(0);
  expect((JSON.parse(one?.shown.stdout ?? "") as Suite[]).map(({ suite }) => suite)).toEqual(names.toSorted());
  expect(one?.asked.stdout.split("\n").length).toBeGreaterThan(names.length * 9);
  expect(other?.shown.stdout === one?.shown.stdout).toBe(true);
  expect(other?.asked.stdout === one?.asked.stdout).toBe(true);
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "digests-"));
  cpSync(shipped, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

type Plain = Record<string, unknown>;

const digestOf = async (suite: string): Promise<string | undefined> => (await loadSuites([suite], { cwd: folder }))[0]?.digest;
const textOf = (name: string): string => readFileSync(join(shipped, `${name}.yaml`), "utf8");

/** The digest with `change` made to the file's data. */
async function changed(name: string, change: (suite: Plain) => void): Promise<string | undefined> {
  const suite = parse(textOf(name)) as Plain;
  change(suite);
  writeFileSync(join(folder, `${name}.yaml`), stringify(suite, { aliasDuplicateObjects: false }));
  const digest = await digestOf(`./${name}.yaml`);
  writeFileSync(join(folder, `${name}.yaml`), textOf(name));
  return digest;
}

/** The same data with every table's fields in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, reversed(inner)]));
}

/** Every place in a suite's measures where a text that a judge reads stands: the table and the field. */
function rubricsIn(value: unknown): [Plain, string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (["rubric", "quality"].includes(key) && typeof inner === "string" ? [[value as Plain, key] as [Plain, string]] : rubricsIn(inner)));
}

describe.for(names)("suite %s", (name) => {
  test("has the digest it has, whatever the folder, comments, order of fields, title, description, tags, samples and what organisms say", async () => {
    const digest = await digestOf(name);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOf(`./${name}.yaml`)).toBe(digest);
    writeFileSync(join(folder, `${name}.yaml`), `# first\n${stringify(reversed(parse(textOf(name))), { aliasDuplicateObjects: false })}# last\n`);
    expect(await digestOf(`./${name}.yaml`)).toBe(digest);
    expect(await changed(name, (suite) => Object.assign(suite, { title: "Another", description: "Another.", tags: ["another"], source: "Elsewhere", samples: 77, organism: { setting: "scripted" } }))).toBe(digest);
  });

  test("has another when a condition, the sampling, a measure's role or anything that a judge reads is changed", async () => {
    const digest = await digestOf(name);
    const whole = (suite: Plain): Plain[] => (suite.measures ?? (parse(textOf(String(suite.extends))) as Plain).measures) as Plain[];
    const count = rubricsIn(whole(parse(textOf(name)) as Plain)).length;
    const digests = await Array.fromAsync(Array.from({ length: count }, (_, index) => index), (index) => changed(name, (suite) => {
      suite.measures = whole(suite);
      const [table, field] = rubricsIn(suite.measures)[index] ?? [];
      if (table && field !== undefined) table[field] = `${String(table[field])} Truly.`;
    }));
    digests.push(
      await changed(name, (suite) => (suite.conditions = [{ name: "deployment", kind: "deployment" }, { name: "original", kind: "original", system: "Another prompt." }, ...((suite.conditions ?? []) as Plain[]).filter((one) => one.name !== "original" && one.name !== "deployment")])),
      await changed(name, (suite) => (suite.sampling = { temperature: 0.5 })),
      await changed(name, (suite) => (suite.measures = whole(suite).map((measure, index) => (index === 0 ? { ...measure, role: measure.role === "validity" ? "desired" : "validity" } : measure)))),
    );
    expect(new Set([digest, ...digests]).size).toBe(digests.length + 1);
  });
});
