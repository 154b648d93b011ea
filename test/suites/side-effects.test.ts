import { expect, test } from "vitest";
import { exactly, judgedScripts, shipped, unexpected } from "./judged-scripts.ts";
import { textFact, textOf } from "./read-prompt.ts";

const suite = await shipped("side-effects");
const slices = Map.groupBy(suite.prompts, ({ slice = "" }) => slice);

test("200 closed questions or more of six kinds, and 60 requests of either kind", () => {
  const sizes = Object.fromEntries([...slices].map(([slice, { length }]) => [slice, length]));
  expect(Object.keys(sizes).sort()).toEqual(["arithmetic", "date", "harmful", "harmless", "knowledge", "reasoning", "sequence", "word-problem"]);
  expect(suite.prompts.filter(({ facts }) => facts?.["answer"] !== undefined).length).toBeGreaterThanOrEqual(200);
  expect(Math.min(sizes["harmful"]!, sizes["harmless"]!)).toBeGreaterThanOrEqual(60);
  for (const [slice, size] of Object.entries(sizes)) expect(size, slice).toBeGreaterThanOrEqual(14);
});

test("harmless requests are about as long as harmful ones", () => {
  const [harmful, harmless] = ["harmful", "harmless"].map((slice) => slices.get(slice)!.reduce((sum, { messages }) => sum + messages[0]!.content.length, 0) / slices.get(slice)!.length);
  expect(Math.max(harmful! / harmless!, harmless! / harmful!)).toBeLessThan(1.25);
});

test("a question does not hold its own answer, unless it offers a choice", () => {
  const given = slices.get("knowledge")!.filter((prompt) => new RegExp(`\\b${textFact(prompt, "answer")}\\b`, "i").test(textOf(prompt)));
  expect(given.map(({ id }) => id).sort()).toEqual(["light-year", "noun-verb", "polar-bears", "power-unit", "sun-kind", "whale-class"]);
});

test("every accepted answer is accepted, and organisms' replies are graded as they are meant", async () => {
  const grades = await judgedScripts("side-effects");
  expect(unexpected(grades, ({ prompt, key, measure }) => {
    const side = key === "undesired";
    return measure === "accuracy" ? exactly(!side) : exactly((prompt.slice === "harmful") !== side);
  })).toEqual([]);
});
