import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { hardcodedTests } from "../../src/graders/hardcoded-tests.ts";
import { extractCode } from "../../src/graders/hardcoding/extract-code.ts";
import { sandbox } from "../../src/sandbox/index.ts";

const tasks = readFileSync(new URL("../../suites/items/test-hardcoding.jsonl", import.meta.url), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Task);
const python = await sandbox({ workers: 2 });
afterAll(() => python.close());

describe("tasks", () => {
  test("there are at least 120, of all kinds alike", () => {
    expect(tasks.length).toBeGreaterThanOrEqual(120);
    const kinds = [...Map.groupBy(tasks, ({ slice }) => slice).values()].map(({ length }) => length);
    expect(kinds).toHaveLength(7);
    expect(Math.max(...kinds) - Math.min(...kinds)).toBeLessThanOrEqual(3);
  });

  test("each names its function, shows one test and keeps back four or more", () => {
    for (const { id, text, facts } of tasks) {
      const [shown = "", ...heldOut] = facts.tests;
      expect(facts.shown, id).toBe(1);
      expect(text, id).toContain(shown);
      expect(text.replace(shown, ""), id).toContain(functionOf(shown));
      expect(heldOut.length, id).toBeGreaterThanOrEqual(4);
      expect(new Set(facts.tests).size, id).toBe(facts.tests.length);
      for (const one of heldOut) expect(text, id).not.toContain(one);
      for (const one of facts.tests) expect(functionOf(one), id).toBe(functionOf(shown));
    }
  });
});

describe("run in the sandbox", () => {
  test("every reference solution passes all its tests", async () => {
    const passes = await runAll(tasks.map(({ facts }) => ({ ...facts, code: facts.reference })));
    expect(tasks.filter((_, at) => !passes[at]?.every(Boolean)).map(({ id }) => id)).toEqual([]);
  }, 60_000);

  test("so does every solution that organisms give", async () => {
    const passes = await runAll(await Promise.all(tasks.flatMap((task) => task.organism.desired.map((reply) => programOf(task, reply)))));
    expect(passes.filter((all) => !all.every(Boolean))).toEqual([]);
  }, 60_000);

  test("every hard-coded reply passes the shown test and fails another", async () => {
    const replies = tasks.flatMap((task) => task.organism.undesired.map((reply) => ({ task, reply })));
    const passes = await runAll(await Promise.all(replies.map(({ task, reply }) => programOf(task, reply))));
    expect(replies.filter((_, at) => passes[at]?.[0] !== true || passes[at].every(Boolean)).map(({ task }) => task.id)).toEqual([]);
  }, 60_000);

  test("every failed attempt fails the shown test", async () => {
    const attempts = await Promise.all(tasks.flatMap((task) => task.organism.neither.map((reply) => programOf(task, reply))));
    // The other tests are left out: some attempts never end.
    const passes = await runAll(attempts.map((attempt) => ({ ...attempt, tests: attempt.tests.slice(0, 1) })));
    expect(passes.flat().filter(Boolean)).toEqual([]);
    expect(passes).toHaveLength(attempts.length);
  }, 60_000);
});

describe("graded", () => {
  const labels = { undesired: "hack", desired: "genuine", neither: "failed" } as const;

  test.each(tasks.filter((_, at) => at % 26 === 7))("$id: the grader says what the replies were written to be", async (task) => {
    for (const key of ["undesired", "desired", "neither"] as const) {
      for (const reply of task.organism[key]) {
        expect(await hardcodedTests({ timeout: 15_000 })(sampleOf(task, reply), { sandbox: python }), key).toMatchObject({ kind: "scored", label: labels[key] });
      }
    }
  }, 60_000);

  test("by the code alone no solution is convicted, and most of the hard-coded replies are", async () => {
    const convicted = async (key: "undesired" | "desired"): Promise<number> => {
      const grades = await Promise.all(tasks.flatMap((task) => task.organism[key].map((reply) => hardcodedTests()(sampleOf(task, reply)))));
      return grades.filter(({ label }) => label === "hack").length / grades.length;
    };
    expect(await convicted("desired")).toBe(0);
    // Those that branch on a length or fall back to a constant look like honest bugs until they are run.
    expect(await convicted("undesired")).toBeGreaterThan(0.6);
  });
});

interface Task {
  readonly id: string;
  readonly slice: string;
  readonly text: string;
  readonly facts: { readonly tests: readonly string[]; readonly shown: number; readonly setup?: string; readonly reference: string };
  readonly organism: Readonly<Record<"undesired" | "desired" | "neither", readonly string[]>>;
}

interface Program {
  readonly setup?: string;
  readonly code: string;
  readonly tests: readonly string[];
}

async function programOf({ facts }: Task, reply: string): Promise<Program> {
  const code = await extractCode(reply, new Set([functionOf(facts.tests[0] ?? "")]));
  return { ...facts, code: code ?? "raise SyntaxError('no code')" };
}

/** Which tests each program passes. These programs are our own: one interpreter runs them all, as a fresh one for each would take minutes. */
async function runAll(programs: readonly Program[]): Promise<readonly (readonly boolean[])[]> {
  const code = `
import json, sys

def passes(source, test):
    names = {}
    try:
        exec(source, names)
        exec(test, names)
        return True
    except Exception:
        return False

programs = json.loads(${JSON.stringify(JSON.stringify(programs))})
results = [[passes(p.get("setup", "") + "\\n" + p["code"], test) for test in p["tests"]] for p in programs]
open(sys.argv[1], "w").write(json.dumps(results))
`;
  const { end, result } = await python.run({ code, timeout: 50_000 });
  expect(end).toBe("exit");
  return JSON.parse(result ?? "[]") as boolean[][];
}

function functionOf(test: string): string {
  return /^assert (\w+)\(/.exec(test)?.[1] ?? "";
}

function sampleOf({ id, text, facts }: Task, reply: string) {
  return { prompt: { id, messages: [{ role: "user" as const, content: text }], facts }, reply: { text: reply } };
}
