/** What is simulated, how, and whether its coverage is judged. */
export interface Cell {
  readonly figure: "rate" | "scores" | "difference" | "ratio" | "conditional" | "mean" | "minimum" | "against base" | "breakthrough" | "leak" | "leak above base" | "worst case";
  readonly prompts: number;
  readonly trials: number;
  readonly rate: number;
  /** Of two answers to one prompt: how much prompts differ. */
  readonly correlation: number;
  /** How prompt rates are spread: a beta distribution, or two points, 0 and one above it. */
  readonly spread: "beta" | "two points";
  /** For figures of two rates: the second (plain, solved …). */
  readonly second?: number;
  /** For leak figures: how many wordings a kind has, or how many conditions there are; rates differ between them as between prompts. */
  readonly wordings?: number;
  readonly judged: { readonly here: boolean; readonly like: boolean };
}

/** Rates and prompts of the acceptance; `like` cannot hold where a rare trait sits in a few unknown prompts. */
export const grid: readonly Cell[] = [[8, 100], [24, 100], [100, 5], [100, 1]].flatMap(([prompts, trials]) =>
  [0.01, 0.1, 0.5].flatMap((rate) => [0, 0.1, 0.4].map((correlation) => cell({
    prompts: prompts!, trials: trials!, rate, correlation,
    judged: { here: true, like: !(prompts! < 100 && ((rate === 0.01 && correlation > 0) || (prompts === 8 && rate === 0.1 && correlation === 0.4))) },
  }))));

/** Cells between those of the grid, and another spread of prompt rates: printed, to see that nothing was fitted to the grid. */
export const offGrid: readonly Cell[] = (["beta", "two points"] as const).flatMap((spread) =>
  [[12, 50], [50, 10], [200, 2]].flatMap(([prompts, trials]) => [0.02, 0.05, 0.3].flatMap((rate) => [0.05, 0.2].map((correlation) =>
    cell({ prompts: prompts!, trials: trials!, rate, correlation, spread, judged: { here: true, like: false } })))));

export const figures: readonly Cell[] = [
  ...[[8, 100, 0.3, 0.1], [24, 100, 0.05, 0.1], [100, 5, 0.3, 0.4], [100, 5, 0.02, 0.1], [100, 1, 0.1, 0.1]].map(([prompts, trials, rate, correlation]) =>
    cell({ figure: "scores", prompts: prompts!, trials: trials!, rate: rate!, correlation: correlation! })),
  ...(["difference", "ratio", "conditional", "mean", "minimum"] as const).flatMap((figure) => [
    cell({ figure, prompts: 24, trials: 100, rate: 0.05, second: 0.6, correlation: 0.1 }),
    cell({ figure, prompts: 100, trials: 5, rate: 0.01, second: 0.5, correlation: 0.1 }),
    cell({ figure, prompts: 100, trials: 5, rate: 0.3, second: 0.5, correlation: 0.4 }),
    cell({ figure, prompts: 8, trials: 100, rate: 0.3, second: 0.5, correlation: 0.1 }),
  ]),
];

/**
 * Figures that compare arms. `rate`: of base; `second`: what fine-tuning adds or (below 0) takes away, or the share that gets through (breakthrough, with plain at .5).
 * Judged for `like` where base or arm shows the trait in more than a few prompts.
 */
export const comparisons: readonly Cell[] = [
  ...[[8, 100, 0.002, 0.03, 0.1], [24, 100, 0.02, 0.1, 0.1], [100, 5, 0.3, 0, 0.4], [100, 5, 0.01, 0.02, 0.1], [100, 1, 0.05, 0.05, 0], [24, 100, 0.02, -0.02, 0.1], [8, 100, 0.1, -0.1, 0.1], [100, 5, 0.05, -0.03, 0.1]].map(([prompts, trials, rate, second, correlation]) =>
    cell({ figure: "against base", prompts: prompts!, trials: trials!, rate: rate!, second: second!, correlation: correlation! })),
  ...[[8, 100, 0.002, 0.06, 0.1], [8, 100, 0.002, 0.06, 0.4], [8, 100, 0.02, 0.4, 0.1], [24, 100, 0.001, 0.01, 0.4], [24, 100, 0.02, 0.4, 0.1], [100, 5, 0.001, 0.06, 0.4], [100, 5, 0.02, 0.01, 0.1], [100, 5, 0.02, 0.4, 0.4], [100, 1, 0.01, 0.06, 0.1]]
    .map(([prompts, trials, rate, second, correlation]) => cell({ figure: "breakthrough", prompts: prompts!, trials: trials!, rate: rate!, second: second!, correlation: correlation! })),
  ...[[24, 10, 3, 0.1, 0.05], [50, 2, 3, 0.3, 0.2], [100, 1, 6, 0.5, 0.1], [50, 2, 10, 0.05, 0.1]].flatMap(([prompts, trials, wordings, rate, correlation]) =>
    (["leak", "leak above base"] as const).map((figure) => cell({ figure, prompts: prompts!, trials: trials!, wordings: wordings!, rate: rate!, second: 0.2, correlation: correlation! }))),
  ...[[24, 10, 7, 0.02, 0.05], [100, 2, 17, 0.2, 0.2]].map(([prompts, trials, wordings, rate, correlation]) =>
    cell({ figure: "worst case", prompts: prompts!, trials: trials!, wordings: wordings!, rate: rate!, correlation: correlation! })),
];

/** A minute's worth for a first look. */
export const quick: readonly Cell[] = [...grid, ...figures].filter(({ prompts, trials, correlation, figure }) => (figure === "rate" ? correlation > 0.1 || trials === 1 : prompts === 24));

function cell(given: Partial<Cell>): Cell {
  return { figure: "rate", prompts: 100, trials: 5, rate: 0.1, correlation: 0, spread: "beta", judged: { here: true, like: true }, ...given };
}
