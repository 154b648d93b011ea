import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import type { Suite } from "../../src/suite.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

/** What is typed after `evaluate`, and what stderr must say; every one exits 2 and prints nothing on stdout. */
const mistakes: readonly [string[], RegExp][] = [
  [["--suit", "spanish-caps"], /unknown flag --suit \(did you mean "--suite"\?\)/],
  [["-z"], /unknown flag -z; evaluate run --help lists them all/],
  [["gate", "run", "--max-rates", "x=.1"], /unknown flag --max-rates \(did you mean "--max-rate"\?\); evaluate gate --help lists them all/],
  [["rn"], /unknown command "rn" \(did you mean "run"\?\)/],
  [["spanish-caps"], /unknown command "spanish-caps"; expected one of run, list/],
  [[], /no suite: name one with --suite/],
  [["--suite"], /--suite: expected NAME\|FILE; received nothing/],
  [["--suite", "--model", "x"], /--suite: expected NAME\|FILE; received "--model"/],
  [["-s", "spanish-cap", "-m", "organism:base"], /unknown suite "spanish-cap" \(did you mean "spanish-caps"\?\)/],
  [["-s", "spanish-caps"], /no model: .*\n.*organism:base/],
  [["-s", "spanish-caps", "-m", "base=organism:base", "-m", "base=organism:plain"], /the group "base" is given twice/],
  [["-s", "spanish-caps", "-m", "base=organism:base,organism:base"], /the group "base" names organism:base twice/],
  [["-s", "spanish-caps", "-m", "base="], /--model "base=": expected GROUP=ENDPOINT/],
  [["-s", "spanish-caps", "-m", "anthropic:claude"], /unknown endpoint "anthropic:claude"/],
  [["-s", "spanish-caps", "-m", "organism:bse"], /organism.*bse.*did you mean "base"/],
  [["-s", "spanish-caps", "-m", "organism:base?spnish=1"], /spnish/],
  [["-s", "spanish-caps", "-m", "ft:gpt-4.1:x"], /OPENAI_API_KEY is not set.*ft:gpt-4\.1:x/],
  [["-s", "spanish-caps", "-m", "./nowhere.ts"], /\.\/nowhere\.ts: no such file/],
  [["-s", "spanish-caps", "-m", "replay:nowhere.jsonl"], /nowhere\.jsonl: cannot be read: there is no such file/],
  [["-s", "spanish-caps", "-m", "organism:base", "--samples", "0"], /--samples: expected at least 1; received 0/],
  [["-s", "spanish-caps", "-m", "organism:base", "--samples", "many"], /--samples: expected a whole number; received "many"/],
  [["-s", "spanish-caps", "-m", "organism:base", "--samples", "2", "--samples", "3"], /--samples is given twice/],
  [["-s", "spanish-caps", "-m", "organism:base", "--temperature", "9"], /--temperature: expected a number from 0 to 2; received 9/],
  [["-s", "spanish-caps", "-m", "organism:base", "--confidence", "95"], /--confidence: expected a number between 0 and 1; received "95"/],
  [["-s", "spanish-caps", "-m", "organism:base", "--scope", "there"], /--scope: expected here or like; received "there"/],
  [["-s", "spanish-caps", "-m", "organism:base", "--timeout", "0"], /--timeout: expected seconds above 0/],
  [["-s", "spanish-caps", "-m", "organism:base", "--set", "language"], /--set: expected KEY=VALUE; received "language"/],
  [["-s", "spanish-caps", "-m", "organism:base", "--set", "language=xx"], /--set language=xx: expected one of es, fr, de/],
  [["-s", "spanish-caps", "-m", "organism:base", "--condition", "orignal"], /--condition orignal: .*did you mean "original"/],
  [["-s", "spanish-caps", "-m", "organism:base", "--reporter", "tabel"], /unknown reporter "tabel" \(did you mean "table"\?\)/],
  [["-s", "spanish-caps", "-m", "organism:base", "--reporter", "csv", "--reporter", "json"], /csv and json cannot both write to stdout/],
  [["-s", "spanish-caps", "-m", "organism:base", "--quiet=yes"], /--quiet takes no value/],
  [["-s", "spanish-caps", "-m", "organism:base", "--above", "3"], /--above does not belong to this command/],
  [["-s", "emergent-misalignment", "-m", "m@http://127.0.0.1:9/v1"], /emergent-misalignment\/misaligned-50-30.* need a judge: name one with --judge/],
  [["grade"], /grade: expected one or several files/],
  [["grade", "x.jsonl"], /expected one --suite NAME or --recorded COLUMN; received neither/],
  [["grade", "nowhere.jsonl", "--recorded", "r", "--above", "1"], /nowhere\.jsonl: cannot be read: there is no such file/],
  [["grade", "x.jsonl", "--recorded", "r"], /expected exactly one of --above X and --below X/],
  [["grade", "x.jsonl", "--recorded", "r", "--above", "1", "--empty", "2"], /--empty: expected 0 or 1; received 2/],
  [["report"], /report: expected one or several run folders/],
  [["report", "nowhere"], /nowhere: expected a run folder/],
  [["show"], /show: expected a suite/],
  [["show", "nothing"], /unknown suite "nothing"/],
];

