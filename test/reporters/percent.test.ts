import { expect, test } from "vitest";
import { percent } from "../../src/reporters/percent.ts";

test.each([[0, "0.0"], [1e-9, "<0.1"], [0.0005, "0.1"], [0.04, "4.0"], [0.8825, "88.3"], [0.9994, "99.9"], [0.99951, ">99.9"], [1, "100"]])("%d is %s", (rate, text) => {
  expect(percent(rate)).toBe(text);
});
