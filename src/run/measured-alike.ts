import type { Plan } from "../plan.ts";
import { digest } from "../formats/digest.ts";
import type { Json } from "../types.ts";

/**
 * Says in words why a suite's figures of two runs cannot be compared; undefined where they can: same suite digest, judges and sampling, and prompts in common. How many samples and prompts
 * were asked may differ, and so may models and conditions.
 */
export function measuredAlike(baseline: Plan, now: Plan, suite: string): string | undefined {
  const [before, is] = [baseline, now].map((plan) => plan.suites.find((planned) => planned.suite.suite === suite));
  if (!before || !is) return `it has no suite ${suite} (it has ${baseline.suites.map((planned) => planned.suite.suite).join(", ")})`;
  if (before.suite.digest !== is.suite.digest) return `the suite ${suite} differs (digest ${before.suite.digest.slice(0, 12)}, now ${is.suite.digest.slice(0, 12)})`;
  if (!same(before.suite.parameters, is.suite.parameters)) return `parameters of ${suite}: ${JSON.stringify(before.suite.parameters)}, now ${JSON.stringify(is.suite.parameters)}`;
  if (!same(before.sampling, is.sampling)) return `sampling of ${suite}: ${JSON.stringify(before.sampling)}, now ${JSON.stringify(is.sampling)}`;
  const [judged, judges] = [baseline, now].map((plan) => plan.judges.map(({ judge }) => judge).join(", ") || "none");
  if (judged !== judges) return `judge: ${judged}, now ${judges}`;
  const changed = is.conditions.find((condition) => before.conditions.some((other) => other.name === condition.name && !same(other, condition)));
  if (changed) return `the condition ${changed.name} of ${suite} is worded otherwise`;
  const asked = new Set(before.suite.prompts.map(({ id }) => id));
  return is.suite.prompts.some(({ id }) => asked.has(id)) ? undefined : `no prompt of ${suite} was asked in both`;
}

function same(a: unknown, b: unknown): boolean {
  return digest(a as Json) === digest(b as Json);
}
