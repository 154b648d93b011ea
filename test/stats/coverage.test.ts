import { expect, test } from "vitest";
import { type Cell, comparisons, figures, grid } from "../../bench/coverage/cells.ts";
import { simulate } from "../../bench/coverage/simulate.ts";

/** bench/coverage.ts runs the whole grid; these are its hardest cells and one of each figure, seeded, so the outcome is always the same. */
const slack = (repeats: number): number => 2 * Math.sqrt((0.95 * 0.05) / repeats);
const hardest = grid.filter(({ prompts, trials, rate, correlation }) =>
  (prompts === 24 && rate === 0.1 && correlation === 0.4) || (trials === 5 && rate === 0.01) || (prompts === 8 && rate === 0.1 && correlation === 0.1) || (trials === 1 && correlation === 0));
const oneOfEach = [...new Map([...figures, ...comparisons].toReversed().map((cell) => [cell.figure, cell])).values()];

test.each([...hardest, ...oneOfEach].map((cell, seed) => ({ name: nameOf(cell), cell, seed })))("$name covers what it claims", ({ cell, seed }) => {
  const repeats = cell.figure === "rate" ? 240 : 120;
  const { here, like, unmeasured } = simulate(cell, repeats, seed);
  expect(unmeasured).toBeLessThan(0.1 * repeats);
  expect(here).toBeGreaterThanOrEqual(0.935 - slack(repeats));
  if (cell.judged.like) expect(like).toBeGreaterThanOrEqual(0.93 - slack(repeats));
});

function nameOf({ figure, prompts, trials, rate, correlation }: Cell): string {
  return `${figure}, ${prompts} prompts x ${trials} answers, rate ${rate}, correlation ${correlation}:`;
}
