import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { compileSchema } from "../../src/formats/compile-schema.ts";
import { graderTable } from "../../src/graders/table.ts";
import { generators } from "../../src/suites/generators/index.ts";

const suite = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../suites/suite.schema.json"), "utf8")) as object;
const shipped: [string, object][] = [["a suite", suite], ...[...Object.entries(graderTable), ...Object.entries(generators)].map(([name, { options }]): [string, object] => [name, options])];

test.each(shipped)("the schema of %s is a schema", (_, schema) => {
  const ajv = new Ajv();
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
});

test("all complaints are told only where they are wanted", () => {
  const schema = (): object => ({ type: "object", required: ["a", "b"] });
  const [all, first] = [compileSchema(schema(), true), compileSchema(schema())];
  expect([all({}), first({})]).toEqual([false, false]);
  expect([all.errors?.length, first.errors?.length]).toEqual([2, 1]);
});

test("a schema that is none is refused when it is compiled", () => {
  expect(() => compileSchema({ type: "strng" })).toThrow("strng");
  expect(() => compileSchema({ mininum: 3 })).toThrow("mininum");
});