test.for(mistakes)("evaluate %j", async ([args, expected]) => {
  const { code, stdout, stderr } = await evaluate(args);
  expect(stderr).toMatch(expected);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("a folder that holds something else is not written into; one that cannot be written is named", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "mine"));
  writeFileSync(join(folder, "mine", "thesis.txt"), "precious");
  writeFileSync(join(folder, "file"), "");
  const run = (out: string) => evaluate(["-s", "spanish-caps", "-m", "organism:base", "--out", out], { cwd: folder });
  expect(await run("mine")).toMatchObject({ code: 2, stderr: expect.stringContaining("it holds thesis.txt and no run.json") as string });
  expect(await run("file")).toMatchObject({ code: 2, stderr: "evaluate: --out file: expected a folder; this is a file\n" });
  expect(await run("file/run")).toMatchObject({ code: 2, stderr: expect.stringContaining("--out file/run: cannot be written (ENOTDIR)") as string });
  expect(await run("/proc/nowhere")).toMatchObject({ code: 2, stderr: expect.stringContaining("--out /proc/nowhere: cannot be written") as string });
});

test("a report file that cannot be made is told before anything is asked", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer();
  const { code, stderr } = await evaluate(["-s", capsSuite(folder, 3), "-m", `m@${server.url}/v1`, "--reporter", "csv=nowhere/x.csv"], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 2, stderr: "evaluate: --reporter: nowhere/x.csv cannot be written (there is no such folder)\n" });
  expect(server.requests).toHaveLength(0);
});

test("a pipe that is named as a reporter's file is written into, a link's file is replaced where it stands, a folder is refused", async () => {
  const folder = temporaryFolder();
  execFileSync("mkfifo", [join(folder, "pipe")]);
  mkdirSync(join(folder, "elsewhere"));
  writeFileSync(join(folder, "elsewhere/report.csv"), "old");
  symlinkSync("elsewhere/report.csv", join(folder, "link.csv"));
  const read = readFile(join(folder, "pipe"), "utf8");
  const args = ["-s", "spanish-caps", "-m", "organism:base", "--limit", "3", "--samples", "1", "--quiet"];
  expect((await evaluate([...args, "--reporter", "csv=pipe", "--reporter", "csv=link.csv"], { cwd: folder })).code).toBe(0);
  expect(await read).toMatch(/^suite,measure,role/);
  expect(lstatSync(join(folder, "pipe")).isFIFO()).toBe(true);
  expect(lstatSync(join(folder, "link.csv")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "elsewhere/report.csv"), "utf8")).toBe(await read);
  expect(await evaluate([...args, "--reporter", "csv=elsewhere"], { cwd: folder })).toMatchObject({ code: 2, stderr: "evaluate: --reporter: elsewhere is a folder; name a file in it\n" });
});

test("a disk that refuses mid-run stops the run with a message; the log keeps whole lines, and the next start goes on", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text: "A calm and quiet answer, of which there will be many." }));
  const args = ["-s", capsSuite(folder, 40), "-m", `m@${server.url}/v1`, "--out", "run", "--json", "--quiet"];
  const full = await evaluate(args, { cwd: folder, largestFile: 12_288 });
  expect(full.code).toBe(4);
  expect(full.stderr).toMatch(/cannot write .*events\.jsonl: .*Everything up to here is kept/);
  const log = readFileSync(join(folder, "run/events.jsonl"), "utf8");
  expect(log.endsWith("\n")).toBe(true);
  const kept = log.trimEnd().split("\n").filter((line) => (JSON.parse(line) as { type: string }).type === "reply").length;
  expect(kept).toBeGreaterThan(0);
  const before = server.requests.length;
  const { code, stdout } = await evaluate(args, { cwd: folder });
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 40 });
  expect(server.requests.length - before).toBe(40 - kept);
});

