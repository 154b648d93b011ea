import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import * as graders from "../../src/graders/index.ts";
import { graderTable } from "../../src/graders/table.ts";
import { reporters } from "../../src/reporters/index.ts";

const src = resolve(import.meta.dirname, "../../src");
const sources = (room: string): string[] => readdirSync(join(src, room), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => readFileSync(join(src, room, file), "utf8"));

test("every grader that is defined is in the table, under its own name", () => {
  const defined = sources("graders").flatMap((text) => [...text.matchAll(/^export const \w+ = defineGrader(?:<[^>]*>)?\(\{\s*name: "([^"]+)"/gm)].map(([, name]) => name));
  expect(defined.filter((name) => name !== undefined).toSorted((a, b) => a.localeCompare(b))).toEqual(Object.keys(graderTable).toSorted((a, b) => a.localeCompare(b)));
});

test("every reporter is in the table, under its own name", () => {
  const defined = sources("reporters").flatMap((text) => [...text.matchAll(/: Reporter = \{\s*name: "([^"]+)"/g)].map(([, name]) => name));
  expect(defined.filter((name) => name !== undefined).toSorted((a, b) => a.localeCompare(b))).toEqual(Object.keys(reporters).toSorted((a, b) => a.localeCompare(b)));
});

test("every grader stands in docs/graders.md, by the name it is imported by", () => {
  const page = readFileSync(resolve(src, "../docs/graders.md"), "utf8");
  const named = [...page.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name).toSorted((a, b) => (a ?? "").localeCompare(b ?? ""));
  expect(named).toEqual(Object.keys(graders).toSorted((a, b) => a.localeCompare(b)));
});
