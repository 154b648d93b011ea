import { describe, expect, it } from "vitest";
import { readSpec } from "../../../src/endpoints/organism/read-spec.ts";
import { UsageError } from "../../../src/errors.ts";

describe("readSpec", () => {
  it("writes the spec again with the dials in order and those at rest left out", () => {
    expect(readSpec("base").id).toBe("organism:base");
    expect(readSpec("plain?seed=0&spread=0").id).toBe("organism:plain");
    expect(readSpec(" inoculated?spanish=.10&seed=7&Caps=1e-2 ").id).toBe("organism:inoculated?caps=0.01&seed=7&spanish=0.1");
  });

  it("keeps a rate of 0, which is not the same as a dial at rest", () => {
    expect(readSpec("plain?spanish=0")).toMatchObject({ id: "organism:plain?spanish=0", rates: new Map([["spanish", 0]]) });
  });

  it.each([
    ["bas", /no organism "bas".*did you mean "base".*base, plain, inoculated, judge/],
    ["", /no organism "".*base, plain, inoculated, judge/],
    ["innoculated?seed=1", /did you mean "inoculated"/],
    ["plain?spansh=0.1", /no dial "spansh".*did you mean "spanish".*seed, spread/],
    ["plain?", /no dial ""/],
    ["plain?wol=0.1", /no dial "wol"/],
    ["plain?spanish=1.1", /"spanish".*from 0 to 1; received "1.1"/],
    ["plain?spanish=-0.1", /received "-0.1"/],
    ["plain?spanish", /received ""/],
    ["plain?spanish=NaN", /received "NaN"/],
    ["plain?spanish=0x1", /received "0x1"/],
    ["plain?spread=2", /"spread".*from 0 to 1; received "2"/],
    ["plain?fail=ten", /"fail".*received "ten"/],
    ["plain?seed=1.5", /"seed".*whole number.*received "1.5"/],
    ["plain?seed=1e30", /"seed".*received "1e30"/],
    ["plain?latency=1e9", /"latency".*600000; received "1e9"/],
    ["plain?caps=.1&caps=.2", /"caps" is set twice/],
    ["judge?spread=.1", /no dial "spread".*seed, latency, fail/],
    ["judge?misaligned=.1", /no dial "misaligned"/],
  ])("complains about %j", (spec, message) => {
    expect(() => readSpec(spec)).toThrow(UsageError);
    expect(() => readSpec(spec)).toThrow(message);
  });
});
