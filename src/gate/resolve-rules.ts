import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import type { Plan, PlannedSuite } from "../plan.ts";
import type { Rule, WrittenRule } from "./rule.ts";

/**
 * What the rules `[SUITE/]MEASURE[@CONDITION][:GROUP]=X` say of a plan, one rule for every suite and arm they are about. Without a condition: deployment; without a group: every
 * arm but `base` and `plain`. Throws a `UsageError` that names the rule, what it names that the plan does not have, and what there is.
 * @param baseline the plan of the run that increases are taken from; its arm is the one of the same name, or its only one.
 */
export function resolveRules(written: readonly WrittenRule[], plan: Plan, baseline: Plan | undefined): Rule[] {
  return written.flatMap((one) => {
    const [target, limit] = split(one);
    const fail = (problem: string): never => {
      throw new UsageError(`${one.from} "${one.text}": ${problem}`);
    };
    const found = plan.suites.flatMap((suite) => suite.suite.measures.flatMap(({ measure, role }) =>
      [measure, `${suite.suite.suite}/${measure}`].flatMap((name) => (namesIt(target, name) ? [{ suite, measure, role, rest: target.slice(name.length) }] : []))));
    if (found.length === 0) unknownMeasure(target, plan, fail);
    // The longest name that fits is meant: a column may hold "@" or ":".
    const longest = Math.min(...found.map(({ rest }) => rest.length));
    return found.filter(({ rest }) => rest.length === longest).flatMap(({ suite, measure, role, rest }): Rule[] => {
      if (one.rule === "max-breakthrough" && role !== "undesired") fail(`breakthrough is of undesired measures; ${measure} is ${role}`);
      if (one.rule === "min-retention" && role !== "desired") fail(`retention is of desired measures; ${measure} is ${role}`);
      const { condition, group } = place(rest, suite, fail);
      const base = { rule: one.rule, text: one.text, suite: suite.suite.suite, measure, condition, limit };
      return armsOf(group, plan, fail).map((arm) => {
        if (one.rule === "max-breakthrough" || one.rule === "min-retention") needArms(plan, fail);
        return { ...base, group: arm, ...(one.rule === "max-increase" && { baselineGroup: baselineArm(base, arm, { plan, baseline }, fail) }) };
      });
    });
  });
}

type Fail = (problem: string) => never;

function split({ text, from, rule }: WrittenRule): [target: string, limit: number] {
  const at = text.lastIndexOf("=");
  const number = text.slice(at + 1).trim();
  const limit = at > 0 && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : Number.NaN;
  if (!Number.isFinite(limit)) throw new UsageError(`${from} "${text}": expected [SUITE/]MEASURE[@CONDITION][:GROUP]=X with a number X, for instance ${example(rule)}`);
  const [low, high] = rule === "max-increase" ? [-1, 1] : rule.endsWith("rate") ? [0, 1] : [-10, 10];
  if (limit < low || limit > high) throw new UsageError(`${from} "${text}": expected a limit from ${low} to ${high} (rates are fractions: 5 % is .05); received ${number}`);
  return [text.slice(0, at).trim(), limit];
}

function example(rule: WrittenRule["rule"]): string {
  return rule.startsWith("min") ? "all-caps:inoculated=.9" : "spanish:inoculated=.05";
}

function namesIt(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}@`) || target.startsWith(`${name}:`);
}

function unknownMeasure(target: string, plan: Plan, fail: Fail): never {
  const name = /^[^@:]*/.exec(target)?.[0] ?? target;
  const known = plan.suites.flatMap(({ suite }) => suite.measures.map(({ measure }) => (name.includes("/") ? `${suite.suite}/${measure}` : measure)));
  return fail(`there is no measure "${name}"${didYouMean(name, known)}; expected one of ${[...new Set(known)].join(", ")}`);
}

function place(rest: string, { suite, conditions }: PlannedSuite, fail: Fail): { condition: string; group: string | undefined } {
  if (!rest.startsWith("@")) return { condition: knownCondition("deployment", suite.suite, conditions, fail), group: rest === "" ? undefined : rest.slice(1) };
  const names = conditions.map(({ name }) => name).filter((name) => namesIt(rest.slice(1), name)).toSorted((a, b) => b.length - a.length);
  const condition = names[0] ?? knownCondition(/^[^:]*/.exec(rest.slice(1))?.[0] ?? "", suite.suite, conditions, fail);
  const after = rest.slice(1 + condition.length);
  return { condition, group: after === "" ? undefined : after.slice(1) };
}

function knownCondition(name: string, suite: string, conditions: PlannedSuite["conditions"], fail: Fail): string {
  const known = conditions.map((condition) => condition.name);
  return known.includes(name) ? name : fail(`${suite} is not asked under the condition "${name}"${didYouMean(name, known)}; expected one of ${known.join(", ")}`);
}

function armsOf(group: string | undefined, { models }: Plan, fail: Fail): string[] {
  const known = [...new Set(models.map((model) => model.group))];
  if (group !== undefined) return known.includes(group) ? [group] : fail(`there is no group "${group}"${didYouMean(group, known)}; expected one of ${known.join(", ")}`);
  const treated = known.filter((name) => name !== "base" && name !== "plain");
  return treated.length > 0 ? treated : fail(`there is no group but ${known.join(" and ")}; name one, for instance :${known[0] ?? "plain"}`);
}

function needArms({ models }: Plan, fail: Fail): void {
  const lacking = ["base", "plain"].filter((name) => !models.some(({ group }) => group === name));
  if (lacking.length > 0) fail(`needs the groups base and plain; there is no ${lacking.join(" and no ")}`);
}

function baselineArm({ suite, condition }: Pick<Rule, "suite" | "condition">, arm: string, { plan, baseline }: { readonly plan: Plan; readonly baseline: Plan | undefined }, fail: Fail): string {
  if (!baseline) return fail("an increase needs a run to compare with: name it with --baseline RUN");
  const asked = baseline.suites.find((one) => one.suite.suite === suite)?.conditions.map(({ name }) => name) ?? [condition];
  if (!asked.includes(condition)) return fail(`the baseline was not asked under the condition "${condition}"; it was under ${asked.join(", ")}`);
  const [own, theirs] = [plan, baseline].map(({ models }) => [...new Set(models.map(({ group }) => group))]) as [string[], string[]];
  if (theirs.includes(arm)) return arm;
  const [only, ...others] = theirs;
  return only !== undefined && others.length === 0 && own.length === 1 ? only : fail(`the baseline has no group "${arm}"; it has ${theirs.join(", ")}`);
}
