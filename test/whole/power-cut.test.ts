import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluate as library } from "../../src/evaluate.ts";
import type { Event } from "../../src/events.ts";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { cutRun, type Resumed } from "./cut-run.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const isWhole = ({ complete, same, asked, lost }: Resumed): boolean => complete && same && asked === lost;

// Every byte: bench/kill.ts.
test("a log cut anywhere, or with holes: the run ends with the same figures, and only what was cut is asked again", { timeout: 120_000 }, async () => {
  await using run = await cutRun();
  const { log } = run;
  const ends = [...log.entries()].flatMap(([index, byte]) => (byte === 0x0a ? [index, index + 1, index + 2] : []));
  const sizes = [...new Set([...ends, ...Array.from({ length: Math.ceil(log.length / 17) }, (_, index) => index * 17)])].filter((size) => size <= log.length);
  const wrong: unknown[] = [];
  for (const size of sizes) {
    const resumed = await run.resume(log.subarray(0, size));
    if (!isWhole(resumed)) wrong.push({ size, ...resumed });
  }
  for (const [from, to] of [[log.length - 512, log.length], [600, log.length], [600, log.length + 4096], [log.length, log.length + 5000]] as const) {
    const holed = Buffer.concat([log.subarray(0, from), Buffer.alloc(to - from)]);
    const resumed = await run.resume(holed);
    if (!isWhole(resumed)) wrong.push({ from, to, ...resumed });
  }
  expect(wrong).toEqual([]);
});

test("answers that came together are lost one by one: a log cut between them asks only for the rest", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  let answers = 0;
  await using server = await startChatServer(({ number, body: { n = 1 } }) => {
    answers += Number(n);
    const choices = Array.from({ length: Number(n) }, (_, index) => ({ index, finish_reason: "stop", message: { role: "assistant", content: "This is said rather quietly indeed." } }));
    return { raw: JSON.stringify({ id: `chatcmpl-${number}`, object: "chat.completion", created: 1, model: "m", choices }) };
  });
  const run = async (out: string): Promise<string[]> => {
    const report = await library({ suites: [capsSuite(folder, 2)], models: { m: [`m@${server.url}/v1`] }, samples: 12, out: join(folder, out), cwd: folder });
    expect(report.complete).toBe(true);
    return repliesIn(readFileSync(join(folder, out, "events.jsonl"), "utf8"));
  };
  expect(new Set(await run("run")).size).toBe(24);
  expect(server.requests.length).toBeLessThan(24);
  const log = readFileSync(join(folder, "run/events.jsonl"));
  for (let size = 0; size < log.length; size += 613) {
    mkdirSync(join(folder, `cut${size}`));
    cpSync(join(folder, "run/run.json"), join(folder, `cut${size}/run.json`));
    writeFileSync(join(folder, `cut${size}/events.jsonl`), log.subarray(0, size));
    const [before, kept] = [answers, repliesIn(log.subarray(0, log.subarray(0, size).lastIndexOf("\n") + 1).toString()).length];
    const cells = await run(`cut${size}`);
    expect([size, cells.length, new Set(cells).size, answers - before]).toEqual([size, 24, 24, 24 - kept]);
  }
});

function repliesIn(log: string): string[] {
  return log.split("\n").slice(0, -1).map((line) => JSON.parse(line) as Event).flatMap((event) => (event.type === "reply" ? [JSON.stringify(event.cell)] : []));
}

test("the command goes on from a log cut in a reply and in a verdict", { timeout: 120_000 }, async () => {
  await using run = await cutRun();
  const { folder, server, log, figures } = run;
  for (const [type, asked] of [["reply", 2], ["judge", 1]] as const) {
    const before = server.requests.length;
    run.copy(type, log.subarray(0, log.indexOf(`{"type":"${type}"`) + 40));
    const { code, stdout } = await evaluate([...run.args, "--out", type], { cwd: folder });
    expect([code, server.requests.length - before]).toEqual([0, asked]);
    const { usage: _usage, ...found } = JSON.parse(stdout) as Report;
    expect(found).toEqual(figures);
  }
});

test("what no power cut leaves is refused with file and line, before anything is asked, and stays as it is", { timeout: 120_000 }, async () => {
  await using run = await cutRun();
  const { folder, server, log, args } = run;
  const before = server.requests.length;
  const lines = log.toString().split("\n");
  const damaged = {
    middle: [lines.with(2, lines[2]?.slice(0, 50) ?? "").join("\n"), /middle\/events\.jsonl:3: the log is damaged/],
    zeros: [lines.with(2, "\0".repeat(300)).join("\n"), /zeros\/events\.jsonl:3: the log is damaged/],
    edited: [`${lines.slice(0, -1).join("\n")}\nmy own remarks\n`, /edited\/events\.jsonl:8: the log is damaged/],
    encoded: [Buffer.from(log.toString(), "utf16le"), /encoded\/events\.jsonl.*(UTF-16|damaged)/],
  } as const;
  for (const [name, [content, message]] of Object.entries(damaged)) {
    run.copy(name, content);
    await expect(run.again(name)).rejects.toThrow(message);
    expect(readFileSync(join(folder, name, "events.jsonl"))).toEqual(Buffer.from(content));
  }
  expect(await evaluate([...args, "--out", "middle"], { cwd: folder })).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(damaged.middle[1]) as string });
  expect(server.requests).toHaveLength(before);
});

test("a plan that is damaged or gone is told and nothing is overwritten; a report that is, is written anew", { timeout: 120_000 }, async () => {
  await using run = await cutRun();
  const { folder, server, log, figures } = run;
  const before = server.requests.length;
  const plan = readFileSync(join(folder, "run/run.json"));
  for (const [content, message] of [
    [plan.subarray(0, plan.length / 2), /run\.json: is damaged \(expected JSON; it ends with/], [Buffer.alloc(0), /run\.json: is damaged \(expected JSON; it is empty\)/],
    [undefined, /events\.jsonl holds answers, and run\.json, the plan that they belong to, is missing/],
  ] as const) {
    run.copy("plan", log);
    // What a killed process leaves beside it.
    writeFileSync(join(folder, "plan/lock"), JSON.stringify({ pid: 2 ** 30, host: hostname(), key: "x" }));
    if (content) writeFileSync(join(folder, "plan/run.json"), content);
    else rmSync(join(folder, "plan/run.json"));
    await expect(run.again("plan")).rejects.toThrow(message);
    expect(readFileSync(join(folder, "plan/events.jsonl"))).toEqual(log);
    expect(content ? readFileSync(join(folder, "plan/run.json")) : existsSync(join(folder, "plan/run.json"))).toEqual(content ?? false);
  }
  for (const content of ["", '{"format": "trait-assay/rep', undefined]) {
    run.copy("report", log);
    if (content === undefined) rmSync(join(folder, "report/report.json"));
    else writeFileSync(join(folder, "report/report.json"), content);
    if (content === "") expect((await evaluate(["report", "report", "--json"], { cwd: folder })).code).toBe(0);
    else await run.again("report");
    const { usage: _usage, ...found } = JSON.parse(readFileSync(join(folder, "report/report.json"), "utf8")) as Report;
    expect(found).toEqual(figures);
  }
  expect(server.requests).toHaveLength(before);
});
