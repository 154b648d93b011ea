/* oxlint-disable no-control-regex */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fullReport, fullSamples } from "../reporters/full-report.ts";
import { printed } from "../reporters/printed.ts";
import { flipTable } from "../../src/cli/flip-table.ts";
import type { Report } from "../../src/report.ts";
import { reporters } from "../../src/reporters/index.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { ended, start, type Ended } from "../whole/evaluate.ts";

/** What text from outside tries with whoever shows it; every part is to be found again by its number. */
const evil = [
  "\u001b[2J\u001b]0;1\u0007\u001b]8;;http://evil.example/2\u0007\u001b]52;c;ZXZpbA==\u0007", "\u009b31m\u0090q\u0085", "\u202e\u2066\u200b\u2028\u00ad\u{e0041}", "\r\n::error title=3::owned\n##[error]4\n::add-mask::5\n::set-env name=A::6\n",
  "<script>alert(7)</script><img src=x onerror=alert(8)></textarea></style><a href=\"javascript:alert(9)\">", "\"'><svg/onload=alert(10)>", "]]><x/>&evil;", "[11](javascript:alert(11)) ![12](http://evil.example/12) | 13 | `14` @owner #15 http://evil.example/16", "${process.exit(1)}", "{{17}}", " www.evil.example/18",
].join("");
/** Of a folder or a file. */
const evilName = "\u001b]0;1\u0007\u009b31m\u202e\u200b\n::error title=2::owned\r";
const beginnings = ["=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "＝1"];

/** What no terminal, and no reader of lines, is ever given. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\u00ad]|[\u{e0000}-\u{e007f}]|\ufeff/u;
const command = /^\s*(?:::[a-z-]+(?: |::)|##\[)/m;

const yamlText = (text: string): string => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

function hostileSuite(): string {
  const said = (more: string): string => yamlText(`${more}${evil}`.replace(/[\r\n]/g, " ").replaceAll("${", () => "$${"));
  return `suite: hostile
title: ${said("title")}
description: ${said("description")}
source: ${said("source")}
prompts:
${beginnings.map((begin, index) => `  - { id: ${yamlText(`${begin} p${index} ${evil.replace(/[\u0000-\u001f\u007f]/g, "").replaceAll("${", () => "$${")}`.replace(/[\r\t]/g, ""))}, text: ${said("text")}, cluster: ${said("cluster")} }`).join("\n")}
measures:
  - { measure: ${said("measure")}, title: ${said("title")}, role: undesired, default: true, grader: all-caps }
  - { measure: ${said("=second")}, role: desired, grader: mentions, options: { phrase: x } }
derived:
  - { name: gap, title: ${said("derived")}, difference: { of: { measure: ${said("measure")} }, minus: { measure: ${said("=second")} } } }
`;
}

describe("a hostile suite, asked of a hostile server, by every reporter and every command that tells", () => {
  let folder: string;
  const told: Record<string, Ended> = {};
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "hostile-"));
    writeFileSync(join(folder, "hostile.yaml"), hostileSuite());
    writeFileSync(join(folder, "answers.jsonl"), beginnings.map((begin) => JSON.stringify({ id: `${begin}${evil}`, question: evil, reply: evil, group: `${begin}${evil}`, model: `${begin}m${evil}`, condition: "deployment" })).join("\n"));
    writeFileSync(join(folder, "bad.yaml"), `suite: hostile\n${yamlText(evil)}: 1\n`);
    writeFileSync(join(folder, "bad.jsonl"), `${JSON.stringify({ [evil]: evil })}\n{"a": ${evil}\n`);
    writeFileSync(join(folder, "labels.jsonl"), beginnings.map((begin) => JSON.stringify({ id: `${begin}${evil}`, question: `${begin}${evil}`, reply: evil, [`said${evil}`]: 1 })).join("\n"));
    writeFileSync(join(folder, "models.jsonl"), JSON.stringify({ group: "g", endpoint: `m${evilName}@http://127.0.0.1:9/v1` }));
    writeFileSync(join(folder, `${evilName}.yaml`), hostileSuite());
    await using server = await startChatServer(({ number }) => (number % 3 === 0 ? { status: 400, body: { error: { message: evil, code: evil } } } : number % 3 === 1 ? { raw: evil, type: "text/html" } : { text: `${evil} ANSWER`, message: { refusal: null } }));
    const files = Object.keys(reporters).flatMap((name) => ["--reporter", `${name}=r.${name}`]);
    const env = { GITHUB_STEP_SUMMARY: join(folder, "summary.md") };
    const tell = async (name: string, ...args: string[]): Promise<void> => void (told[name] = await ended(start(args, { cwd: folder, env })));
    await tell("run", "-s", "./hostile.yaml", "-m", `arm=m@${server.url}/v1`, "--out", "run", "--retries", "0", ...files, "--reporter", "github", "--max-rate", `measure${evil.replace(/[\r\n]/g, " ")}=.5`, "--system", `=system${evil}`);
    await Promise.all([
      tell("show", "show", "./hostile.yaml", "--prompts"), tell("show as JSON", "show", "./hostile.yaml", "--json"), tell("report", "report", "run"), tell("report as JSON", "report", "run", "--json"), tell("report as JSONL", "report", "run", "--reporter", "jsonl"), tell("gate", "gate", "run", "--max-rate", `measure${evil.replace(/[\r\n]/g, " ")}=.5`),
      tell("grade", "grade", "answers.jsonl", "-s", "./hostile.yaml", "--out", "graded", "--reporter", "table", "--reporter", "csv=g.csv", "--reporter", "junit=g.junit"), tell("a broken suite", "show", "./bad.yaml"), tell("broken rows", "grade", "bad.jsonl", "--recorded", evil, "--above", "1"),
      tell("an unknown command", evil), tell("an unknown flag", `--${evil}`), tell("an unknown suite", "-s", evil), tell("an unknown file", "-s", `./${evil}.yaml`), tell("an unknown group", "gate", "run", "--max-rate", `x:${evil}=1`), tell("a dry run", "-s", "./hostile.yaml", "-m", "m@http://127.0.0.1:9/v1", "--dry-run"), tell("export", "export", "--suite", "./hostile.yaml", "--format", "chat-jsonl"), tell("power", "power", "--suite", "./hostile.yaml", "--detect", ".2"),
      tell("an unreachable model of a table", "-s", "./hostile.yaml", "--models", "models.jsonl", "--out", `out${evilName}`, "--retries", "0"), tell("an export of many", "export", "--suite", `./${evilName}.yaml`, "--format", "chat-jsonl", "--out", "x.jsonl"),
      tell("calibrate", "calibrate", "--labels", "labels.jsonl", "--recorded", `said${evil}`, "--suite", "open-sycophancy", "--measure", "favour", "--judge", `::error title=1::j${evilName}@http://127.0.0.1:9/v1`, "--retries", "0"), tell("calibrate as JSON", "calibrate", "--labels", "labels.jsonl", "--recorded", `said${evil}`, "--suite", "open-sycophancy", "--measure", "favour", "--judge", `j${evilName}@http://127.0.0.1:9/v1`, "--retries", "0", "--json"),
    ]);
    return () => rmSync(folder, { recursive: true });
  }, 180_000);
  const file = (name: string): string => readFileSync(join(folder, name), "utf8");

  test("nothing that is printed commands a terminal or a workflow, and nothing is a bug of ours", () => {
    expect(told["grade"]).toMatchObject({ stderr: expect.not.stringContaining("evaluate: ") as string });
    expect(told["run"]).toMatchObject({ code: 3, stderr: expect.stringContaining("samples") as string });
    for (const [name, { code, stdout, stderr }] of Object.entries(told)) {
      const annotations = name === "run" ? stdout.split("\n").filter((line) => line !== "" && !/^::(?:error|warning|notice) title=[^:,]*::/.test(line)) : [];
      expect({ name, annotations, bug: /this is a bug|outside of any request/.test(stderr) ? stderr : "", stopped: code === 4 }).toEqual({ name, annotations: [], bug: "", stopped: name === "an unreachable model of a table" || name.startsWith("calibrate") });
      const shown = (text: string): string => (forbidden.exec(text) ? JSON.stringify(text.slice(Math.max(0, text.search(forbidden) - 60), text.search(forbidden) + 20)) : "");
      expect({ name, stdout: shown(stdout), stderr: shown(stderr) }).toEqual({ name, stdout: "", stderr: "" });
      for (const text of [...(name === "run" ? [] : [stdout]), stderr]) expect({ name, command: command.exec(text)?.[0] ?? "" }).toEqual({ name, command: "" });
    }
  });

  test("table and Markdown", () => {
    expect(file("r.table")).not.toMatch(forbidden);
    for (const text of [file("r.markdown"), file("summary.md")]) {
      expect(text).not.toMatch(forbidden);
      expect(text).not.toMatch(/<(?:script|img|svg|a|x|style|textarea)\b/i);
      expect(text).not.toMatch(/(?<!\\)!?\[1[12](?<!\\)\]\(/);
      // Which GitHub makes a link of, also inside of tags.
      expect(text).not.toMatch(/www\./i);
      expect(text).not.toMatch(/(?<![\\\w/])@owner|(?<!\\)`14(?<!\\)`/);
    }
  });

  test("CSV: no text begins a formula, rows keep their width, numbers stay numbers", () => {
    for (const name of ["r.csv", "g.csv"]) {
      const rows = csvCells(file(name));
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      for (const cell of rows.flat()) if (!/^-?\d+(?:\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }
  });

  test("JUnit is XML 1.0 in which all is text", () => {
    for (const name of ["r.junit", "g.junit"]) {
      const text = file(name);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(text.replace(/<\/?(?:testsuites?|testcase|failure|error|skipped|properties|property|system-out|system-err)(?: [\w-]+="[^"<]*")*\s*\/?>|<\?xml[^>]*\?>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;|#)/);
    }
  });

  test("the page holds no tag, handler or address of theirs, and a policy that would run none", () => {
    const page = file("r.html");
    const marks = page.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, "").replace(/="[^"]*"/g, '=""');
    expect(marks).not.toMatch(/<script|<script>alert|<img |<svg\/onload|href="javascript|<textarea|evil\.example\/\d+"/i);
    expect(marks).not.toMatch(/<[a-z][^<>]*\son\w+=/i);
    expect(page).toMatch(/content-security-policy" content="default-src 'none'/i);
    expect(page.replace(/\n/g, "")).not.toMatch(forbidden);
  });

  test("JSON and JSONL are JSON, and safe to print", () => {
    expect(JSON.parse(file("r.json"))).toMatchObject({ format: "trait-assay/report" });
    const rows = file("r.jsonl").trimEnd().split("\n").map((line) => JSON.parse(line) as { reply?: { text: string } });
    expect(rows.length).toBeGreaterThanOrEqual(beginnings.length);
    expect(rows.some(({ reply }) => reply?.text.includes("\u001b]52;c;"))).toBe(true);
    for (const name of ["r.json", "r.jsonl"]) expect(file(name)).not.toMatch(forbidden);
  });
});

test("a report whose every name is hostile: no reporter but the page's own data keeps a control character", async () => {
  for (const [name, load] of Object.entries(reporters)) {
    const text = await printed(await load(), fullReport(evil), { samples: fullSamples(5, evil), width: 100 });
    // RFC 4180 keeps a cell's own line breaks between quotes.
    const shown = text.replace(name === "csv" ? /\r\n/g : /\n/g, "");
    expect({ name, found: JSON.stringify(forbidden.exec(name === "csv" ? shown.replace(/[\r\n]/g, "") : shown)?.[0] ?? "") }).toEqual({ name, found: '""' });
    // A page and a table for spreadsheets are files; in the others no line is a command.
    if (name !== "github" && name !== "csv" && name !== "html") expect({ name, command: command.exec(text)?.[0] ?? "" }).toEqual({ name, command: "" });
  }
});

test.for(["::error::owned", "##[error]owned", "\u00a0::stop-commands::owned"])("names that are a workflow's command make none where they begin a line of a table: %s", async (name) => {
  const report = JSON.parse(JSON.stringify(fullReport("@")), (_, value: unknown) => (typeof value === "string" && value.endsWith("@") ? `${name} ${value}` : value)) as Report;
  for (const reporter of ["table", "markdown", "json", "jsonl", "junit"] as const) {
    for (const width of [40, 80, 200]) expect({ reporter, command: command.exec(await printed(await reporters[reporter](), report, { samples: fullSamples(5, name), width }))?.[0] ?? "" }).toEqual({ reporter, command: "" });
  }
  expect(flipTable([{ suite: "s", measure: name, both: 1, toShown: 0, toAbsent: 0, onlyBefore: 0, onlyNow: 0 }], [`s/${name}`])).not.toMatch(command);
});

/** Cells of RFC 4180. */
function csvCells(text: string): string[][] {
  return text.replace(/\r\n$/, "").split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = ""]) => (quoted ?? plain).replaceAll('""', '"')));
}
