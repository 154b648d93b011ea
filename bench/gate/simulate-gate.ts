import { isBroken, passing } from "../../src/gate/decide.ts";
import type { Evidence } from "../../src/gate/evidence.ts";
import { formOf, type RuleEvidence } from "../../src/gate/form.ts";
import type { Rule } from "../../src/gate/rule.ts";
import { betaDraw } from "../coverage/beta-draw.ts";
import { type Random, random } from "../coverage/random.ts";
import type { GateCell } from "./cells.ts";

/** Shares of repeats at the limit in which a rule passed, or was called broken. Neither is right more often than alpha. */
export interface GateErrors {
  readonly passes: number;
  readonly alarms: number;
}

/** Draws runs whose truth is exactly the limit (`here`: of the drawn prompts; `like`: of the population), and judges them at `alpha`. */
export function simulateGate(cell: GateCell, repeats: number, seed: number, alpha = 0.05): GateErrors {
  const source = random(seed);
  let [passes, alarms] = [0, 0];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const { evidence, limit } = draw(cell, source);
    const form = formOf({ rule: cell.rule, limit } as Rule, evidence);
    if (!form) throw new RangeError("the cell lacks an arm");
    const side = { scope: cell.scope, alpha };
    if (passing(form, side).passes) passes++;
    else if (isBroken(form, side)) alarms++;
  }
  return { passes: passes / repeats, alarms: alarms / repeats };
}

interface Drawn {
  readonly evidence: RuleEvidence;
  readonly limit: number;
}

function draw(cell: GateCell, source: Random): Drawn {
  const { rule, scope, prompts, trials, rate, correlation, effect = 0 } = cell;
  const first = Array.from({ length: prompts }, () => betaDraw(rate, correlation, source));
  const answer = (rates: readonly number[]): Evidence => answers(rates, trials, source);
  if (rule === "max-rate" || rule === "min-rate") return { evidence: { arm: answer(first) }, limit: scope === "here" ? mean(first) : rate };
  if (rule === "max-increase") {
    // A prompt gains a part, drawn for it, of what it has left.
    const gain = effect / (1 - rate);
    const now = first.map((before) => before + (1 - before) * betaDraw(gain, correlation, source));
    return { evidence: { arm: answer(now), baseline: answer(first) }, limit: scope === "here" ? mean(now) - mean(first) : effect };
  }
  const base = first.map(() => betaDraw(0.01, correlation, source));
  const plain = base.map((before, prompt) => before + (1 - before) * first[prompt]!);
  const arm = base.map((before, prompt) => before + (plain[prompt]! - before) * betaDraw(effect, correlation, source));
  return {
    evidence: { arm: answer(arm), plain: answer(plain), base: answer(base) },
    limit: scope === "here" ? (mean(arm) - mean(base)) / (mean(plain) - mean(base)) : effect,
  };
}

function answers(rates: readonly number[], trials: number, source: Random): Evidence {
  const tallies = rates.map((rate, prompt) => {
    let hits = 0;
    for (let trial = 0; trial < trials; trial++) if (source() < rate) hits++;
    return { cluster: `${prompt}`, prompt: `${prompt}`, n: trials, sum: hits, sumSquares: hits, excluded: 0, failed: 0 };
  });
  return { tallies, missing: 0 };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
