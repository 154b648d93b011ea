import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cutTornTail } from "../../src/log/cut-torn-tail.ts";
import { readLog } from "../../src/log/read-log.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "torn-"))));
afterAll(() => rm(folder, { recursive: true }));

const lines = [
  '{"type":"start","at":"2026-01-01T00:00:00Z","version":"0","node":"24"}\n',
  '{"type":"retry","at":"x","role":"model","endpoint":"m","because":"é € 🦉"}\n',
  '{"type":"end","at":"x","outcome":"complete"}\n',
];

test("a log cut at any byte keeps exactly its whole lines", async () => {
  const whole = Buffer.from(lines.join(""));
  const ends = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join("")));
  for (let size = 0; size <= whole.length; size++) {
    const file = join(folder, "cut.jsonl");
    await writeFile(file, whole.subarray(0, size));
    const kept = Math.max(0, ...ends.filter((end) => end <= size));
    expect(await cutTornTail(file)).toBe(size - kept);
    expect(await readFile(file)).toEqual(whole.subarray(0, kept));
  }
});

test("what a power cut leaves (zeros, half a block of garbage) is cut off", async () => {
  const file = join(folder, "zeros.jsonl");
  for (const tail of ["\0".repeat(5000), `{"type":"gra\0\0\0\n`, `\0\0\n{"type":`, "x".repeat(200_000)]) {
    await writeFile(file, lines.join("") + tail);
    await cutTornTail(file);
    expect(await readFile(file, "utf8")).toBe(lines.join(""));
  }
});

test("a line that is broken in the middle is an error with its number, not a silent loss", async () => {
  const file = join(folder, "middle.jsonl");
  await writeFile(file, `${lines[0]}{"type":"gra\n${lines[2]}`);
  await expect(Array.fromAsync(readLog(file))).rejects.toThrow(/middle\.jsonl:2: the log is damaged/);
});

test("places found by reading are the places of the lines", async () => {
  const file = join(folder, "places.jsonl");
  await writeFile(file, lines.join(""));
  const bytes = await readFile(file);
  for await (const { event, offset, length } of readLog(file)) {
    expect(JSON.parse(bytes.subarray(offset, offset + length).toString())).toEqual(event);
  }
});
