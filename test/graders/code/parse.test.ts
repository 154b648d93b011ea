import { expect, test } from "vitest";
import { longestSource, parse } from "../../../src/graders/code/parse.ts";
import { walk } from "../../../src/graders/code/tree.ts";

test("a tree is plain data with places in the source", async () => {
  const root = await parse("typescript", "let a = 1;\nf(`😀${a}`);");
  expect([...walk(root)].find(({ type }) => type === "call_expression")).toMatchObject({ line: 2, start: 11, end: 22, text: "f(`😀${a}`)" });
});

test.each(["python", "typescript"] as const)("%s: brackets nested without end are cut, and the parser goes on working", async (language) => {
  for (const unit of ["{a:", "((", "[{", "f({"]) expect((await parse(language, unit.repeat(9_000))).end).toBeLessThan(longestSource);
  expect((await parse(language, "f(1)")).children[0]?.text).toBe("f(1)");
});

test("what the parser cannot read in time is read in part", async () => {
  const root = await parse("python", "a?".repeat(10_000));
  expect(root.end).toBeGreaterThan(100);
  expect((await parse("python", "f(1)")).children[0]?.text).toBe("f(1)");
});
