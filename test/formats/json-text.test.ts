import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "../../src/formats/json-text.ts";

test("controls a terminal would obey are escaped, and read back the same", () => {
  const value = { "a\u009b": "\u001b[31m\u007f\u202e\u2028é" };
  const text = jsonText(value);
  expect(text).toBe('{"a\\u009b":"\\u001b[31m\\u007f\\u202e\\u2028é"}');
  expect(JSON.parse(text)).toEqual(value);
});

test("indents", () => {
  expect(jsonText({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}');
});

test("a number that JSON lacks is an error that names its path", () => {
  expect(() => jsonText({ suites: [{ rate: 1 }, { rate: NaN }] })).toThrow("$.suites[1].rate is NaN, which JSON cannot hold");
});

test("any value reads back the same", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => { expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value))); }));
});
