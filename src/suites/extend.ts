import { UsageError } from "../errors.ts";
import { fileBeside } from "./file-beside.ts";
import { complaint, type Source } from "./source.ts";
import type { SuiteFile } from "./suite-file.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * A suite that `extends` another beside it: what it does not say itself is the other's, and of a parameter it may set the default alone.
 * One step only: a family of suites is read in one file.
 */
export async function extend(source: Source): Promise<Source> {
  const own = source.value as (Partial<SuiteFile> & { extends?: unknown }) | null;
  if (typeof own !== "object" || own === null || own.extends === undefined) return source;
  const { extends: named, ...changes } = own;
  if (typeof named !== "string" || !/^[a-z0-9-]+$/.test(named)) throw complaint(source, ["extends"], "expected the name of a suite file beside this one, without .yaml");
  const base = (await readYaml(await fileBeside(`${named}.yaml`, source, ["extends"]), `${named}.yaml`).catch((error: unknown) => {
    throw error instanceof UsageError ? complaint(source, ["extends"], error.message) : error;
  })).value as SuiteFile & { extends?: unknown };
  if (typeof base !== "object" || base === null || Array.isArray(base)) throw complaint(source, ["extends"], `${named}.yaml is no suite; expected a table of fields`);
  if (base.extends !== undefined) throw complaint(source, ["extends"], `${named} itself extends another; expected a suite that stands alone`);
  const parameters = Object.fromEntries([...new Set([...Object.keys(base.parameters ?? {}), ...Object.keys(changes.parameters ?? {})])]
    .map((name) => [name, { ...base.parameters?.[name], ...changes.parameters?.[name] }]));
  const value = { ...base, ...changes, ...(Object.keys(parameters).length > 0 && { parameters }) };
  return { ...source, value, line: (path) => (path[0] !== undefined && Object.hasOwn(changes, path[0]) ? source.line(path) : undefined) };
}
