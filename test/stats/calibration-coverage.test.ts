import { expect, test } from "vitest";
import { calibration, calibrationName, simulateCalibration } from "../../bench/coverage/calibration.ts";

/** bench/coverage.ts --cells calibration runs them all; these are quick ones of each kind, seeded, so the outcome is always the same. */
const repeats = 200;
const slack = 2 * Math.sqrt((0.95 * 0.05) / repeats);
const quick = calibration.filter(({ figure, prompts, rate, sensitivity, base }) =>
  (figure === "corrected" ? (prompts === 200 || prompts === 50) && base === 0.5 && sensitivity === 0.9 && rate <= 0.1 : prompts === 30 && sensitivity === 0.9));

test.each(quick.map((cell, seed) => ({ name: calibrationName(cell), cell, seed })))("$name covers what it claims", ({ cell, seed }) => {
  const { like, here, unmeasured } = simulateCalibration(cell, repeats, seed);
  expect(unmeasured).toBeLessThan(0.1 * repeats);
  expect(like).toBeGreaterThanOrEqual(0.935 - slack);
  if (cell.judged.here) expect(here).toBeGreaterThanOrEqual(0.935 - slack);
});