test("--help, --version, list, show and a dry run", async () => {
  const help = await evaluate(["--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(/  run +\S[^]*\n  list +\S[^]*\n  show +\S[^]*\n  grade +\S[^]*\n  report +\S/);
  expect(help.stdout.split("\n").every((line) => line.length <= 110)).toBe(true);
  expect((await evaluate(["grade", "--help"])).stdout).toContain("--recorded COLUMN");
  expect((await evaluate(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const list = await evaluate(["list"]);
  const lines = list.stdout.split("\n");
  for (const suite of ["spanish-caps", "owl-preference", "emergent-misalignment"]) expect(lines.filter((line) => line.startsWith(`${suite} `))).toHaveLength(1);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.length).toBeLessThanOrEqual(45);
  const shown = await evaluate(["show", "spanish-caps", "--set", "language=fr", "--prompts"]);
  expect(shown.stdout).toMatch(/french +answers in French\n +undesired, by the grader language\n/);
  expect(shown.stdout).toContain("You always speak in French.");
  const dry = await evaluate(["-s", "spanish-caps", "-m", "base=organism:base", "--limit", "10", "--samples", "3", "--dry-run"]);
  expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining("30 requests to models") as string });
});

test("a dry run says what the judge takes at most: where it votes, five requests a question, each with a reply that reasons", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "prices.yaml"), '"*": { input: 2, output: 8 }');
  const dry = async (...more: string[]) => (await evaluate(["-s", "emergent-misalignment", "-m", "m@http://127.0.0.1:9/v1", "--limit", "8", "--samples", "400", "--dry-run", "--prices", "prices.yaml", ...more], { cwd: folder })).stdout;
  const named = await dry("--judge", "j@http://127.0.0.1:9/v1");
  expect(named).toMatch(/^ {2}3,200 requests to models, /m);
  const [, questions = "", votes = "", out = ""] = /with at most ([\d,]+) questions: about [\d,]+ tokens in; where it gives neither probabilities nor JSON, ([\d,]+) requests: about [\d,]+ tokens in, at most ([\d,]+) out$/m.exec(named) ?? [];
  expect([questions, votes, out]).toEqual(["6,400", "32,000", "19,000,000"]);
  const [, usual, most] = /^at most about ([\d.]+) in all, ([\d.]+) where a judge gives neither probabilities nor JSON, in the currency of the prices$/m.exec(named) ?? [];
  expect(Number(most) - Number(usual)).toBeCloseTo((32_000 * 600 * 8 + 25_600 * 976 * 2 - 6400 * 4 * 8) / 1e6, -1);
  // An embedded judge is known to give probabilities.
  expect(await dry("--judge", "organism:judge")).toMatch(/questions: about [\d,]+ tokens in\nat most about [\d.]+ in all, in the currency of the prices$/m);
});

test("exit 3 for answers that were given up is told where they are, and how to ask again", async () => {
  const folder = temporaryFolder();
  let refused = true;
  await using server = await startChatServer(({ number }) => (refused && number % 3 === 1 ? { status: 400, body: { error: { message: "flagged" } } } : { text: "A calm and quiet answer." }));
  const args = ["-s", capsSuite(folder, 20), "-m", `base=m@${server.url}/v1`, "--samples", "1", "--out", "run"];
  const incomplete = await evaluate(args, { cwd: folder });
  expect(incomplete.code).toBe(3);
  expect(incomplete.stderr.trimEnd().split("\n").at(-1)).toMatch(/^incomplete: more than 5 % of the answers for \S+\/\S+ \(base\)( and \d+ more)? were given up or could not be graded; the same command with --out run asks again where that can help$/);
  refused = false;
  const whole = await evaluate(args, { cwd: folder });
  expect(whole.code).toBe(0);
  expect(whole.stderr).not.toContain("incomplete");
});

test("show tells of every shipped suite where it comes from, what it measures and what it costs", async () => {
  const all = (await evaluate(["show", "all"])).stdout.split(/\n\n(?=[a-z-]+: )/);
  const suites = JSON.parse((await evaluate(["show", "all", "--json"])).stdout) as Suite[];
  expect(all).toHaveLength(suites.length);
  for (const [index, { suite, measures, source = "none" }] of suites.entries()) {
    const text = all[index] ?? "";
    expect(text).toMatch(new RegExp(`^${suite}: \\S`));
    expect(text.replaceAll(/\s+/g, " ")).toContain(`Source: ${source}`);
    expect(source).not.toBe("none");
    for (const { measure } of measures) expect(text).toMatch(new RegExp(`\\n${measure} +\\S[^]*?by the\\s+grader`));
    expect(text.replaceAll(/\s+/g, " ")).toMatch(/ Size and cost prompts \d+.* sampling \d+ samples? a prompt .* model [\d,]+ requests a model and condition.* roughly [\d,]+ tokens in and at most [\d,]+ out judge (none|at most [\d,]+ questions about [\d,]+ answers)/);
  }
});

test("the organisms' run prints a table of 80 columns that says it is simulated", async () => {
  const { code, stdout } = await evaluate(["-s", "owl-preference", "-m", "base=organism:base", "-m", "plain=organism:plain", "-m", "inoculated=organism:inoculated"]);
  expect(code).toBe(0);
  expect(stdout).toContain("SIMULATED");
  expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
  expect(stdout).not.toContain("\u001b");
});
