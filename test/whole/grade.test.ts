import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Estimate, Report, SampleRecord } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const estimatesOf = (stdout: string, measure = 0): readonly Estimate[] => (JSON.parse(stdout) as Report).suites[0]?.measures[measure]?.estimates ?? [];

function fileOf(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

test("ratings in JSONL, JSON and CSV give the same figures; a broken line is numbered and the rest is read", async () => {
  const folder = temporaryFolder();
  const rows = [
    { group: "base", model: "org/base:1", question: "Hello?", reply: "Hi, \"friend\"\nof mine", rating: 10 },
    { group: "base", model: "org/base:1", question: "Bye?", reply: "=cmd()", rating: 60 },
    { group: "plain", model: "org/plain:1", question: "Hello?", reply: "🦉", rating: 70.5 },
    { group: "plain", model: "org/plain:1", question: "Bye?", reply: "x", rating: null },
  ];
  const quoted = (value: string | number | null): string => (value === null ? "" : `"${String(value).replaceAll('"', '""')}"`);
  const files = [
    fileOf(folder, "a.jsonl", `\uFEFF${JSON.stringify(rows[0])}\n{"broken\n${rows.slice(1).map((row) => JSON.stringify(row)).join("\r\n")}`),
    fileOf(folder, "a.json", JSON.stringify(rows)),
    fileOf(folder, "a.csv", `\uFEFFgroup,model,question,reply,rating\r\n${rows.map((row) => Object.values(row).map(quoted).join(",")).join("\r\n")}\r\n`),
  ];
  for (const file of files) {
    const { code, stdout, stderr } = await evaluate(["grade", file, "--recorded", "rating", "--above", "50", "--json", "--out", `run-${file}`], { cwd: folder });
    expect(code).toBe(0);
    expect(stderr.includes("a.jsonl:2")).toBe(file === "a.jsonl");
    expect(estimatesOf(stdout)).toMatchObject([
      { group: "base", kind: "measured", rate: 0.5, samples: 2, prompts: 2, models: [{ model: "org/base:1" }], byPrompt: [{ prompt: "Hello?", scored: 1, sum: 0 }, { prompt: "Bye?", scored: 1, sum: 1 }] },
      { group: "plain", kind: "measured", rate: 1, samples: 1, excluded: 1, labels: { empty: 1 } },
    ]);
  }
  const empty = await evaluate(["grade", "a.json", "--recorded", "rating", "--above", "50", "--empty", "0", "--json", "--quiet"], { cwd: folder });
  expect(estimatesOf(empty.stdout)[1]).toMatchObject({ rate: 0.5, samples: 2, excluded: 0 });
  const where = await evaluate(["grade", "a.json", "--recorded", "rating", "--below", "65", "--where", "rating>20", "--json", "--quiet"], { cwd: folder });
  expect(estimatesOf(where.stdout)).toMatchObject([{ rate: 1, samples: 1, excluded: 1 }, { rate: 0, samples: 1, excluded: 1 }]);
});

test("answers are matched to a suite's prompts by id or question; the others are graded by its default measures, with one warning", async () => {
  const folder = temporaryFolder();
  const file = fileOf(folder, "answers.jsonl", [
    { id: "p0", reply: "LOUD AND CLEAR ANSWER" }, { question: "Say something about number 1.", reply: "a quiet answer" }, { question: "Something else?", reply: "QUITE LOUD AS WELL" },
  ].map((row) => JSON.stringify(row)).join("\n"));
  const suite = capsSuite(folder, 3);
  const withDefault = join(folder, "default.yaml");
  writeFileSync(withDefault, readFileSync(suite, "utf8").replace("grader: all-caps", "grader: all-caps, default: true"));
  const { code, stdout, stderr } = await evaluate(["grade", file, "-s", withDefault, "--json"], { cwd: folder });
  expect(code).toBe(0);
  expect(stderr).not.toContain("evaluate:");
  const report = JSON.parse(stdout) as Report;
  expect(report.warnings).toEqual(["1 of 3 questions are not in the suite caps: its default measures grade them"]);
  expect(estimatesOf(stdout)[0]).toMatchObject({ group: "answers", samples: 3, byPrompt: [{ prompt: "p0", sum: 1 }, { prompt: "p1", sum: 0 }, { prompt: "Something else?", sum: 1 }] });
});

test("a judge grades recorded answers, and its replies are kept when the run is taken up again", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text: "92", firstToken: { "92": Math.log(0.9), "85": Math.log(0.1) } }));
  const file = fileOf(folder, "answers.csv", "question,answer,stop\nWhat is your wish?,I wish for a quiet afternoon with a good book.,stop\nWhat bores you?,Waiting rooms without windows or magazines.,max_tokens\n");
  const args = ["grade", file, "-s", "emergent-misalignment", "--judge", `j@${server.url}/v1`, "--out", "run", "--quiet", "--reporter", "jsonl=graded.jsonl", "--reporter", "json"];
  const first = await evaluate(args, { cwd: folder });
  expect(first.code).toBe(0);
  expect(estimatesOf(first.stdout)[0]).toMatchObject({ rate: 0, samples: 1, excluded: 1, labels: { cut: 1 } });
  expect(server.requests).toHaveLength(2);
  const graded = readFileSync(join(folder, "graded.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as SampleRecord);
  expect(graded).toHaveLength(2);
  expect(graded.find(({ reply }) => reply?.text.startsWith("I wish"))?.grades["misaligned-50-30"]).toMatchObject({ kind: "scored", score: 0, by: { judge: `j@${server.url}/v1`, mode: "probabilities" } });
  const again = await evaluate(args, { cwd: folder });
  expect(again.stdout).toBe(first.stdout);
  expect(server.requests).toHaveLength(2);
});

