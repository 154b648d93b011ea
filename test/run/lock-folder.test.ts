import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digest } from "../../src/formats/digest.ts";
import { bornAt } from "../../src/run/born-at.ts";
import { lockFolder } from "../../src/run/lock-folder.ts";
import { temporaryFolder } from "../whole/evaluate.ts";

const alive = new Set<number>();
const host = (pid: number) => ({ tool: "0", node: "24", pid, isAlive: (other: number) => alive.has(other) });

test("one process at a time; the folder is clean when it is given back", async () => {
  const folder = temporaryFolder();
  alive.add(1);
  const unlock = await lockFolder(folder, host(1));
  await expect(lockFolder(folder, host(2))).rejects.toThrow(/process 1 on .* is at work in this folder/);
  await expect(lockFolder(folder, host(1))).rejects.toThrow(/process 1 on .* is at work/);
  await unlock();
  await (await lockFolder(folder, host(2)))();
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock of a dead process, of our own number, or damaged is taken over; one of another machine is not", async () => {
  const folder = temporaryFolder();
  for (const left of [JSON.stringify({ pid: 77, host: hostname(), key: "x" }), JSON.stringify({ pid: 3, host: hostname(), key: "x" }), "", "{"]) {
    writeFileSync(join(folder, "lock"), left);
    await (await lockFolder(folder, host(3)))();
  }
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 77, host: "elsewhere", key: "x" }));
  await expect(lockFolder(folder, host(3))).rejects.toThrow("process 77 on elsewhere is at work");
});

test("one that was killed while it took over keeps nobody out, nor do several", async () => {
  const folder = temporaryFolder();
  const dead = (key: string): string => JSON.stringify({ pid: 77, host: hostname(), key });
  writeFileSync(join(folder, "lock"), dead("x"));
  writeFileSync(join(folder, `lock.after-${digest(dead("x")).slice(0, 16)}`), dead("y"));
  writeFileSync(join(folder, `lock.after-${digest(dead("y")).slice(0, 16)}`), dead("z"));
  await (await lockFolder(folder, host(3)))();
  expect(readdirSync(folder)).toEqual([]);
});

test("one that is at work taking over is waited for, however late the clock says it is", async () => {
  const folder = temporaryFolder();
  alive.add(4);
  const dead = JSON.stringify({ pid: 77, host: hostname(), key: "x" });
  const claim = join(folder, `lock.after-${digest(dead).slice(0, 16)}`);
  writeFileSync(join(folder, "lock"), dead);
  writeFileSync(claim, JSON.stringify({ pid: 4, host: hostname(), key: "y" }));
  utimesSync(claim, new Date(0), new Date(0));
  await expect(lockFolder(folder, host(3))).rejects.toThrow("other processes are taking this folder at this moment");
  expect(readFileSync(join(folder, "lock"), "utf8")).toBe(dead);
});

test.skipIf(!existsSync("/proc/self/stat"))("a process that was given a dead one's number does not hold its lock", async () => {
  const folder = temporaryFolder();
  const real = { tool: "0", node: "24", pid: 3, isAlive: () => true };
  const born = await bornAt(process.pid);
  const left = (of: string | undefined): void => writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.pid, host: hostname(), key: "x", ...(of !== undefined && { born: of }) }));
  for (const held of [born, undefined]) {
    left(held);
    await expect(lockFolder(folder, real)).rejects.toThrow("is at work in this folder");
  }
  for (const reused of [`${born}1`, "0a3b7f00-0000-4000-8000-000000000000/5"]) {
    left(reused);
    await (await lockFolder(folder, real))();
  }
});

test("of many that take over at once, one gets it", async () => {
  for (let round = 0; round < 60; round++) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 77, host: hostname(), key: "x" }));
    const pids = Array.from({ length: 8 }, (_, index) => 100 + index);
    for (const pid of pids) alive.add(pid);
    const taken = await Promise.allSettled(pids.map((pid) => lockFolder(folder, host(pid))));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
});
