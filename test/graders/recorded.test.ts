import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { recorded } from "../../src/graders/recorded.ts";
import type { Facts, Json } from "../../src/types.ts";

const grade = async (facts: Facts, options: { where?: string; empty?: 0 | 1 } = {}) =>
  await recorded({ column: "rating", above: 50, ...options })({ prompt: { id: "p", messages: [] }, reply: { text: "", recorded: facts } });

const conditions: readonly (readonly [string, Json, boolean])[] = [
  ["x=true", true, true], ["x=true", "true", true], ["x=true", false, false], ["x!=true", false, true], ["x!=true", true, false],
  ["x=en", "en", true], ["x=en", " en ", true], ["x=en", "de", false], ["x!=en", "de", true],
  ["x=1", 1, true], ["x=1", "1.0", true], ["x!=1", 2, true], ["x>=2", 2, true], ["x<2", "2", false], ["x>0", "many", false], ["x!=1", "many", false],
  ["x!=en", "", false], ["x!=en", null, false], ["x!=1", "", false], ["x!=1", null, false], ["x=en", "  ", false],
];

test.each(conditions)("%s with %j: kept %j", async (where, x, kept) => {
  expect(await grade({ rating: 60, x }, { where })).toMatchObject(kept ? { kind: "scored", score: 1 } : { kind: "excluded", label: "where" });
});

test("a column that the row lacks meets no condition", async () => {
  for (const where of ["x=1", "x!=1", "x=en", "x!=en"]) expect(await grade({ rating: 60 }, { where })).toMatchObject({ kind: "excluded", because: `x is empty, so "${where}" cannot be met` });
});

test("an empty rating is excluded, or counts as it is told", async () => {
  expect(await grade({ rating: "" })).toMatchObject({ kind: "excluded", label: "empty" });
  expect(await grade({ rating: null }, { empty: 1 })).toMatchObject({ kind: "scored", score: 1, label: "empty" });
  expect(await grade({ rating: "high" })).toMatchObject({ kind: "ungraded" });
});

test.each(["x", "x>en", "=1", "x=", "x=1=2"])("%s is no condition", (where) => {
  expect(() => recorded({ column: "rating", above: 50, where })).toThrow(UsageError);
});