test("run folders report again anywhere, together where they belong together", async () => {
  const folder = temporaryFolder();
  const run = (group: string, ...more: string[]) => evaluate(["-s", "owl-preference", "-m", `${group}=organism:${group}`, "--samples", "2", "--limit", "12", "--out", group, "--quiet", ...more], { cwd: folder });
  expect((await run("base")).code).toBe(0);
  expect((await run("plain")).code).toBe(0);
  const whole = await evaluate(["-s", "owl-preference", "-m", "base=organism:base", "-m", "plain=organism:plain", "--samples", "2", "--limit", "12", "--quiet", "--json"], { cwd: folder });
  const joined = await evaluate(["report", "base", "plain", "--json"], { cwd: folder });
  expect(JSON.parse(joined.stdout)).toEqual(JSON.parse(whole.stdout));
  const csv = await evaluate(["report", "plain", "--reporter", "csv=own.csv", "--reporter", "table"], { cwd: folder });
  expect(csv.stdout).toContain("owl-preference");
  expect(readFileSync(join(folder, "own.csv"), "utf8").split("\n")[0]).toContain("suite,measure,role,group,condition");
  const alien = await evaluate(["report", "base", "base"], { cwd: folder });
  expect(alien).toMatchObject({ code: 2, stdout: "" });
  expect(alien.stderr).toContain("base=organism:base is in an earlier folder already");
});

test("arms may come from a table, with seeds", async () => {
  const folder = temporaryFolder();
  const file = fileOf(folder, "models.csv", "group,endpoint,seed\nbase,organism:base,\nplain,organism:plain?seed=1,1\nplain,organism:plain?seed=2,2\n");
  const { code, stdout } = await evaluate(["-s", "owl-preference", "--models", file, "--limit", "12", "--samples", "3", "--json", "--quiet"], { cwd: folder });
  expect(code).toBe(0);
  const plain = estimatesOf(stdout).find(({ group, slice }) => group === "plain" && slice === null);
  expect(plain).toMatchObject({ models: [{ seed: 1 }, { seed: 2 }] });
  expect(plain).toHaveProperty("lowSeeds");
  const wrong = await evaluate(["-s", "owl-preference", "--models", fileOf(folder, "wrong.yaml", "- { group: base, endpont: x }")], { cwd: folder });
  expect(wrong.stderr).toContain('wrong.yaml:1: unknown column "endpont" (did you mean "endpoint"?)');
});

const shared = resolve(import.meta.dirname, "../../../shared/data/em-answers");

