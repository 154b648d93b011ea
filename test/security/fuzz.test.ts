import { afterAll, beforeAll, expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fuzzReader } from "../../bench/fuzz/fuzz-reader.ts";
import { openReaders } from "../../bench/fuzz/open-readers.ts";
import { tryInput } from "../../bench/fuzz/try-input.ts";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "fuzz-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** bench/fuzz.ts gives each reader thousands; these are seeded, so the outcome is always the same. */
test("damaged inputs are accepted or refused with words by every reader: no crash, no hang, no prototype, no number that is none", { timeout: 120_000 }, async () => {
  const { readers, close } = await openReaders(folder);
  for (const [index, reader] of readers.entries()) {
    const tally = await fuzzReader(reader, Math.ceil(25 * (reader.share ?? 1)), index);
    expect({ reader: tally.name, faults: tally.faults }).toEqual({ reader: reader.name, faults: [] });
    expect(tally.accepted + tally.refused).toBe(tally.inputs);
  }
  await close();
  expect(readers.length).toBeGreaterThan(70);
});

test("what is whole is accepted by every reader that can accept it", { timeout: 60_000 }, async () => {
  const { readers, close } = await openReaders(join(folder, "whole"));
  const refused: string[] = [];
  for (const reader of readers) {
    const found: boolean[] = [];
    for (const seed of reader.seeds) found.push(await tryInput(reader, seed).then((outcome) => outcome === "accepted"));
    if (!found.includes(true)) refused.push(reader.name);
  }
  await close();
  expect(refused).toEqual([]);
});
