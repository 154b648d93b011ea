import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { ended, evaluate, start, temporaryFolder } from "./evaluate.ts";

const text = "A calm and quiet answer, of which there will be many. ".repeat(4);
const works = (command: string): boolean => {
  try {
    execFileSync("sh", ["-c", command], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** A file system of its own, of so many kilobytes. */
function smallDisk(folder: string, kilobytes: number): string {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "none", disk]);
  onTestFinished(() => void execFileSync("umount", ["-l", disk]));
  return disk;
}

/** Leaves so many bytes. */
function fill(disk: string, left: number): void {
  const ballast = join(disk, "ballast");
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  } catch (error) {
    // Somebody else was quicker to take the last page: it is full.
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

/** How many replies a log holds; every line of it is whole. */
function replies(folder: string): number {
  const log = readFileSync(join(folder, "events.jsonl"), "utf8");
  expect(log === "" || log.endsWith("\n")).toBe(true);
  return log.split("\n").slice(0, -1).filter((line) => (JSON.parse(line) as { type: string }).type === "reply").length;
}

const drafts = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".part"));
const full = /^evaluate: cannot write .*events\.jsonl: the disk is full.*Everything up to here is kept; run the same command again to go on\.\n$/;

describe.skipIf(!works("d=$(mktemp -d) && mount -t tmpfs none $d && umount $d && rmdir $d"))("on a disk of its own", () => {
  test("that fills up mid-run: one message, nothing paid is lost, nothing is asked while there is no room, and then the rest", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const disk = smallDisk(folder, 4096);
    await using server = await startChatServer(({ number }) => {
      if (number === 20) fill(disk, 64 * 1024);
      return { text, delay: 20 };
    });
    const args = ["-s", capsSuite(folder, 200), "-m", `m@${server.url}/v1`, "--samples", "1", "--out", join(disk, "run"), "--json", "--quiet", "--concurrency", "5"];
    const stopped = await evaluate(args, { cwd: folder });
    expect(stopped).toMatchObject({ code: 4, stderr: expect.stringMatching(full) as string });
    const kept = replies(join(disk, "run"));
    expect(kept).toBe(server.requests.length);
    expect(kept).toBeLessThan(200);
    expect(drafts(join(disk, "run"))).toEqual([]);
    expect((await evaluate(args, { cwd: folder })).code).toBe(4);
    expect(server.requests).toHaveLength(kept);

    writeFileSync(join(disk, "ballast"), "");
    const { code, stdout } = await evaluate(args, { cwd: folder });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 200 });
    expect(server.requests).toHaveLength(200);
  });

  test("that is full at once: whole lines, no half report, and the next start goes on", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const disk = smallDisk(folder, 4096);
    await using server = await startChatServer(({ number }) => {
      if (number === 20) fill(disk, 0);
      return { text };
    });
    const args = ["-s", capsSuite(folder, 60), "-m", `m@${server.url}/v1`, "--samples", "1", "--out", join(disk, "run"), "--json", "--quiet", "--concurrency", "5"];
    const stopped = await evaluate(args, { cwd: folder });
    expect(stopped).toMatchObject({ code: 4, stdout: "", stderr: expect.stringMatching(full) as string });
    const [kept, asked] = [replies(join(disk, "run")), server.requests.length];
    // What arrives when there is no byte left cannot be kept.
    expect(asked - kept).toBeLessThanOrEqual(5 + 1);
    expect(drafts(join(disk, "run"))).toEqual([]);
    writeFileSync(join(disk, "ballast"), "");
    expect((await evaluate(args, { cwd: folder })).code).toBe(0);
    expect(server.requests.length - asked).toBe(60 - kept);
  });

  test("that has no room for the plan, a reporter's file or stdout: exit 4 with one message, and nothing half-written", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const disk = smallDisk(folder, 256);
    const dev = (name: string): string => join(disk, name);
    await using server = await startChatServer();
    const args = ["-s", capsSuite(folder, 40), "-m", `m@${server.url}/v1`, "--samples", "1", "--quiet"];
    mkdirSync(dev("run"));
    fill(disk, 0);
    expect(await evaluate([...args, "--out", dev("run")], { cwd: folder })).toMatchObject({ code: 4, stdout: "", stderr: `evaluate: cannot write ${dev("run")}: the disk is full\n` });
    expect([readdirSync(dev("run")), server.requests]).toEqual([[], []]);

    fill(disk, 4096);
    const file = await evaluate([...args, "--out", "run", "--reporter", `json=${dev("report.json")}`], { cwd: folder });
    expect(file).toMatchObject({ code: 4, stderr: `evaluate: --reporter: ${dev("report.json")} cannot be written (ENOSPC); evaluate report RUN makes it again\n` });
    expect(readdirSync(disk)).toEqual(["run", "ballast"].toSorted());
    expect((JSON.parse(readFileSync(join(folder, "run/report.json"), "utf8")) as Report).complete).toBe(true);
    expect(server.requests).toHaveLength(40);

    const child = start(["report", "run", "--json"], { cwd: folder, stdout: dev("out") });
    expect(await ended(child)).toMatchObject({ code: 4, stderr: expect.stringMatching(/^evaluate: stdout cannot be written \(ENOSPC\)/) as string });
  });
});

