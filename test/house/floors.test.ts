import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../../src");

/** Rooms from the ground up; a room may import from lower floors and from itself. Two entries share a floor: they do not know each other. */
const floors: readonly (readonly string[])[] = [
  ["types.ts", "errors.ts", "suite.ts", "events.ts", "plan.ts", "report.ts"],
  ["formats", "stats"],
  ["graders", "endpoints", "sandbox", "log", "gate"],
  ["suites", "run", "summary", "reporters"],
  ["job"],
  ["is-alive.ts"],
  ["cli", "calibrate.ts", "endpoint.ts", "evaluate.ts"],
  ["bin.ts", "index.ts", "vitest.ts"],
];

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

test("every file of src stands in a room of the plan", () => {
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
});

test("imports point down", () => {
  const climbing = files.flatMap((file) => importsOf(file)
    .filter((imported) => roomOf(imported) !== roomOf(file) && floorOf(imported) >= floorOf(file) && !(floorOf(file) === 0))
    .map((imported) => `${file} imports ${imported}`));
  expect(climbing).toEqual([]);
});

test("only the entries and the sandbox's own processes touch the process", () => {
  const touching = files.filter((file) => !["bin.ts", "calibrate.ts", "evaluate.ts", "endpoint.ts", "is-alive.ts"].includes(file) && roomOf(file) !== "sandbox")
    .filter((file) => /\bprocess\.|node:process/.test(withoutComments(file)));
  expect(touching).toEqual([]);
});

function roomOf(file: string): string {
  return file.split("/")[0] ?? file;
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(file)));
}

function importsOf(file: string): string[] {
  const text = withoutComments(file);
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path = ""]) => relative(src, resolve(dirname(join(src, file)), path)));
}

function withoutComments(file: string): string {
  return readFileSync(join(src, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
