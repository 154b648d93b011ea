import { execFileSync } from "node:child_process";
import { cpSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseFlags } from "../../src/cli/parse-flags.ts";
import { endpoint } from "../../src/endpoints/index.ts";
import { UsageError } from "../../src/errors.ts";
import { graderWish } from "../../src/job/grader-wish.ts";
import { readAnswers } from "../../src/job/read-answers.ts";
import { eventFlaw } from "../../src/log/event-flaw.ts";
import { readPlan } from "../../src/run/folder.ts";
import { loadSuites } from "../../src/suites/load-suites.ts";
import { examplePlan } from "../run/example-plan.ts";
import { evaluate, temporaryFolder } from "../whole/evaluate.ts";

const suite = (prompts: string): string => `suite: tiny\ntitle: Tiny\ndescription: Tiny.\nprompts: [${prompts}]\nmeasures: [{ measure: caps, role: undesired, grader: all-caps }]\n`;

/** What a suite names, and what must be said of it. */
const references: readonly [name: string, reference: string, expected: RegExp][] = [
  ["a way out", "../secret.jsonl", /prompts\[0\]\.file: \.\.\/secret\.jsonl: leads out of the suite's folder/],
  ["a way out by a way in", "x/../../secret.jsonl", /leads out of the suite's folder/],
  ["an absolute path", "/etc/passwd", /\/etc\/passwd: leads out of the suite's folder/],
  ["a link out", "link.jsonl", /link\.jsonl: is a link that leads out of the suite's folder/],
  ["a link to a device", "zero.jsonl", /zero\.jsonl: is no plain file/],
  ["a pipe that nobody writes to", "pipe.jsonl", /pipe\.jsonl: is no plain file/],
  ["a folder", "x", /this is a folder, not a file/],
];

describe("a suite from a stranger names files", () => {
  let folder: string;
  beforeAll(() => {
    folder = join(execFileSync("mktemp", ["-d"], { encoding: "utf8" }).trim(), "suite");
    mkdirSync(join(folder, "x"), { recursive: true });
    writeFileSync(join(folder, "../secret.jsonl"), '{"id":"s","text":"secret"}\n');
    writeFileSync(join(folder, "x/inside.jsonl"), '{"id":"i","text":"inside"}\n');
    symlinkSync("../secret.jsonl", join(folder, "link.jsonl"));
    symlinkSync("x/inside.jsonl", join(folder, "own.jsonl"));
    symlinkSync("/dev/zero", join(folder, "zero.jsonl"));
    symlinkSync("/dev/zero", join(folder, "zero.yaml"));
    symlinkSync("/etc/passwd", join(folder, "passwd.yaml"));
    execFileSync("mkfifo", [join(folder, "pipe.jsonl"), join(folder, "pipe.yaml")]);
    return () => rmSync(join(folder, ".."), { recursive: true });
  });
  const said = async (text: string): Promise<string> => {
    writeFileSync(join(folder, "tiny.yaml"), text);
    return loadSuites(["./tiny.yaml"], { cwd: folder }).then((suites) => `loads ${suites[0]?.prompts.length}`, (error: unknown) => {
      expect(error).toBeInstanceOf(UsageError);
      return (error as Error).message;
    });
  };

  test.for(references)("%s", async ([, reference, expected]) => expect(await said(suite(`{ file: ${reference} }`))).toMatch(expected));
  test("in its folder, below it, and by a link inside: they are read", async () => {
    for (const file of ["x/inside.jsonl", "own.jsonl"]) expect(await said(suite(`{ file: ${file} }`))).toBe("loads 1");
  });
  test.for(["zero", "pipe", "passwd"])("extends: %s", async (name) => expect(await said(`extends: ${name}\n${suite("{ id: a, text: A }")}`)).toMatch(/extends: .*(?:is no plain file|is a link that leads out)/));
  test.for([["/dev/zero"], ["./zero.jsonl"], ["./zero.yaml"]])("a device that the user names ends at once: %s", async ([name]) => {
    await expect(loadSuites([name as string], { cwd: folder, measures: "spanish-caps" })).rejects.toThrow(/this is a device, not a file/);
  });
});

describe("data that is no data", () => {
  test.for<[string, string, RegExp]>([
    ["100,000 lists", "[".repeat(100_000), /nested too deeply/], ["100,000 tables", '{"a":'.repeat(100_000), /nested too deeply/], ["100,000 entries", "- ".repeat(100_000), /nested too deeply/],
    ["facts of 20,000 levels", suite(`{ id: a, text: A, facts: { a: ${"[".repeat(20_000)}${"]".repeat(20_000)} } }`), /nested too deeply/],
    ["a list for a key", suite("{ id: a, text: A }").replace("title:", "? [a, b]\n: 1\ntitle:"), /a key is a list or table; expected text/],
    ["an anchor in itself", suite("{ id: a, text: A, facts: &f { a: *f } }"), /holds itself/], ["code", suite("{ id: !!js/function x, text: A }"), /Unresolved tag/],
    ...["__proto__"].flatMap((key): [string, string, RegExp][] => [["a prototype in a prompt", suite(`{ id: a, text: A, ${key}: {} }`), /not allowed/], ["a prototype deep in facts", suite(`{ id: a, text: A, facts: { a: [{ ${key}: 1 }] } }`), /not allowed/]]),
  ])("%s", async ([, text, expected]) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "x.yaml"), text);
    await expect(loadSuites(["./x.yaml"], { cwd: folder })).rejects.toThrow(expected);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test("an item line of 20,000 levels", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "tiny.yaml"), suite("{ file: items.jsonl }"));
    writeFileSync(join(folder, "items.jsonl"), `{"id":"a","text":"A","facts":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}\n`);
    await expect(loadSuites(["./tiny.yaml"], { cwd: folder })).rejects.toThrow(/nested too deeply/);
  });
});

