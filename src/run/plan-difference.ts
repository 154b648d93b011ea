import type { Json } from "../types.ts";
import type { Plan, PlannedSuite } from "../plan.ts";
import { digest } from "../formats/digest.ts";

/**
 * Says in words how two plans differ, or undefined when the second may go on in the first's folder.
 * More samples a prompt are allowed: the folder then grows. Time, versions and the secret are the first attempt's.
 */
export function planDifference(earlier: Plan, now: Plan): string | undefined {
  const list = (items: readonly string[]): string => items.join(", ") || "none";
  const checks: readonly [string, string, string][] = [
    ["kind of run", earlier.kind, now.kind],
    ["suites", list(earlier.suites.map(({ suite }) => suite.suite)), list(now.suites.map(({ suite }) => suite.suite))],
    ["models", list(earlier.models.map(modelText)), list(now.models.map(modelText))],
    ["judges", list(earlier.judges.map(({ judge }) => judge).toSorted()), list(now.judges.map(({ judge }) => judge).toSorted())],
    ["part (--shard)", shardText(earlier), shardText(now)],
    ["inoculation prompt", inoculationText(earlier), inoculationText(now)],
    ["limit", String(earlier.limit ?? "none"), String(now.limit ?? "none")],
    ["seed", String(earlier.seed ?? "none"), String(now.seed ?? "none")],
  ];
  for (const [part, was, is] of checks) if (was !== is) return `${part}: the folder has ${was}, this command ${is}`;
  for (const [index, suite] of now.suites.entries()) {
    const before = earlier.suites[index];
    const difference = before && suiteDifference(before, suite);
    if (difference !== undefined) return `${suite.suite.suite}: ${difference}`;
  }
  return undefined;
}

function suiteDifference(earlier: PlannedSuite, now: PlannedSuite): string | undefined {
  // Before the digest, which a parameter changes, too.
  if (!same(earlier.suite.parameters, now.suite.parameters)) return `parameters: the folder has ${JSON.stringify(earlier.suite.parameters)}, this command ${JSON.stringify(now.suite.parameters)}`;
  if (earlier.suite.digest !== now.suite.digest) return `the suite itself has changed (digest ${earlier.suite.digest.slice(0, 12)}, now ${now.suite.digest.slice(0, 12)})`;
  if (!same(earlier.sampling, now.sampling)) return `sampling: the folder has ${JSON.stringify(earlier.sampling)}, this command ${JSON.stringify(now.sampling)}`;
  if (!same(earlier.conditions, now.conditions)) return `conditions: the folder has ${conditionText(earlier)}, this command ${conditionText(now)}`;
  if (!same(earlier.candidates ?? null, now.candidates ?? null)) return `candidates: the folder has ${earlier.candidates?.join(", ") ?? "none"}, this command ${now.candidates?.join(", ") ?? "none"}`;
  if (earlier.answers !== now.answers) return "the recorded answers have changed";
  if (earlier.samples > now.samples) return `samples: the folder has ${earlier.samples} a prompt, this command only ${now.samples}; samples may only grow`;
  return undefined;
}

function same(a: unknown, b: unknown): boolean {
  return digest(a as Json) === digest(b as Json);
}

function shardText({ shard }: Plan): string {
  return shard ? `${(shard.present ?? [shard.index]).join(", ")} of ${shard.of}` : "all";
}

function inoculationText({ inoculation }: Plan): string {
  return inoculation === undefined ? "none of its own" : `${JSON.stringify(inoculation.prompt)} (reworded by ${inoculation.by})`;
}

function modelText({ group, model, seed, step }: Plan["models"][number]): string {
  return `${group}=${model}${seed === null ? "" : ` seed ${seed}`}${step === null ? "" : ` step ${step}`}`;
}

function conditionText({ conditions }: PlannedSuite): string {
  return conditions.map(({ name }) => name).join(", ");
}
