import { isAbsolute, resolve as resolvePath } from "node:path";
import { pathToFileURL } from "node:url";
import type { Suite } from "../suite.ts";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { catalog } from "./catalog.ts";
import { isDefinedSuite, type DefinedSuite } from "./define-suite.ts";
import { extend } from "./extend.ts";
import { fileSource } from "./import/file-source.ts";
import { readYaml } from "./read-yaml.ts";
import { resolve } from "./resolve.ts";
import type { SuiteFile } from "./suite-file.ts";
import type { Source } from "./source.ts";

export interface LoadOptions {
  /** Parameter values (`--set`). A value must fit at least one of the suites, and is given to those that declare it. */
  readonly set?: Readonly<Record<string, string>>;
  /** For files of mere questions: the suite whose measures grade them. */
  readonly measures?: string;
  /** Relative paths start here. */
  readonly cwd: string;
}

/**
 * Loads suites by shipped name, `all`, `tag:NAME`, or path: YAML, JSON, a module whose default export is
 * `defineSuite(…)`, or questions in a format of the field (`import/file-source.ts`).
 * Throws a `UsageError` that names the file, the line and what was expected; nothing is asked of any model.
 */
export async function loadSuites(names: readonly (string | DefinedSuite)[], { set = {}, measures, cwd }: LoadOptions): Promise<Suite[]> {
  const sources: Source[] = [];
  for (const name of names) sources.push(...(typeof name === "string" ? await sourcesOf(name, { cwd, ...(measures !== undefined && { measures }) }) : [name.source]));
  for (const key of Object.keys(set)) {
    if (sources.length > 1 && !sources.some((source) => declares(source, key))) throw new UsageError(`--set ${key}: none of the suites has such a parameter`);
  }
  const suites = await Promise.all(sources.map((source) => resolve(source, sources.length > 1 ? declaredOnly(source, set) : set)));
  return withoutRepeats(suites);
}

async function sourcesOf(name: string, { cwd, measures }: Omit<LoadOptions, "set">): Promise<Source[]> {
  const shipped = await catalog();
  const shippedSource = async (suite: string, file: string): Promise<Source> => extend(await readYaml(file, `suites/${suite}.yaml`));
  if (name === "all") return Promise.all([...shipped].map(([suite, file]) => shippedSource(suite, file)));
  if (name.startsWith("tag:")) return tagged(name.slice("tag:".length), await Promise.all([...shipped].map(([suite, file]) => shippedSource(suite, file))));
  const file = shipped.get(name);
  if (file !== undefined) return [await shippedSource(name, file)];
  if (/\.(ts|mts|js|mjs)$/.test(name)) return [await fromModule(resolvePath(cwd, name), name)];
  if (isAbsolute(name) || /[./\\]/.test(name)) return [await fileSource(resolvePath(cwd, name), name, { ...(measures !== undefined && { measures }), load: (base) => baseOf(base, cwd) })];
  const known = [...shipped.keys()];
  throw new UsageError(`unknown suite "${name}"${didYouMean(name, known)}; expected one of ${known.join(", ")}, all, tag:NAME, or a file`);
}

/** The one suite that imported questions take their measures from. */
async function baseOf(name: string, cwd: string): Promise<Source> {
  const [base, ...others] = await sourcesOf(name, { cwd });
  if (!base || others.length > 0) throw new UsageError(`--measures ${name}: expected one suite`);
  return base;
}

function tagged(tag: string, sources: readonly Source[]): Source[] {
  const tags = (source: Source): readonly string[] => (source.value as Partial<SuiteFile>).tags ?? [];
  const found = sources.filter((source) => tags(source).includes(tag));
  if (found.length > 0) return found;
  const known = [...new Set(sources.flatMap(tags))].toSorted();
  throw new UsageError(`no suite has the tag "${tag}"${didYouMean(tag, known)}; expected one of ${known.join(", ")}`);
}

async function fromModule(file: string, shownAs: string): Promise<Source> {
  const module = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new UsageError(`${shownAs}: cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }) as { default?: unknown };
  if (!isDefinedSuite(module.default)) throw new UsageError(`${shownAs}: expected the default export to be defineSuite({ … })`);
  return { ...module.default.source, name: shownAs };
}

function declares(source: Source, key: string): boolean {
  return Object.hasOwn((source.value as Partial<SuiteFile> | null)?.parameters ?? {}, key);
}

function declaredOnly(source: Source, set: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(set).filter(([key]) => declares(source, key)));
}

function withoutRepeats(suites: readonly Suite[]): Suite[] {
  const byName = new Map<string, Suite>();
  for (const suite of suites) {
    const earlier = byName.get(suite.suite);
    if (earlier && earlier.digest !== suite.digest) throw new UsageError(`two different suites are called "${suite.suite}": rename one`);
    byName.set(suite.suite, suite);
  }
  return [...byName.values()];
}
