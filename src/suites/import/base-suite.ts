import type { Json } from "../../types.ts";
import type { MeasureEntry, PromptEntry, SuiteFile } from "../suite-file.ts";
import type { Source } from "../source.ts";
import { suiteName } from "./suite-name.ts";

/** A suite of imported questions, with all else taken over from `base`; measures and derived figures of slices that these questions lack are left out. */
export function onBase(base: Source, file: string, prompts: readonly PromptEntry[], changes: { readonly description: string; readonly source?: string; readonly samples?: number; readonly measures?: readonly MeasureEntry[] }): SuiteFile {
  const whole = base.value as SuiteFile;
  const slices = new Set(prompts.flatMap(({ slice }) => slice ?? []));
  const measures = (changes.measures ?? whole.measures).flatMap((measure) => {
    const kept = measure.slices?.filter((slice) => slices.has(slice));
    if (kept?.length === 0) return [];
    return [kept === undefined ? measure : { ...measure, slices: kept }];
  });
  const names = new Set(measures.map(({ measure }) => measure));
  const { derived = [], source: _source, title: _title, ...rest } = whole;
  return {
    ...rest,
    suite: suiteName(file),
    title: file.split(/[\\/]/).at(-1) ?? file,
    description: changes.description,
    ...(changes.source !== undefined && { source: changes.source }),
    ...(changes.samples !== undefined && { samples: changes.samples }),
    prompts: prompts.map((prompt) => literal(prompt)),
    measures,
    derived: derived.filter((entry) => mentioned(entry as unknown as Json).every(([key, value]) => (key === "measure" ? names.has(value) : slices.has(value)))),
  };
}

/** What a derived figure refers to, by field. */
function mentioned(value: Json): (readonly ["measure" | "slice", string])[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => ((key === "measure" || key === "slice") && typeof inner === "string" ? [[key, inner] as const] : mentioned(inner)));
}

/** Imported text is no template: `${` stays as it is. */
export function literal<T>(value: T): T {
  if (typeof value === "string") return value.replaceAll("${", () => "$${") as T;
  if (Array.isArray(value)) return value.map((item: unknown) => literal(item)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item)])) as T;
}
