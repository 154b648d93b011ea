/** What the gate is tried on: a rule whose truth is exactly its limit. */
export interface GateCell {
  readonly rule: "max-rate" | "min-rate" | "max-increase" | "max-breakthrough" | "min-retention";
  readonly scope: "here" | "like";
  readonly prompts: number;
  readonly trials: number;
  /** The arm's rate; for an increase that of the baseline, for shares that of plain. */
  readonly rate: number;
  /** The true increase, or the true share. */
  readonly effect?: number;
  /** How much prompts differ (intra-class correlation). */
  readonly correlation: number;
}

const here = (cell: Omit<GateCell, "scope">): GateCell => ({ ...cell, scope: "here" });
const like = (cell: Omit<GateCell, "scope">): GateCell => ({ ...cell, scope: "like" });

const rates = [[100, 1, 0.005, 0], [100, 5, 0.01, 0.1], [100, 5, 0.1, 0.4], [24, 100, 0.05, 0.1], [8, 100, 0.3, 0.1], [8, 100, 0.01, 0]]
  .map(([prompts, trials, rate, correlation]) => ({ prompts: prompts!, trials: trials!, rate: rate!, correlation: correlation! }));
const likeRates = [[8, 100, 0.1, 0.4], [24, 100, 0.01, 0.4], [24, 100, 0.1, 0.1], [100, 1, 0.05, 0], [100, 5, 0.01, 0.4], [100, 5, 0.1, 0.1], [300, 2, 0.01, 0.4]]
  .map(([prompts, trials, rate, correlation]) => ({ prompts: prompts!, trials: trials!, rate: rate!, correlation: correlation! }));
const increases = [[100, 1, 0.1, 0.05, 0.1], [100, 5, 0.01, 0, 0.1], [100, 5, 0.3, 0.05, 0.4], [24, 100, 0.02, 0.05, 0.1], [8, 100, 0.3, 0, 0.1]]
  .map(([prompts, trials, rate, effect, correlation]) => ({ prompts: prompts!, trials: trials!, rate: rate!, effect: effect!, correlation: correlation! }));
const shares = [[100, 5, 0.5, 0.06, 0.1], [100, 5, 0.9, 0.01, 0.4], [24, 100, 0.5, 0.4, 0.1], [8, 100, 0.8, 0.06, 0.1]]
  .map(([prompts, trials, rate, effect, correlation]) => ({ prompts: prompts!, trials: trials!, rate: rate!, effect: effect!, correlation: correlation! }));

export const gateCells: readonly GateCell[] = [
  ...rates.map((cell) => here({ rule: "max-rate", ...cell })),
  ...rates.slice(0, 3).map((cell) => here({ rule: "min-rate", ...cell, rate: 1 - cell.rate })),
  ...likeRates.map((cell) => like({ rule: "max-rate", ...cell })),
  ...likeRates.slice(0, 2).map((cell) => like({ rule: "min-rate", ...cell, rate: 1 - cell.rate })),
  ...increases.flatMap((cell) => [here({ rule: "max-increase", ...cell }), like({ rule: "max-increase", ...cell })]),
  ...shares.flatMap((cell) => [here({ rule: "max-breakthrough", ...cell }), like({ rule: "max-breakthrough", ...cell })]),
  ...shares.slice(0, 2).map((cell) => here({ rule: "min-retention", ...cell, effect: 1 - cell.effect })),
  ...shares.slice(0, 2).map((cell) => like({ rule: "min-retention", ...cell, effect: 1 - cell.effect })),
];
