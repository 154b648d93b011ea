import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import type { WrittenRule } from "../gate/rule.ts";
import { ruleNames, type RuleName } from "../report.ts";
import { readYaml } from "../suites/read-yaml.ts";

export interface GateFile {
  readonly rules: readonly WrittenRule[];
  readonly baseline?: string;
  readonly lenient?: boolean;
  readonly maxExcluded?: number;
  readonly scope?: "here" | "like";
}

const keys = [...ruleNames, "baseline", "lenient", "max-excluded", "scope"] as const;

/**
 * Reads `--gate FILE`: YAML whose keys are those of the flags (`max-rate: [spanish=.05]`). Paths start at the current folder, as they do in flags.
 * Throws a `UsageError` with file, line, key and what was expected.
 */
export async function gateFile(path: string, shownAs: string): Promise<GateFile> {
  const source = await readYaml(path, shownAs);
  const { value } = source;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UsageError(`${shownAs}: expected keys ${keys.join(", ")}`);
  const entries = Object.entries(value) as [string, unknown][];
  const at = (key: string): string => `${shownAs}:${source.line([key]) ?? 1}: ${key}`;
  for (const [key] of entries) if (!(keys as readonly string[]).includes(key)) throw new UsageError(`${at(key)}: unknown key${didYouMean(key, keys)}; expected one of ${keys.join(", ")}`);
  const given = new Map(entries);
  return {
    rules: ruleNames.flatMap((rule) => texts(given.get(rule), at(rule)).map((text): WrittenRule => ({ rule: rule satisfies RuleName, text, from: at(rule) }))),
    ...checked("baseline", given.get("baseline"), "a run folder", (found) => typeof found === "string", at),
    ...checked("lenient", given.get("lenient"), "true or false", (found) => typeof found === "boolean", at),
    ...checked("maxExcluded", given.get("max-excluded"), "a number between 0 and 1", (found) => typeof found === "number" && found >= 0 && found <= 1, at),
    ...checked("scope", given.get("scope"), "here or like", (found) => found === "here" || found === "like", at),
  };
}

function texts(value: unknown, at: string): string[] {
  if (value === undefined) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item !== "string") throw new UsageError(`${at}: expected a rule MEASURE=X or a list of them; received ${JSON.stringify(item)}`);
    return item;
  });
}

function checked(name: keyof GateFile, value: unknown, expected: string, holds: (value: unknown) => boolean, at: (key: string) => string): Partial<GateFile> {
  if (value === undefined) return {};
  if (!holds(value)) throw new UsageError(`${at(name === "maxExcluded" ? "max-excluded" : name)}: expected ${expected}; received ${JSON.stringify(value)}`);
  return { [name]: value };
}
