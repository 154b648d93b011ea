import type { Suite, SuiteCondition } from "../suite.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { checkFile } from "./check-file.ts";
import { contentDigest } from "./content-digest.ts";
import { expandPrompts } from "./expand-prompts.ts";
import { fillParameters, type Parameters } from "./fill-parameters.ts";
import { resolveDerived } from "./resolve-derived.ts";
import { resolveMeasures } from "./resolve-measures.ts";
import type { SuiteFile } from "./suite-file.ts";
import { complaint, type Source } from "./source.ts";

/** Checks and resolves a suite: parameters filled in, prompts laid out, every name known. Throws a `UsageError` that names the place. */
export async function resolve(source: Source, set: Readonly<Record<string, string>>): Promise<Suite> {
  const file = checkFile(source);
  if (file.organism) await checkSetting(file.organism.setting, source);
  const parameters = fillParameters(file, set, source);
  const prompts = await expandPrompts(file.prompts, parameters, source);
  const slices = [...new Set(prompts.flatMap((prompt) => prompt.slice ?? []))];
  const conditions = resolveConditions(file, parameters, source);
  const measures = resolveMeasures(file.measures, slices, parameters, source);
  const derived = resolveDerived(file.derived ?? [], { measures, conditions, slices }, parameters, source);
  const content = {
    suite: file.suite,
    parameters: parameters.values,
    samples: file.samples ?? 1,
    sampling: { temperature: 1, maxTokens: 600, ...file.sampling },
    prompts, conditions, measures, derived,
    ...(file.organism !== undefined && { organism: parameters.fill(file.organism, ["organism"]) }),
  };
  return {
    ...content,
    title: parameters.fill(file.title, ["title"]),
    description: parameters.fill(file.description, ["description"]),
    tags: file.tags ?? [],
    ...(file.source !== undefined && { source: file.source }),
    digest: contentDigest(content),
  };
}

function resolveConditions(file: SuiteFile, parameters: Parameters, source: Source): SuiteCondition[] {
  const conditions = (file.conditions ?? []).map((condition, index) => parameters.fill(condition, ["conditions", index]));
  const names = new Set<string>();
  for (const [index, condition] of conditions.entries()) {
    const path = ["conditions", index];
    if (names.has(condition.name)) throw complaint(source, [...path, "name"], `the condition "${condition.name}" is named twice`);
    names.add(condition.name);
    const isDeployment = condition.kind === "deployment";
    if (isDeployment !== (condition.name === "deployment")) throw complaint(source, path, `the condition of kind deployment is called "deployment", and no other is`);
    const changes = (["system", "prefix", "suffix"] as const).filter((field) => condition[field] !== undefined);
    if (isDeployment && changes[0] !== undefined) throw complaint(source, [...path, changes[0]], "deployment is the condition without a system prompt, prefix and suffix");
    if (!isDeployment && changes.length === 0) throw complaint(source, path, `the condition "${condition.name}" asks as deployment does; expected a system, prefix or suffix`);
    if (condition.name === "all" || condition.name === "leak") throw complaint(source, [...path, "name"], `--condition ${condition.name} has a meaning of its own; expected another name`);
  }
  return names.has("deployment") ? conditions : [{ name: "deployment", kind: "deployment" }, ...conditions];
}

async function checkSetting(setting: string, source: Source): Promise<void> {
  const { settings } = await import("../endpoints/organism/settings.ts");
  if (settings.has(setting)) return;
  const known = [...settings.keys()];
  throw complaint(source, ["organism", "setting"], `unknown setting "${setting}"${didYouMean(setting, known)}; expected one of ${known.join(", ")}`);
}
