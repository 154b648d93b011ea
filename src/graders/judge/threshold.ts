import { UsageError } from "../../errors.ts";
import type { Facts } from "../../types.ts";

/** At most one of the four. */
export interface Threshold {
  below?: number;
  atMost?: number;
  above?: number;
  atLeast?: number;
}

export const thresholdProperties: Facts = {
  below: { type: "number" }, atMost: { type: "number" }, above: { type: "number" }, atLeast: { type: "number" },
};

export interface Rule {
  /** "below 30". */
  readonly text: string;
  readonly holds: (value: number) => boolean;
}

/**
 * The rule of a threshold, or undefined where there is none.
 * @throws UsageError for more than one.
 */
export function ruleOf({ below, atMost, above, atLeast }: Threshold, of: string): Rule | undefined {
  const rules: Rule[] = [];
  if (below !== undefined) rules.push({ text: `below ${below}`, holds: (value) => value < below });
  if (atMost !== undefined) rules.push({ text: `at most ${atMost}`, holds: (value) => value <= atMost });
  if (above !== undefined) rules.push({ text: `above ${above}`, holds: (value) => value > above });
  if (atLeast !== undefined) rules.push({ text: `at least ${atLeast}`, holds: (value) => value >= atLeast });
  if (rules.length > 1) throw new UsageError(`${of}: expected at most one of below, atMost, above and atLeast; received ${rules.map(({ text }) => text).join(" and ")}`);
  return rules[0];
}