test("aliases by the thousand cost no minutes, and a bomb of them is refused", { timeout: 20_000 }, async () => {
  const folder = temporaryFolder();
  const load = async (prompts: readonly string[]): Promise<number> => {
    writeFileSync(join(folder, "tiny.yaml"), suite(prompts.join(", ")));
    return (await loadSuites(["./tiny.yaml"], { cwd: folder }))[0]?.prompts.length ?? 0;
  };
  const chain = (length: number): string[] => ["{ id: a0, text: &a0 A }", ...Array.from({ length }, (_, index) => `{ id: a${index + 1}, text: B${index}, facts: &f${index + 1} { x: &a${index + 1} A, y: *a${index} } }, { id: b${index}, text: C${index}, facts: *f${index + 1} }`)];
  expect(await load(chain(4000))).toBe(8001);
  await expect(load(chain(6000))).rejects.toThrow(/tiny\.yaml:4: not valid YAML: more than 10000 aliases/);
  const bomb = Array.from({ length: 9 }, (_, index) => `{ id: p${index}, text: A${index}, facts: &f${index} { a: [${Array.from({ length: 9 }, () => (index === 0 ? "x" : `*f${index - 1}`)).join(", ")}] } }`);
  await expect(load(bomb)).rejects.toThrow(/Excessive alias count/);
});

test.for<[string, string, string, RegExp]>([
  ["a review's facts too deep", "r.jsonl", `${JSON.stringify({ text: "x", label: 1, concepts: [] }).slice(0, -1)},"f":${"[".repeat(200)}${"]".repeat(200)}}\n`, /r\.jsonl:1: nested too deeply/],
  ["a problem's facts too deep", "p.jsonl", `{"question":"x","answer":1,"user_provides_answer":false,"f":${"[".repeat(200)}${"]".repeat(200)}}\n`, /p\.jsonl:1: nested too deeply/],
])("a row that cannot be read is named: %s", async ([, name, text, expected]) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  await expect(loadSuites([`./${name}`], { cwd: folder })).rejects.toThrow(expected);
});

