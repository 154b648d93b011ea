import { expect, test } from "vitest";
import type { Json } from "../../src/types.ts";
import { digest } from "../../src/formats/digest.ts";

test("is the SHA-256 of canonical JSON", () => {
  // printf '{"a":[1,null],"b":"é"}' | sha256sum
  expect(digest({ b: "é", a: [1, null] })).toBe("e03c3c1ebb5fccd76e3bd35b9a86169f35e6f1b069645d48ac278175f54c4208");
});

test("the order of fields does not count, at any depth; that of lists does", () => {
  expect(digest({ a: { x: 1, y: 2 }, b: 3 })).toBe(digest({ b: 3, a: { y: 2, x: 1 } }));
  expect(digest([1, 2])).not.toBe(digest([2, 1]));
  expect(digest({ "10": 1, "9": 2, a: 3 })).toBe(digest({ a: 3, "9": 2, "10": 1 }));
});

test("an undefined field is no field, a null is one", () => {
  expect(digest({ a: 1, b: undefined } as object as Json)).toBe(digest({ a: 1 }));
  expect(digest({ a: 1, b: null })).not.toBe(digest({ a: 1 }));
});

test("numbers that JSON lacks are an error", () => {
  expect(() => digest({ a: [NaN] })).toThrow("NaN has no digest");
});
