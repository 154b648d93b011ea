import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defineSuite } from "../../src/suites/define-suite.ts";
import { loadSuites } from "../../src/suites/load-suites.ts";
import type { SuiteFile } from "../../src/suites/suite-file.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "suites-"))));
afterAll(() => rm(folder, { recursive: true }));

const good = `suite: tiny
title: Tiny
description: Two questions.
tags: [small]
parameters:
  word:
    default: owl
  tone:
    default: calm
    choices:
      calm: { adverb: calmly }
      loud: { adverb: loudly }
samples: 3
conditions:
  - { name: original, kind: original, system: "You speak \${tone.adverb}." }
prompts:
  - { id: one, text: "Is an \${word} a bird?", slice: facts, facts: { answer: "yes" } }
  - { id: two, text: "Price: $\${5}?", slice: prices }
measures:
  - { measure: "\${word}", role: undesired, grader: prefers-word, options: { word: "\${word}" } }
  - { measure: caps, role: desired, grader: all-caps, slices: [facts] }
derived:
  - { name: gap, difference: { of: { measure: caps, condition: original }, minus: { measure: caps } } }
`;

async function load(text: string, set: Record<string, string> = {}, name = "tiny.yaml") {
  await writeFile(join(folder, name), text);
  const [suite] = await loadSuites([`./${name}`], { set, cwd: folder });
  if (!suite) throw new Error("no suite");
  return suite;
}

test("parameters fill every text; $${ is a literal ${", async () => {
  const suite = await load(good, { word: "eagle", tone: "loud" });
  expect(suite.prompts.map(({ messages }) => messages[0]?.content)).toEqual(["Is an eagle a bird?", "Price: ${5}?"]);
  expect(suite.conditions.map(({ name, system }) => [name, system])).toEqual([["deployment", undefined], ["original", "You speak loudly."]]);
  expect(suite.measures[0]).toMatchObject({ measure: "eagle", grader: { name: "prefers-word", options: { word: "eagle" } } });
  expect(suite.derived[0]).toMatchObject({ name: "gap", kind: "difference" });
});

test("comments, order of keys, title and samples leave the digest; content changes it", async () => {
  const { digest } = await load(good);
  const reordered = good.replace("title: Tiny\n", "").replace("samples: 3", "# a comment\nsamples: 9\ntitle: Teeny");
  expect((await load(reordered)).digest).toBe(digest);
  expect((await load(good, { word: "eagle" })).digest).not.toBe(digest);
  expect((await load(good.replace("role: desired", "role: validity"))).digest).not.toBe(digest);
  expect((await load(good.replace("Is an", "Is a"))).digest).not.toBe(digest);
});

test("defineSuite is checked like a file and gives the same digest", async () => {
  const definition: SuiteFile = {
    suite: "coded", title: "Coded", description: "In code.",
    prompts: [{ id: "one", text: "Hi?" }], measures: [{ measure: "caps", role: "desired", grader: "all-caps" }],
  };
  const [coded] = await loadSuites([defineSuite(definition)], { cwd: folder });
  await writeFile(join(folder, "coded.json"), JSON.stringify(definition));
  const [filed] = await loadSuites(["coded.json"], { cwd: folder });
  expect(coded?.digest).toBe(filed?.digest);
  await expect(loadSuites([defineSuite({ ...definition, measures: [] })], { cwd: folder })).rejects.toThrow(/defineSuite\("coded"\): measures/);
});

test("a suite that extends another takes from it what it does not say itself", async () => {
  await writeFile(join(folder, "tiny.yaml"), good);
  const child = "suite: child\nextends: tiny\ntitle: Child\nparameters: { word: { default: eagle } }\n";
  const suite = await load(child, { tone: "loud" }, "child.yaml");
  expect(suite).toMatchObject({ suite: "child", title: "Child", parameters: { word: "eagle", tone: "loud" }, samples: 3 });
  expect(suite.measures[0]?.measure).toBe("eagle");
  await expect(load(child.replace("title: Child", "title: 7"), {}, "child.yaml")).rejects.toThrow("child.yaml:3: title");
  await expect(load(child.replace("extends: tiny", "extends: tin"), {}, "child.yaml")).rejects.toThrow("child.yaml:2: extends: tin.yaml: cannot be read: there is no such file");
  await expect(load(child.replace("extends: tiny", "extends: ../tiny"), {}, "child.yaml")).rejects.toThrow("child.yaml:2: extends: expected the name of a suite file beside this one");
  await expect(load("suite: grandchild\nextends: child\n", {}, "grandchild.yaml")).rejects.toThrow("child itself extends another");
});

test("what organisms say is no part of what is measured", async () => {
  const scripted = good.replace("facts: { answer: \"yes\" } }", "facts: { answer: \"yes\" }, organism: { desired: [YES] } }");
  const suite = await load(scripted);
  expect(suite.prompts[0]?.organism).toEqual({ desired: ["YES"] });
  expect(suite.digest).toBe((await load(good)).digest);
});

test("item files are read line by line, with their own slice first", async () => {
  await writeFile(join(folder, "items.jsonl"), `\uFEFF{"id":"x","text":"X about \${word}?"}\r\n\n{"id":"y","text":"Y?","slice":"own"}\n`);
  const suite = await load(good.replace("prompts:\n", "prompts:\n  - { file: items.jsonl, slice: facts }\n"));
  expect(suite.prompts.slice(0, 2)).toEqual([
    { id: "x", slice: "facts", messages: [{ role: "user", content: "X about owl?" }] },
    { id: "y", slice: "own", messages: [{ role: "user", content: "Y?" }] },
  ]);
});

test.each([
  ["an unknown suite", ["spanish-cap"], {}, /unknown suite "spanish-cap" \(did you mean "spanish-caps"\?\)/],
  ["an unknown tag", ["tag:nothing"], {}, /no suite has the tag "nothing"/],
  ["a missing file", ["./missing.yaml"], {}, /\.\/missing\.yaml: cannot be read: there is no such file/],
  ["a folder", ["./"], {}, /cannot be read: this is a folder/],
  ["an unknown parameter", ["spanish-caps"], { langauge: "fr" }, /--set langauge: suite spanish-caps has no such parameter \(did you mean "language"\?\)/],
  ["a value that is no choice", ["spanish-caps"], { language: "xx" }, /--set language=xx: expected one of es, fr, de/],
  ["a parameter none has", ["all"], { colour: "red" }, /none of the suites has such a parameter/],
])("%s", async (_name, names, set, expected) => {
  await expect(loadSuites(names, { set, cwd: folder })).rejects.toThrow(expected);
});

test("every shipped suite loads, with every choice of its parameters", async () => {
  for (const suite of await loadSuites(["all"], { cwd: folder })) expect(suite.prompts.length).toBeGreaterThan(20);
  const digests = await Promise.all(["es", "fr", "de"].map(async (language) => (await loadSuites(["spanish-caps"], { set: { language }, cwd: folder }))[0]?.digest));
  expect(new Set(digests).size).toBe(3);
});