test.for<[string, string]>([
  ["batch.jsonl", '{"custom_id":{"toString":1,"valueOf":1},"response":{"status_code":200,"body":{"choices":[{"message":{"content":"x"}}]}},"error":null}\n'],
  ["inspect.json", '{"version":2,"eval":{},"samples":[{"id":{"toString":1},"epoch":1,"input":"x","output":{"choices":[{"message":{"content":"x"}}]}}]}'],
])("an id that is no text is a row's problem: %s", async ([name, text]) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  await expect(readAnswers([name], folder)).rejects.toThrow(/id`: expected text/);
});

/** What a stranger's plan says, and what must be said of it. */
const plans: readonly [name: string, change: object, expected: RegExp][] = [
  ["no suites", { suites: undefined }, /run\.json: the field "suites" is missing/],
  ["a suite that is none", { suites: [5] }, /run\.json: suites\[0\]: expected a table of fields; received 5/],
  ["models in a table", { models: {} }, /run\.json: models: expected a list/],
  ["a model without a name", { models: [{ group: "a", model: null, simulated: false, seed: null, step: null }] }, /run\.json: models\[0\]\.model: expected text; received null/],
  ["a model twice", { models: [0, 1].map(() => ({ group: "a", model: "m", simulated: false, seed: null, step: null })) }, /run\.json: models: .* stands there twice/],
  ["a trillion samples", { suites: [{ ...examplePlan().suites[0], samples: 1e12 }] }, /run\.json: 18,000,000,000,000 samples; expected at most 100,000,000/],
  ["half a sample", { suites: [{ ...examplePlan().suites[0], samples: 0.5 }] }, /samples: expected a whole number; received 0\.5/],
  ["the secret as a list", { secret: [] }, /secret: expected text/],
];

describe("a run folder from a stranger", () => {
  test.for(plans)("a plan with %s is named", async ([, change, expected]) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "run.json"), JSON.stringify({ ...examplePlan(), ...change }));
    await expect(readPlan(folder)).rejects.toThrow(expected);
  });

  const cell = { suite: "s", group: "g", model: "m", condition: "c", prompt: "p", trial: 0 };
  test.for<[object | null, string | undefined]>([
    [null, "not an event"], [{}, "not an event"], [{ type: "of tomorrow" }, undefined], [{ type: "reply", reply: { text: "" } }, "cell is no object"], [{ type: "reply", cell: { ...cell, trial: -1 }, reply: { text: "" } }, "trial is no whole number"],
    [{ type: "reply", cell: { ...cell, model: {} }, reply: { text: "" } }, "model is no text"], [{ type: "reply", cell, reply: { text: 5 } }, "text is no text"], [{ type: "reply", cell, reply: { text: "", usage: { inputTokens: null, outputTokens: 1 } } }, "usage holds no token counts"],
    [{ type: "reply", cell, reply: { text: "", adapted: "x" } }, "turns or adapted is no list of texts"], [{ type: "reply", cell, reply: { text: "", firstToken: [{ token: 1 }] } }, "firstToken is no list of tokens"], [{ type: "reply", cell, reply: { text: "", recorded: [] } }, "recorded is no object"],
    [{ type: "reply", cell, reply: { text: "", choice: null } }, "choice holds no numbers"], [{ type: "reply", cell, reply: { text: "", choice: { index: 0, of: 2 } } }, undefined],
    [{ type: "grade", cell, measure: "m", grade: { kind: "scored", score: 2, because: "" } }, "score is no number from 0 to 1"], [{ type: "grade", cell, measure: "m", grade: { kind: "passed", because: "" } }, "kind of grade is not known"],
    [{ type: "grade", cell, measure: "m", grade: { kind: "excluded", because: "", parts: { a: "x" } } }, "parts are no numbers"], [{ type: "grade", cell, measure: "m", grade: { kind: "excluded", because: "", panel: [{ kind: "scored" }] } }, "panel is no list of grades"],
    [{ type: "grade", cell, measure: "m", grade: { kind: "scored", score: 1, because: "", parts: { a: null }, label: "x" } }, undefined], [{ type: "retry", role: "owner", endpoint: "e", because: "" }, "role is neither model nor judge"], [{ type: "end", outcome: "victory" }, "outcome is none"],
  ])("an event %j", ([event, flaw]) => expect(eventFlaw(event)).toBe(flaw));

  test("links, pipes and folders in place of its files are refused by every command that reads it, and nothing is written through them", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const made = await evaluate(["-s", "spanish-caps", "-m", "base=organism:base", "--limit", "4", "--out", "run", "--quiet"], { cwd: folder });
    expect(made.code).toBe(0);
    const target = join(folder, "target.txt");
    for (const [file, put] of [
      ["events.jsonl", (path: string) => symlinkSync(target, path)], ["looks.jsonl", (path: string) => symlinkSync(target, path)], ["run.json", (path: string) => execFileSync("mkfifo", [path])], ["report.json", (path: string) => mkdirSync(path)],
    ] as const) {
      rmSync(join(folder, "bad"), { recursive: true, force: true });
      cpSync(join(folder, "run"), join(folder, "bad"), { recursive: true });
      writeFileSync(target, file === "events.jsonl" ? readFileSync(join(folder, "run/events.jsonl")) : "");
      rmSync(join(folder, "bad", file), { force: true });
      put(join(folder, "bad", file));
      const before = readFileSync(target, "utf8");
      const commands = file === "looks.jsonl" ? [["gate", "bad", "--max-rate", "spanish=.5"]] : file === "events.jsonl" ? [["report", "bad"], ["regrade", "bad", "--grader", "spanish=all-caps", "--out", "again"], ["view", "bad"], ["-s", "spanish-caps", "-m", "base=organism:base", "--limit", "4", "--out", "bad"]] : [["report", "bad"]];
      for (const args of commands) {
        const { code, stdout, stderr } = await evaluate(args, { cwd: folder });
        expect({ args, code, stdout, stderr }).toEqual({ args, code: 2, stdout: "", stderr: expect.stringMatching(new RegExp(`bad/${file.replace(".", "\\.")}: is (?:a symbolic link|no plain file); expected a file of the run's own`)) as string });
      }
      expect(readFileSync(target, "utf8")).toBe(before);
      expect(lstatSync(target).isFile()).toBe(true);
    }
  });
});

