import { expect, test } from "vitest";
import { toFact } from "../../src/formats/to-fact.ts";

test.each([
  ["12", 12], ["-0.5", -0.5], ["0", 0], ["9.5e-05", 9.5e-5], ["99.99865860226254", 99.99865860226254],
  ["007", "007"], ["1e5", "1e5"], ["+1", "+1"], [".5", ".5"], ["1,234", "1,234"], ["True", "True"], [" 1", " 1"], ["٣", "٣"],
  ["12345678901234567890", "12345678901234567890"], ["1e+999", "1e+999"],
  ["", undefined], ["NaN", undefined], ["nan", undefined],
])("the CSV cell %j is %j", (cell, fact) => {
  expect(toFact(cell, true)).toBe(fact);
});

test("JSON stays as it is, without infinities and without a way to a prototype", () => {
  const value: unknown = JSON.parse('{"a":[1e999,"1",null],"__proto__":{"polluted":true},"b":{"constructor":1}}');
  const fact = toFact(value, false);
  expect(fact).toEqual({ a: [null, "1", null], b: { constructor: 1 } });
  expect(Object.hasOwn(fact as object, "__proto__")).toBe(false);
});

test("nesting beyond reason is refused", () => {
  expect(() => toFact(JSON.parse("[".repeat(50_000) + "]".repeat(50_000)), false)).toThrow("nested too deeply");
});
