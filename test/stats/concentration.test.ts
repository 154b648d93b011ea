import { expect, test } from "vitest";
import { concentration } from "../../src/stats/concentration.ts";
import { fewClusters } from "../../src/stats/few-clusters.ts";
import { prompts } from "./prompts.ts";

test("hits in few prompts are named, where chance alone would spread them over more", () => {
  expect(concentration(prompts([40, 30, 0, 0, 0, 0, 0, 0], 100))).toBe("hits sit in 2 of 8 independent prompts: this does not generalise to other prompts");
  expect(concentration(prompts([60, 70, 100, 100, 100, 100, 100, 100], 100))).toMatch(/^misses sit in 2 of 8/);
});

test("two hits in two prompts, hits all over, none, one, and scores that are not 0/1 are no reason to warn", () => {
  expect(concentration(prompts([1, 1, 0, 0, 0, 0, 0, 0], 100))).toBeUndefined();
  expect(concentration(prompts([40, 30, 50, 20, 30, 40, 30, 20], 100))).toBeUndefined();
  expect(concentration(prompts([0, 0, 0, 0, 0, 0], 100))).toBeUndefined();
  expect(concentration(prompts([1, 0, 0, 0, 0, 0], 100))).toBeUndefined();
  expect(concentration([{ cluster: "a", n: 10, sum: 5, sumSquares: 4 }])).toBeUndefined();
  expect(concentration([])).toBeUndefined();
});

test("one to five clusters are few; several models on one prompt are one", () => {
  expect(fewClusters(prompts([1, 2, 3, 4, 5], 10))).toMatch(/^only 5 independent prompts/);
  expect(fewClusters([...prompts([1], 10), ...prompts([2], 10)])).toMatch(/^only 1 independent prompt:/);
  expect(fewClusters(prompts([1, 2, 3, 4, 5, 6], 10))).toBeUndefined();
  expect(fewClusters([])).toBeUndefined();
});
