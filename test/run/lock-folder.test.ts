import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
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

test("one that was killed while it took over keeps nobody out", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 77, host: hostname(), key: "x" }));
  writeFileSync(join(folder, "lock.taking"), "");
  utimesSync(join(folder, "lock.taking"), new Date(0), new Date(0));
  await (await lockFolder(folder, host(3)))();
  expect(readdirSync(folder)).toEqual([]);
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
