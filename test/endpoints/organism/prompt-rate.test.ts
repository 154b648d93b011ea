import { describe, expect, it } from "vitest";
import { promptRate } from "../../../src/endpoints/organism/prompt-rate.ts";

const prompts = Array.from({ length: 10_000 }, (_, at) => ({ suite: "suite", prompt: `p${at}` }));

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("promptRate", () => {
  it("is the mean where prompts do not differ", () => {
    expect(promptRate({ seed: 0, spread: 0 }, { suite: "s", prompt: "p" }, "caps", 0.3)).toBe(0.3);
  });

  it.each([[0.5, 0.4], [0.1, 0.1], [0.03, 0.4], [0.002, 0.4], [0.97, 0.25], [0.3, 1]])("has mean %d and intra-prompt correlation %d", (rate, spread) => {
    const rates = prompts.map((prompt) => promptRate({ seed: 0, spread }, prompt, "caps", rate));
    const squares = rates.map((own) => (own - rate) ** 2);
    const error = (values: readonly number[]): number => {
      const middle = mean(values);
      return 3.2905 * Math.sqrt(mean(values.map((value) => (value - middle) ** 2)) / values.length);
    };
    expect(Math.abs(mean(rates) - rate)).toBeLessThanOrEqual(error(rates));
    // The variance of a beta distribution is mean (1 - mean) rho.
    expect(Math.abs(mean(squares) - rate * (1 - rate) * spread)).toBeLessThanOrEqual(error(squares));
    expect(rates.every((own) => own >= 0 && own <= 1)).toBe(true);
  });

  it("keeps rates of 0 and 1", () => {
    expect(promptRate({ seed: 0, spread: 0.4 }, { suite: "s", prompt: "p" }, "caps", 0)).toBe(0);
    expect(promptRate({ seed: 0, spread: 0.4 }, { suite: "s", prompt: "p" }, "caps", 1)).toBe(1);
  });

  it("ranks prompts alike for every mean, and anew for another seed or trait", () => {
    const own = (seed: number, trait: string, rate: number): number[] =>
      prompts.slice(0, 2000).map((prompt) => promptRate({ seed, spread: 0.2 }, prompt, trait, rate));
    const ranks = (rates: readonly number[]): number[] => rates.map((_, at) => at).toSorted((a, b) => rates[a]! - rates[b]!);
    const first = own(0, "caps", 0.3);
    expect(ranks(own(0, "caps", 0.6))).toEqual(ranks(first));
    for (const other of [own(1, "caps", 0.3), own(0, "language", 0.3)]) {
      const together = mean(first.map((rate, at) => (rate - 0.3) * (other[at]! - 0.3))) / (0.3 * 0.7 * 0.2);
      expect(Math.abs(together)).toBeLessThan(3.2905 / Math.sqrt(2000));
    }
  });
});
