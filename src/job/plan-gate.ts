import { UsageError } from "../errors.ts";
import { resolveRules } from "../gate/resolve-rules.ts";
import type { Rule, WrittenRule } from "../gate/rule.ts";
import type { Plan } from "../plan.ts";
import { measuredAlike } from "../run/measured-alike.ts";
import { planOf } from "./plan-of.ts";
import type { GateWishes } from "./gate-wishes.ts";

/** A gate whose rules the plan can answer. */
export interface PlannedGate extends Omit<GateWishes, "rules" | "baseline"> {
  readonly rules: readonly Rule[];
  readonly baseline?: { readonly folder: string; readonly plan: Plan };
}

/** An increase of five points is what a gate with a baseline and no rule watches for. */
const DEFAULT_INCREASE = 0.05;

/**
 * Checks a gate against the plan before anything is asked: every rule names what the plan has, and the baseline was measured in the same way.
 * Undefined where no rule is given; with a baseline alone, no undesired measure may rise by more than five points. Throws a `UsageError`.
 */
export async function planGate(wishes: GateWishes | undefined, plan: Plan): Promise<PlannedGate | undefined> {
  if (!wishes) return undefined;
  const { rules: written, baseline: folder, ...options } = wishes;
  if (written.length === 0 && folder === undefined) return undefined;
  if (!(options.maxExcluded >= 0 && options.maxExcluded <= 1)) throw new UsageError(`--max-excluded: expected a share from 0 to 1; received ${options.maxExcluded}`);
  const baseline = folder === undefined ? undefined : { folder, plan: await planOf([folder]) };
  const rules = resolveRules(written.length > 0 ? written : defaultRules(plan), plan, baseline?.plan);
  for (const suite of new Set(rules.filter(({ rule }) => rule === "max-increase").map((rule) => rule.suite))) {
    const difference = baseline && measuredAlike(baseline.plan, plan, suite);
    if (difference !== undefined) throw new UsageError(`--baseline ${folder}: cannot be compared with this run: ${difference}`);
  }
  return { ...options, rules, ...(baseline && { baseline }) };
}

function defaultRules({ suites }: Plan): WrittenRule[] {
  const rules = suites.flatMap(({ suite }) => suite.measures.filter(({ role }) => role === "undesired").map(({ measure }): WrittenRule =>
    ({ rule: "max-increase", text: `${suite.suite}/${measure}=${DEFAULT_INCREASE}`, from: "--max-increase" })));
  if (rules.length === 0) throw new UsageError("--baseline: no rule is given and no measure is undesired; name one with --max-increase MEASURE=X");
  return rules;
}
