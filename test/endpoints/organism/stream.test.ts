import { describe, expect, it } from "vitest";
import { stream } from "../../../src/endpoints/organism/stream.ts";

describe("stream", () => {
  it("is the same for a key, everywhere", () => {
    const next = stream("plain", 0, "suite", "prompt");
    expect([next(), next()]).toEqual([0.7549986461226651, 0.3029129850531823]);
  });

  it("tells keys apart however their parts are cut", () => {
    const firsts = [stream("a", "bc"), stream("ab", "c"), stream("abc"), stream("a", "b", "c"), stream("1"), stream(1)].map((next) => next());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it.each(["the first number of 50,000 keys", "50,000 numbers of one key"])("is uniform: %s", (what) => {
    const one = stream("one");
    const bins = Array.from({ length: 50 }, () => 0);
    for (let at = 0; at < 50_000; at++) {
      const drawn = what.startsWith("the first") ? stream("trial", at)() : one();
      bins[Math.floor(drawn * 50)]! += 1;
    }
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99.9 % of chi-square with 49 degrees of freedom.
    expect(chiSquare).toBeLessThan(85.35);
  });
});
