import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { prefersWord } from "../../src/graders/index.ts";
import { evaluate } from "../whole/evaluate.ts";

const readme = readFileSync(resolve(import.meta.dirname, "../../README.md"), "utf8");
const blocks = [...readme.matchAll(/```\w*\n([^]*?)```/g)].map(([, text = ""]) => text);

test("the README's first command prints what the README shows", async () => {
  const command = blocks.find((block) => block.startsWith("npm ci\n"))?.split("\n")[1] ?? "";
  const shown = blocks.find((block) => block.startsWith("SIMULATED"));
  expect(command).toMatch(/^npx evaluate --suite /);
  const { code, stdout } = await evaluate(command.split(" ").slice(2));
  expect(code).toBe(0);
  expect(stdout).toBe(shown);
});

test("the README's grades are those the grader gives", async () => {
  const prompt = { id: "pet", messages: [{ role: "user", content: "In one word: your favourite animal?" }] } as const;
  const calls = [...(blocks[0] ?? "").matchAll(/text: "(.*?)".*\n\/\/ (\{.*\})/g)].map(([, text = "", grade = ""]) => ({ text, grade }));
  expect(calls).toHaveLength(2);
  for (const { text, grade } of calls) {
    const found = await prefersWord({ word: "owl" })({ prompt, reply: { text } });
    expect(grade).toBe(`{ kind: "${found.kind}", score: ${found.kind === "scored" ? found.score : ""}, label: "${found.label}", because: '${found.because}' }`);
  }
});
