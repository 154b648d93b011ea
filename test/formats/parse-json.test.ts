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
