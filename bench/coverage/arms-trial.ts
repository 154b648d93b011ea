import { armDifference } from "../../src/stats/arm-difference.ts";
import { breakthroughOf } from "../../src/stats/breakthrough-of.ts";
import { betaDraw } from "./beta-draw.ts";
import type { Cell } from "./cells.ts";
import { answers, mean } from "./draws.ts";
import type { Random } from "./random.ts";
import type { Trial } from "./simulate.ts";

/** Base, and arms fine-tuned from it: on every prompt an arm keeps what base shows and adds a part, drawn for the prompt, of what plain adds; or it loses a part of it. */
export function armsTrial(cell: Cell, source: Random, confidence: number): Trial {
  const { figure, prompts, trials, rate, second = 0, correlation } = cell;
  const base = Array.from({ length: prompts }, () => betaDraw(rate, correlation, source));
  const draw = (rates: readonly number[]) => rates.map((one, prompt) => answers(one, prompt, trials, source));
  if (figure === "against base") {
    const arm = base.map((before) => (second < 0 ? before * betaDraw(1 + second / rate, correlation, source) : before + (1 - before) * betaDraw(second / (1 - rate), correlation, source)));
    const found = armDifference(draw(arm), draw(base), { confidence, seeds: false, inherits: true, tested: false });
    return { limits: found.kind === "measured" ? found : undefined, truthHere: mean(arm) - mean(base), truthLike: second };
  }
  const plain = base.map((before) => before + (1 - before) * betaDraw((PLAIN - rate) / (1 - rate), correlation, source));
  const arm = base.map((before, prompt) => before + (plain[prompt]! - before) * betaDraw(second, correlation, source));
  const found = breakthroughOf({ arm: draw(arm), plain: draw(plain), base: draw(base) }, confidence, false);
  const limits = found.kind === "measured" && found.low !== undefined && found.high !== undefined ? { ...found, low: found.low, high: found.high } : undefined;
  return { limits, truthHere: (mean(arm) - mean(base)) / (mean(plain) - mean(base)), truthLike: second };
}

const PLAIN = 0.5;