test("a CSV row of stray quotes is refused soon, and a few of them are one row's problem", async () => {
  const folder = temporaryFolder();
  const answers = (quotes: number): Promise<unknown> => {
    writeFileSync(join(folder, "q.csv"), `question,reply\nA?,a\nB?,b${'"'.repeat(quotes)}\nC?,c\n`);
    return readAnswers(["q.csv"], folder);
  };
  expect(await answers(9)).toMatchObject({ answers: [{ answer: { question: "A?" } }, { answer: { question: "C?" } }], problems: ["q.csv:3: a quote inside a cell that is not quoted"] });
  await expect(answers(100_000)).rejects.toThrow(/q\.csv:3: more than 1000 quotes inside cells that are not quoted/);
});

test("what is typed may be long: it is refused at once", async () => {
  await expect(endpoint("ollama:m", { env: { OLLAMA_HOST: `127.0.0.1${"/".repeat(200_000)}:x` }, cwd: "." }).then(({ address }) => address?.length)).resolves.toBeGreaterThan(200_000);
  expect(() => parseFlags([`-${"q".repeat(400_000)}`], ["quiet"], false, "run")).toThrow(/unknown flag -q/);
  expect(graderWish("spanish=language?min=1e999&b=-1e999").options).toEqual({ min: null, b: null });
});
