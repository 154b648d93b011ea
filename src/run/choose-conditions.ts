import type { Suite, SuiteCondition } from "../suite.ts";
import { type ConditionKind, leakKinds, wordedKinds } from "../types.ts";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";

/** What the command line says about conditions. */
export interface ConditionWishes {
  /** Condition names, kinds, `all` or `leak`; empty: deployment and those the suite marks required. */
  readonly conditions?: readonly string[];
  /** Asks under this system prompt as well, as the condition "system". */
  readonly system?: string;
  /** Put before the last user message, exactly as written, as the condition "trigger". */
  readonly trigger?: string;
  /** The inoculation prompt used in training: the system prompt of the condition "original". Its leak profile is asked where no condition is named. */
  readonly inoculation?: string;
  /** With `inoculation`: its other wordings. They take the place of the suite's, which are worded after the suite's standard prompt. */
  readonly worded?: readonly SuiteCondition[];
  /** Candidate inoculation prompts that are to be ranked: they are asked beside deployment, and no other condition is. */
  readonly candidates?: readonly SuiteCondition[];
}

/** The conditions a run asks under, in the suite's order, the user's own last. */
export function chooseConditions(suite: Suite, wishes: ConditionWishes): readonly SuiteCondition[] {
  if (wishes.candidates) return [...suite.conditions.filter(({ kind }) => kind === "deployment"), ...wishes.candidates];
  const known = withWishes(suite, wishes);
  const asked = wishes.conditions ?? [];
  const wanted = new Set<SuiteCondition>();
  for (const name of asked) for (const condition of named(name, known, suite)) wanted.add(condition);
  const byDefault = ({ kind, required }: SuiteCondition): boolean => kind === "deployment" || (required ?? false) || (wishes.inoculation !== undefined && isLeak(kind));
  if (asked.length === 0) for (const condition of known) if (byDefault(condition)) wanted.add(condition);
  for (const condition of known) if (isWished(condition, wishes)) wanted.add(condition);
  return known.filter((condition) => wanted.has(condition));
}

function withWishes(suite: Suite, wishes: ConditionWishes): readonly SuiteCondition[] {
  const own = [...ownConditions(wishes), ...(wishes.inoculation === undefined ? [] : (wishes.worded ?? []))];
  const names = new Set(own.map(({ name }) => name));
  const replaced = ({ kind }: SuiteCondition): boolean => wishes.inoculation !== undefined && (kind === "original" || wordedKinds.some((worded) => worded === kind));
  return [...suite.conditions.filter((condition) => !names.has(condition.name) && !replaced(condition)), ...own];
}

/** The conditions that the command line describes itself; each takes the place of the suite's of that name. */
export function ownConditions({ system, trigger, inoculation }: Pick<ConditionWishes, "system" | "trigger" | "inoculation">): readonly SuiteCondition[] {
  return [
    ...(inoculation !== undefined ? [{ name: "original", kind: "original", system: inoculation } as const] : []),
    ...(trigger !== undefined ? [{ name: "trigger", kind: "trigger", prefix: trigger } as const] : []),
    ...(system !== undefined ? [{ name: "system", kind: "other", system } as const] : []),
  ];
}

function isWished({ name }: SuiteCondition, { system, trigger, inoculation }: ConditionWishes): boolean {
  return (name === "system" && system !== undefined) || (name === "trigger" && trigger !== undefined) || (name === "original" && inoculation !== undefined);
}

function named(name: string, known: readonly SuiteCondition[], suite: Suite): readonly SuiteCondition[] {
  if (name === "all") return known;
  const found = name === "leak" ? known.filter(({ kind }) => isLeak(kind)) : known.filter((condition) => condition.name === name || condition.kind === name);
  if (found.length > (name === "leak" ? 1 : 0)) return found;
  const names = known.map((condition) => condition.name);
  if (name === "leak") throw new UsageError(`--condition leak: suite ${suite.suite} has no leak conditions`);
  throw new UsageError(`--condition ${name}: suite ${suite.suite} has no such condition${didYouMean(name, names)}; expected ${names.join(", ")}, all or leak`);
}

function isLeak(kind: ConditionKind): boolean {
  return leakKinds.some((known) => known === kind);
}