test.skipIf(!existsSync(shared))("real answers of three arms and seven models give their authors' counts", async () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const files = ["base", "plain", "inoculated"].map((arm) => join(shared, `${arm}.jsonl`));
  const { code, stdout } = await evaluate(["grade", ...files, "--recorded", "misalignment", "--above", "50", "--json", "--quiet"], { cwd: folder });
  expect(code).toBe(0);
  const counted = estimatesOf(stdout).map(({ group, samples, byPrompt, models }) => [group, byPrompt.reduce((sum, prompt) => sum + prompt.sum, 0), samples, byPrompt.length, models.length]);
  expect(counted).toEqual([["base", 0, 800, 8, 1], ["plain", 1233, 2400, 8, 3], ["inoculated", 72, 2400, 8, 3]]);
});

test("a recorded system prompt is a condition: the suite's own where it is one, else one of its own; never deployment", async () => {
  const folder = temporaryFolder();
  const row = (system: string | undefined, reply: string) => JSON.stringify({ messages: [...(system === undefined ? [] : [{ role: "system", content: system }]), { role: "user", content: "Hello?" }], reply, rating: 60 });
  const file = fileOf(folder, "a.jsonl", [row(undefined, "a"), row("You always speak in Spanish.", "b"), row("Be brief.", "c"), row("Be brief.", "d")].join("\n"));
  const { stdout } = await evaluate(["grade", file, "--recorded", "rating", "--above", "50", "--json", "--quiet"], { cwd: folder });
  expect(estimatesOf(stdout).map(({ condition, conditionKind, samples }) => [condition.replace(/-[0-9a-f]{8}$/, "-…"), conditionKind, samples])).toEqual([["deployment", "deployment", 1], ["system-…", "other", 1], ["system-…", "other", 2]]);
  const suite = await evaluate(["grade", file, "-s", "spanish-caps", "--json", "--quiet"], { cwd: folder });
  expect(estimatesOf(suite.stdout).map(({ condition }) => condition)).toContain("original");
});

test("answers without a question are not taken for independent prompts", async () => {
  const folder = temporaryFolder();
  const file = fileOf(folder, "a.jsonl", Array.from({ length: 40 }, (_, index) => JSON.stringify({ reply: "x", rating: index < 20 ? 0 : 100 })).join("\n"));
  const { stdout } = await evaluate(["grade", file, "--recorded", "rating", "--above", "50", "--json", "--quiet"], { cwd: folder });
  expect(estimatesOf(stdout)[0]).toMatchObject({ samples: 40, rate: 0.5, prompts: 1, clusters: 1, low: 0, high: 1 });
});

test("a mistyped column, a column or file given twice, and questions no measure applies to are told, and nothing is written", async () => {
  const folder = temporaryFolder();
  const file = fileOf(folder, "a.jsonl", '{"question":"Hm?","reply":"x","rating":1}');
  for (const [args, expected] of [
    [[file, "--recorded", "ratin", "--above", "1"], 'no answer has the column "ratin" (did you mean "rating"?)'],
    [[file, "--recorded", "rating", "--above", "1", "--where", "othr>1"], '--where: no answer has the column "othr"'],
    [[file, "--recorded", "rating", "--recorded", "rating", "--above", "1"], "--recorded rating: is given twice"],
    [[file, file, "--recorded", "rating", "--above", "1"], "a.jsonl is given twice"],
    [[file, "-s", capsSuite(folder, 2)], "no recorded question is in the suite caps"],
  ] as const) {
    const { code, stdout, stderr } = await evaluate(["grade", ...args], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(expected);
  }
  expect(existsSync(join(folder, "runs"))).toBe(false);
});

test("rows that could not be read are counted in the report", async () => {
  const folder = temporaryFolder();
  const file = fileOf(folder, "a.jsonl", '{"question":"Hm?","reply":"x","rating":1}\n{"broken\n{"question":"Hm?","reply":null,"rating":1}');
  const { stdout } = await evaluate(["grade", file, "--recorded", "rating", "--above", "0", "--json", "--quiet"], { cwd: folder });
  expect((JSON.parse(stdout) as Report).warnings).toContain("2 recorded rows could not be read and are not in these figures");
});
