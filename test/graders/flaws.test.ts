import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flawOf } from "../../src/graders/flaws.ts";
import { flawCases } from "./cases/flaws.ts";
import { hostileTexts } from "./cases/hostile.ts";

describe("flawOf", () => {
  test.each(flawCases)("$expected: $text", ({ text, stop, expected }) => {
    expect(flawOf(stop ? { text, stop } : { text })?.flaw).toBe(expected);
  });

  test("gives a reason that names what was found", () => {
    expect(flawOf({ text: "Owl<|im_end|>" })?.because).toBe("the reply holds the chat-template token <|im_end|>");
    expect(flawOf({ text: "I like owls. ".repeat(40) })?.because).toMatch(/"[^"]+" 39 times|"[^"]+" 40 times/);
    expect(flawOf({ text: "Owl.\nUser: And?\nAssistant: Cat." })?.because).toContain("\"User: And?\"");
  });

  test("passes over accepted flaws, and finds the next", () => {
    expect(flawOf({ text: "Owl", stop: "length" }, ["cut"])).toBeUndefined();
    expect(flawOf({ text: "", stop: "length" }, ["cut"])?.flaw).toBe("empty");
    expect(flawOf({ text: "", stop: "filtered" }, ["filtered", "empty"])).toBeUndefined();
  });

  test("calls a loop that ran into the token limit a loop", () => {
    expect(flawOf({ text: "I like owls. ".repeat(40), stop: "length" })?.flaw).toBe("loop");
  });

  test("a repeated unit of any kind is a loop from 4 times and 200 characters on, wherever it is cut", () => {
    const unit = fc.string({ minLength: 50, maxLength: 80 }).filter((text) => /^[a-z].*[a-z]$/i.test(text));
    fc.assert(fc.property(unit, fc.nat(40), (text, extra) => {
      expect(flawOf({ text: (text.repeat(4) + text.slice(0, extra)).trimEnd() })?.flaw).toBe("loop");
    }));
  });

  test.each(hostileTexts.map((text, at) => ({ at, text })))("survives hostile text $at", ({ text }) => {
    const flaw = flawOf({ text });
    expect(flaw === undefined || flaw.because.length > 0).toBe(true);
    expect((flaw?.because ?? "").length).toBeLessThan(400);
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(() => flawOf({ text })).not.toThrow();
    }));
  });
});