/** Syncs of the log fail from the third on, once: Linux forgets what it could not keep, and calls the next sync a success. */
const failsToSync = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
const { fdatasync } = fs; let syncs = 0;
fs.fdatasync = (fd, done) => (++syncs === 3 ? setImmediate(done, Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" })) : fdatasync(fd, done));
syncBuiltinESMExports();`;

/** From the tenth on, grades that are written by themselves find the disk full. */
const refusesGrades = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
const { writeSync } = fs; let grades = 0;
fs.writeSync = (fd, data, ...rest) => {
  const text = String(data);
  if (grades >= 10 ? text.startsWith('{"type":') : text.startsWith('{"type":"grade"') && !text.includes('{"type":"reply"') && ++grades === 10) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
  return writeSync(fd, data, ...rest);
};
syncBuiltinESMExports();`;

test.each([["keep what was written to it", failsToSync, "EIO"], ["take a grade", refusesGrades, "the disk is full"]])("a disk that cannot %s is told, and what was kept is reported", { timeout: 120_000 }, async (_what, preload, reason) => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text, delay: 20 }));
  const args = ["-s", capsSuite(folder, 400), "-m", `m@${server.url}/v1`, "--samples", "1", "--out", "run", "--json", "--quiet", "--concurrency", "5"];
  const { code, stdout, stderr } = await evaluate(args, { cwd: folder, preload });
  expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(new RegExp(`^evaluate: cannot write run/events\\.jsonl: ${reason}\\. .*\n$`)) });
  const report = JSON.parse(stdout) as Report;
  expect(report).toMatchObject({ complete: false, suites: [{ measures: [{ estimates: [{ kind: "measured" }] }] }] });
  expect(server.requests.length).toBeLessThan(400);
});

/** Makes a folder and the log in it read-only, also for who has it open, and undoes it; not every system can. */
const freeze = (path: string, how: "+i" | "-i"): void => void execFileSync("chattr", [how, join(path, "events.jsonl"), path]);

describe.skipIf(!works("d=$(mktemp -d) && chattr +i $d; ! touch $d/x; r=$?; chattr -i $d && rmdir $d && exit $r"))("where files can be frozen", () => {
  test("a folder that becomes read-only mid-run: one message, and the next start goes on", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    await using server = await startChatServer(() => ({ text, delay: 10 }));
    const args = ["-s", capsSuite(folder, 60), "-m", `m@${server.url}/v1`, "--samples", "1", "--out", "run", "--json", "--quiet", "--concurrency", "5"];
    const child = start(args, { cwd: folder });
    const end = ended(child);
    while (server.requests.length < 20) await sleep(2);
    freeze(join(folder, "run"), "+i");
    const { code, stdout, stderr } = await end.finally(() => freeze(join(folder, "run"), "-i"));
    expect({ code, stdout, stderr }).toEqual({ code: 4, stdout: "", stderr: expect.stringMatching(/^evaluate: cannot write run\/events\.jsonl: EPERM\. Everything up to here is kept; run the same command again to go on\.\n$/) });
    const [kept, asked] = [replies(join(folder, "run")), server.requests.length];
    expect((await evaluate(args, { cwd: folder })).code).toBe(0);
    expect(server.requests.length - asked).toBe(60 - kept);
    expect(readdirSync(join(folder, "run")).toSorted()).toEqual(["events.jsonl", "report.json", "run.json"]);
  });

  test("a read-only folder is reported and judged all the same; that it keeps its earlier report.json is told", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const made = await evaluate(["-s", "spanish-caps", "-m", "base=organism:base", "--limit", "8", "--samples", "2", "--out", "run", "--json", "--quiet"], { cwd: folder });
    const earlier = readFileSync(join(folder, "run/report.json"), "utf8");
    freeze(join(folder, "run"), "+i");
    try {
      const kept = expect.stringMatching(/^warning: \S+report\.json cannot be written \(EPERM\) and stays as it is\n$/) as string;
      expect(await evaluate(["report", "run", "--json"], { cwd: folder })).toEqual({ code: 0, stdout: made.stdout, stderr: kept });
      const gate = await evaluate(["gate", "run", "--max-rate", "spanish:base=.5"], { cwd: folder });
      expect(gate).toMatchObject({ code: 0, stdout: expect.stringMatching(/^gate: PASS[^]*\n  warning: this look could not be counted|^gate: PASS[^]*warning: this look could\s+not be counted/) as string, stderr: kept });
    } finally {
      freeze(join(folder, "run"), "-i");
    }
    expect(readFileSync(join(folder, "run/report.json"), "utf8")).toBe(earlier);
  });
});
