import { isBroken } from "../../src/gate/decide.ts";
import type { Evidence } from "../../src/gate/evidence.ts";
import { betaDraw } from "../coverage/beta-draw.ts";
import { type Random, random } from "../coverage/random.ts";

/** A rise by five points, prompt by prompt, over a baseline of this rate; the rule allows none. */
export interface PowerCell {
  readonly scope: "here" | "like";
  readonly prompts: number;
  readonly rate: number;
}

export const powerCells: readonly PowerCell[] = [0.01, 0.1, 0.3].flatMap((rate) => [{ scope: "here" as const, prompts: 100, rate }, { scope: "like" as const, prompts: 100, rate }]);

const [RISE, POWER, CORRELATION] = [0.05, 0.9, 0.1];

/** The fewest answers an arm (whole trials a prompt) at which the rise is called a regression in 90 % of runs; Infinity where 256 trials are not enough. */
export function samplesNeeded(cell: PowerCell, repeats: number, seed: number, alpha: number): number {
  let [low, high] = [0, 1];
  while (caught(cell, high, repeats, seed, alpha) < POWER) {
    low = high;
    high *= 2;
    if (high > 256) return Infinity;
  }
  while (high - low > Math.max(1, low / 8)) {
    const middle = Math.floor((low + high) / 2);
    if (caught(cell, middle, repeats, seed, alpha) < POWER) low = middle;
    else high = middle;
  }
  return high * cell.prompts;
}

function caught({ scope, prompts, rate }: PowerCell, trials: number, repeats: number, seed: number, alpha: number): number {
  const source = random(seed);
  const runs = scope === "here" ? repeats : Math.min(repeats, 200);
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const before = Array.from({ length: prompts }, () => betaDraw(rate, CORRELATION, source));
    const now = before.map((one) => one + ((1 - one) * RISE) / (1 - rate));
    const [arm, baseline] = [now, before].map((rates) => answers(rates, trials, source)) as [Evidence, Evidence];
    if (isBroken({ terms: [{ coefficient: 1, evidence: arm }, { coefficient: -1, evidence: baseline }], limit: 0, paired: true }, { scope, alpha })) found++;
  }
  return found / runs;
}

function answers(rates: readonly number[], trials: number, source: Random): Evidence {
  const tallies = rates.map((rate, prompt) => {
    let hits = 0;
    for (let trial = 0; trial < trials; trial++) if (source() < rate) hits++;
    return { cluster: `${prompt}`, prompt: `${prompt}`, n: trials, sum: hits, sumSquares: hits, excluded: 0, failed: 0 };
  });
  return { tallies, missing: 0 };
}
