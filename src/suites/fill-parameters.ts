import type { Json } from "../types.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { UsageError } from "../errors.ts";
import type { ParameterEntry, SuiteFile } from "./suite-file.ts";
import { complaint, type Path, type Source } from "./source.ts";


/** The values in force: the defaults, and what `--set` says. `${key}` and `${key.field}` are looked up in `text`. */
export interface Parameters {
  readonly values: Readonly<Record<string, string>>;
  /** Replaces `${…}` in every string inside `value`; `path` is named when one is unknown, by `complain` where the value is no part of the suite file. */
  fill<T>(value: T, path: Path, complain?: Complain): T;
}

export type Complain = (path: Path, what: string) => UsageError;

/** Resolves a suite's parameters. `set` holds only what the user set; a key that this suite lacks is an error. */
export function fillParameters(file: SuiteFile, set: Readonly<Record<string, string>>, source: Source): Parameters {
  const declared = Object.entries(file.parameters ?? {});
  const known = declared.map(([name]) => name);
  for (const name of Object.keys(set)) {
    if (!known.includes(name)) {
      throw new UsageError(`--set ${name}: suite ${file.suite} has no such parameter${didYouMean(name, known)}; expected ${known.join(", ") || "none: it has no parameters"}`);
    }
  }
  const values = Object.fromEntries(declared.map(([name, entry]) => [name, Object.hasOwn(set, name) ? (set[name] ?? "") : entry.default]));
  const lookup = new Map<string, string>();
  for (const [name, entry] of declared) {
    const complain = (what: string): UsageError => (Object.hasOwn(set, name) ? new UsageError(`--set ${name}=${set[name]}: ${what} for suite ${file.suite}`) : complaint(source, ["parameters", name, "default"], what));
    addLookups(lookup, name, entry, values[name] ?? "", complain);
  }
  return { values, fill: (value, path, complain = (at, what) => complaint(source, at, what)) => fillIn(value as Json | undefined, lookup, path, complain) as typeof value };
}

function addLookups(lookup: Map<string, string>, name: string, entry: ParameterEntry, value: string, complain: (what: string) => UsageError): void {
  lookup.set(name, value);
  if (!entry.choices) {
    if (value.trim() === "") throw complain("expected some text; received nothing");
    return;
  }
  const choice = Object.hasOwn(entry.choices, value) ? entry.choices[value] : undefined;
  if (!choice) {
    const choices = Object.keys(entry.choices);
    throw complain(`expected one of ${choices.join(", ")}; received ${JSON.stringify(value)}${didYouMean(value, choices)}`);
  }
  for (const [field, text] of Object.entries(choice)) lookup.set(`${name}.${field}`, text);
}

function fillIn(value: Json | undefined, lookup: ReadonlyMap<string, string>, path: Path, complain: Complain): Json | undefined {
  if (typeof value === "string") return fillText(value, lookup, path, complain);
  if (Array.isArray(value)) return value.map((item: Json, index) => fillIn(item, lookup, [...path, index], complain) ?? null);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, lookup, [...path, key], complain) ?? null]));
}

function fillText(text: string, lookup: ReadonlyMap<string, string>, path: Path, complain: Complain): string {
  return text.replace(/(\$?)\$\{([^{}]*)\}/g, (whole, escape: string, key: string) => {
    if (escape) return whole.slice(1);
    const value = lookup.get(key);
    if (value !== undefined) return value;
    throw complain(path, `\${${key}} names no parameter; expected one of ${[...lookup.keys()].join(", ") || "none: the suite has no parameters"} (write $\${ for a literal \${)`);
  });
}
