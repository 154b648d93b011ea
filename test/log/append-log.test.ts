import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { StoppedError } from "../../src/errors.ts";
import type { Event } from "../../src/events.ts";
import { openLog } from "../../src/log/append-log.ts";
import { temporaryFolder } from "../whole/evaluate.ts";

const cell = { suite: "s", group: "g", model: "m", condition: "deployment", prompt: "a", trial: 1 };
const reply = (text: string): Event => ({ type: "reply", at: "2026-01-01T00:00:00.000Z", cell, ms: 1, reply: { text } });
const grade = (because: string): Event => ({ type: "grade", cell, measure: "bad", grade: { kind: "excluded", label: "x", because } });

function opened() {
  const file = join(temporaryFolder(), "events.jsonl");
  return { log: openLog(file), read: () => readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Event) };
}

test("what is paid for is written at once; a grade by the end of the turn", async () => {
  const { log, read } = opened();
  log.append(reply("é"));
  expect(read()).toEqual([reply("é")]);
  log.appendSoon(grade("1"));
  log.appendSoon(grade("2"));
  expect(read()).toHaveLength(1);
  await setImmediate();
  expect(read()).toEqual([reply("é"), grade("1"), grade("2")]);
  await log.close();
});

test("events stand in the order in which they came, and are read back from where they stand", async () => {
  const { log, read } = opened();
  log.append(reply("1"));
  log.appendSoon(grade("ünïcödé"));
  const second = log.append(reply("2"));
  log.appendSoon(grade("two"));
  log.appendAll([reply("3"), reply("4")]);
  const fifth = log.append(reply("5"));
  expect(read()).toEqual([reply("1"), grade("ünïcödé"), reply("2"), grade("two"), reply("3"), reply("4"), reply("5")]);
  expect(log.read(second)).toEqual(reply("2"));
  expect(log.read(fifth)).toEqual(reply("5"));
  log.appendSoon(grade("last"));
  await log.close();
  expect(read().at(-1)).toEqual(grade("last"));
  expect(() => log.appendSoon(grade("too late"))).toThrow(StoppedError);
});

test("a disk that refuses a grade stops what comes after it", async () => {
  const log = openLog("/dev/full");
  log.appendSoon(grade("1"));
  await setImmediate();
  expect(() => log.append(reply("1"))).toThrow(/\/dev\/full: the disk is full/);
  expect(() => log.appendSoon(grade("2"))).toThrow(StoppedError);
  await expect(log.close()).rejects.toThrow(/the disk is full/);
});

test("a disk that refuses the last grade says so when the log is closed", async () => {
  const log = openLog("/dev/full");
  log.appendSoon(grade("1"));
  await expect(log.close()).rejects.toThrow(StoppedError);
});
