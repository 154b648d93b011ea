import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "../../src/formats/parse-json.ts";

test("bare NaN and infinities are null, in strings they are text", () => {
  expect(parseJson('{"a":NaN,"b":-Infinity,"c":[NaN,1],"d":"NaN \\"NaN","e":Infinity,"f":-1}')).toEqual({ a: null, b: null, c: [null, 1], d: 'NaN "NaN', e: null, f: -1 });
});

test("what is not JSON stays an error", () => {
  for (const text of ["", "NaNa", '{"a":NaN', "{NaN:1}", '"NaN']) expect(() => parseJson(text)).toThrow(SyntaxError);
});

test("reads JSON as JSON.parse does", () => {
  fc.assert(fc.property(fc.json(), (text) => { expect(parseJson(text)).toEqual(JSON.parse(text)); }));
});

test("a megabyte of escaped quotes without an end fails, and does not hang", () => {
  expect(() => parseJson(`NaN "${'\\"'.repeat(500_000)}`)).toThrow(SyntaxError);
});

test("numbers too large for a number are null, wherever they stand; in strings they are text", () => {
  const digits = "9".repeat(309);
  expect(parseJson(`{"a":1e999,"b":-1.5E+400,"c":[ ${digits},${digits}.5],"d":"1e999 ${digits}","e":1e-999,"f":1e300,"4e999":2}`)).toEqual({ a: null, b: null, c: [null, null], d: `1e999 ${digits}`, e: 0, f: 1e300, "4e999": 2 });
  expect(["1e999", " -1e400", digits, "[[1e999]]"].map(parseJson)).toEqual([null, null, null, [[null]]]);
});
