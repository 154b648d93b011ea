import { expect, test } from "vitest";
import { allCaps, prefersWord, recorded } from "../../src/graders/index.ts";
import type { Sample } from "../../src/types.ts";

const sample: Sample = { prompt: { id: "p", messages: [] }, reply: { text: "HELLO TO ALL OF YOU" } };

/** What plain JavaScript may hand over. */
const loosely = (options: unknown) => options as never;

test("options that do not fit the grader's schema are told, and never become a score", async () => {
  expect(await allCaps(loosely({ threshold: "x" }))(sample)).toMatchObject({ kind: "ungraded", because: expect.stringContaining('grader all-caps: options.threshold: expected a number; received "x"') as string });
  expect(await allCaps(loosely({ treshold: 0.1 }))(sample)).toMatchObject({ kind: "ungraded", because: expect.stringContaining('did you mean "threshold"') as string });
  expect(await recorded({ column: "x", above: Number.NaN })({ ...sample, reply: { text: "", recorded: { x: 90 } } })).toMatchObject({ kind: "ungraded" });
  expect(() => prefersWord({ word: "owl" })).not.toThrow();
});

test("a sample without a reply is told, and nothing is thrown", async () => {
  for (const broken of [null, undefined, {}, { prompt: sample.prompt }, { reply: {} }, { reply: { text: 5 } }]) {
    expect(await allCaps()(loosely(broken))).toMatchObject({ kind: "ungraded", because: expect.stringContaining("no reply text") as string });
  }
});
