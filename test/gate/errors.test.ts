import { expect, test } from "vitest";
import { gateCells } from "../../bench/gate/cells.ts";
import { simulateGate } from "../../bench/gate/simulate-gate.ts";
import { lookCells, simulateLooks } from "../../bench/gate/simulate-looks.ts";

/** bench/gate.ts runs every cell; these are one of each rule and scope, seeded, so that the outcome is always the same. */
const repeats = { here: 300, like: 60 } as const;
const most = (runs: number): number => 0.05 + 2 * Math.sqrt((0.05 * 0.95) / runs);
const oneOfEach = [...new Map(gateCells.map((cell) => [`${cell.rule} ${cell.scope}`, cell])).values()];

test.each(oneOfEach.map((cell, seed) => ({ name: `${cell.rule}, ${cell.scope}, ${cell.prompts} x ${cell.trials}`, cell, seed })))("$name: at the limit it neither passes nor alarms more often than 5 %", ({ cell, seed }) => {
  const { passes, alarms } = simulateGate(cell, repeats[cell.scope], seed + 1);
  expect(passes).toBeLessThanOrEqual(most(repeats[cell.scope]));
  expect(alarms).toBeLessThanOrEqual(most(repeats[cell.scope]));
});

test("five looks pass falsely no more often than one may", () => {
  expect(simulateLooks(lookCells.find(({ looks }) => looks === 5)!, 300, 1, 0.05)).toBeLessThanOrEqual(most(300));
});
