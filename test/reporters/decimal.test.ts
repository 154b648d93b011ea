import { expect, test } from "vitest";
import { decimal } from "../../src/reporters/decimal.ts";

test.each([[0, "0.00"], [-0, "0.00"], [0.845, "0.84"], [-0.034, "-0.034"], [0.0584, "0.058"], [-0.0001, "0.000"], [12.3456, "12.35"]])("%d is %s", (value, text) => {
  expect(decimal(value)).toBe(text);
});
