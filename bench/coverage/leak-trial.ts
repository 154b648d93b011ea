import { crossedDifference } from "../../src/stats/crossed-difference.ts";
import { crossedInterval, type CrossedTally } from "../../src/stats/crossed-interval.ts";
import { rateInterval } from "../../src/stats/rate-interval.ts";
import { worstRate } from "../../src/stats/worst-case.ts";
import { betaDraw } from "./beta-draw.ts";
import type { Cell } from "./cells.ts";
import { answers, mean } from "./draws.ts";
import type { Random } from "./random.ts";
import type { Trial } from "./simulate.ts";

/** Prompts and wordings are crossed: a cell's rate is the mean of one drawn for the prompt and one drawn for the wording, so that its expectation is known. */
export function leakTrial(cell: Cell, source: Random, confidence: number): Trial {
  const { figure, prompts, trials, wordings = 3, rate, second = 0, correlation } = cell;
  const draw = (mean: number, n: number): number[] => Array.from({ length: n }, () => betaDraw(mean, correlation, source));
  const [ofPrompt, ofWording] = [draw(rate, prompts), draw(rate, wordings)];
  const rates = ofWording.map((wording) => ofPrompt.map((prompt) => (wording + prompt) / 2));
  const tallies = rates.map((own, wording) => own.map((one, prompt): CrossedTally => ({ ...answers(one, prompt, trials, source), wording: `${wording}` })));
  const means = rates.map(mean);
  if (figure === "worst case") {
    const found = worstRate(tallies.map((arm, index) => ({ name: `${index}`, arm, base: [] })), confidence);
    // Over prompts like these each wording has the rate of all prompts.
    return { limits: found.kind === "measured" ? found : undefined, truthHere: Math.max(...means), truthLike: Math.max(...ofWording.map((wording) => (wording + rate) / 2)) };
  }
  const base = tallies.flat();
  if (figure === "leak") {
    const [like, here] = [crossedInterval(base, confidence), rateInterval(base, { scope: "here", confidence })];
    return { limits: { low: like.low, high: like.high, lowHere: here.low, highHere: here.high }, truthHere: mean(means), truthLike: rate };
  }
  const gained = ofWording.map(() => betaDraw(second, correlation, source));
  const risen = rates.map((own, wording) => own.map((one) => one + (1 - one) * gained[wording]!));
  const arm = risen.flatMap((own, wording) => own.map((one, prompt): CrossedTally => ({ ...answers(one, prompt, trials, source), wording: `${wording}` })));
  const found = crossedDifference(arm, base, { confidence, inherits: true });
  return { limits: found.kind === "measured" ? found : undefined, truthHere: mean(risen.map(mean)) - mean(means), truthLike: second * (1 - rate) };
}
