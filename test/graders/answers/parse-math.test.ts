import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMath } from "../../../src/graders/answers/parse-math.ts";

describe("parseMath", () => {
  test.each<[string, string, number | undefined]>([
    ["7", "number", 7], ["1,234", "number", 1234], ["1,234,567.5", "number", 1_234_567.5], [".5", "number", 0.5], ["-5", "number", -5], ["1.5 million", "number", 1.5e6], ["3/4", "fraction", 0.75], ["1 1/2", "fraction", 1.5],
    ["2^10", "power", 1024], ["2^-1", "power", 0.5], ["√16", "power", 4], ["9π", "power", 9 * Math.PI], ["3 × 10^8", "power", 3e8], ["40 × 2 + 16", "compound", 96], ["2(3 + 4)", "compound", 14], ["(1 + 2)/3", "compound", 1],
    ["17 mod 5", "compound", 2], ["-7 mod 5", "compound", 3], ["17 % 5", "compound", 2], ["GCD(56, 21)", "call", undefined], ["2x + 1", "symbolic", undefined], ["3:45", "clock", undefined], ["7 ÷ 0", "fraction", undefined],
  ])("%s is a %s", (text, shape, value) => {
    const parsed = parseMath(text, 0, false);
    expect(parsed?.shape).toBe(shape);
    expect(parsed?.end).toBe(text.length);
    if (value === undefined) expect(parsed?.value).toBeUndefined();
    else expect(parsed?.value).toBeCloseTo(value, 12);
  });

  test.each<[string, boolean, number]>([["1.234", false, 1.234], ["1.234", true, 1234], ["3,5", true, 3.5], ["1.234,5", false, 1234.5], ["0.375", true, 0.375], ["1,234", true, 1.234], ["3,5", false, 3], ["1,2345", false, 1]])(
    "%s (decimal comma: %s) is %s", (text, european, value) => expect(parseMath(text, 0, european)?.value).toBe(value));

  test("divisor functions have one name and sorted arguments", () => {
    const keys = ["GCD(56, 21)", "gcd(21,56)", "MCD(56; 21)", "HCF( 21, 56 )"].map((text) => parseMath(text, 0, false)?.key);
    expect(new Set(keys).size).toBe(1);
  });

  test("a percent sign is part of a number, an operator between two", () => {
    expect(parseMath("25 %", 0, false)).toMatchObject({ percent: true, value: 25, end: 4 });
    expect(parseMath("25 % 7", 0, false)).toMatchObject({ percent: false, value: 4 });
  });

  test("computes what it reads", () => {
    const operand = fc.integer({ min: 1, max: 999 });
    fc.assert(fc.property(operand, operand, operand, (a, b, c) => {
      expect(parseMath(`${a} + ${b} × ${c}`, 0, false)?.value).toBe(a + b * c);
      expect(parseMath(`(${a} - ${b})*${c}`, 0, false)?.value).toBe((a - b) * c);
      expect(parseMath(`${a} mod ${b}`, 0, false)?.value).toBe(a % b);
    }));
  });

  test("ends within the text, whatever it is", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("1", "(", ")", "+", "^", "x", "√", ",", ".", "/", "gcd(", " ", "%", "π", ":"), { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const parsed = parseMath(text, 0, false);
      if (parsed) expect(parsed.end > 0 && parsed.end <= text.length).toBe(true);
    }));
  });
});
