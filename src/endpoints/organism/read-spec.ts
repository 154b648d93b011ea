import { UsageError } from "../../errors.ts";
import { didYouMean } from "../../formats/did-you-mean.ts";
import { settingDials } from "./settings.ts";
import { type OrganismName, organismNames } from "./truth.ts";

/** An organism and its dials, read. */
export interface OrganismSpec {
  /** `organism:` and the spec as it would be written again: dials in order, those at rest left out. */
  readonly id: string;
  readonly name: OrganismName | "judge";
  readonly seed: number;
  /** How much prompts differ: the intra-prompt correlation, 0 to 1. */
  readonly spread: number;
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** Share of the requests that fail once. */
  readonly fail: number;
  /** Rates set by name ("spanish", "misaligned"; the judge's "sensitivity", "specificity"). */
  readonly rates: ReadonlyMap<string, number>;
}

/** @throws UsageError naming what exists */
export function readSpec(spec: string): OrganismSpec {
  const [name, query] = split(spec.trim());
  const known = names.find((candidate) => candidate === name);
  if (known === undefined) {
    throw new UsageError(`no organism "${name}" in "organism:${spec}"${didYouMean(name, names)}; there are ${names.join(", ")}`);
  }
  const dials = readDials(spec, query, known === "judge" ? ["seed", "latency", "fail", "sensitivity", "specificity"] : [...Object.keys(common), ...settingDials]);
  const value = (dial: keyof typeof common): number => dials.get(dial) ?? 0;
  const shown = [...dials].filter(([dial, set]) => !(dial in common && set === 0)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: `organism:${known}${shown.length > 0 ? "?" : ""}${shown.map(([dial, set]) => `${dial}=${set}`).join("&")}`,
    name: known,
    seed: value("seed"), spread: value("spread"), latency: value("latency"), fail: value("fail"),
    rates: new Map(shown.filter(([dial]) => !(dial in common))),
  };
}

const names = [...organismNames, "judge"] as const;

interface Range { readonly most: number; readonly whole: boolean; readonly form: string }
const share: Range = { most: 1, whole: false, form: "a number from 0 to 1" };

/** The dials every organism has, all 0 at rest (the judge answers alike for every prompt and trial: it has no spread). */
const common: Readonly<Record<"seed" | "spread" | "latency" | "fail", Range>> = {
  seed: { most: Number.MAX_SAFE_INTEGER, whole: true, form: "a whole number from 0" },
  spread: share,
  latency: { most: 600_000, whole: false, form: "milliseconds from 0 to 600000" },
  fail: share,
};

function split(spec: string): readonly [string, string | undefined] {
  const mark = spec.indexOf("?");
  return mark < 0 ? [spec, undefined] : [spec.slice(0, mark), spec.slice(mark + 1)];
}

function readDials(spec: string, query: string | undefined, known: readonly string[]): Map<string, number> {
  const dials = new Map<string, number>();
  if (query === undefined) return dials;
  for (const part of query.split("&")) {
    const equals = part.indexOf("=");
    const dial = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase();
    if (!known.includes(dial)) {
      throw new UsageError(`no dial "${dial}" in "organism:${spec}"${didYouMean(dial, known)}; there are ${known.join(", ")}`);
    }
    if (dials.has(dial)) throw new UsageError(`dial "${dial}" is set twice in "organism:${spec}"`);
    dials.set(dial, readValue(spec, dial, equals < 0 ? "" : part.slice(equals + 1).trim()));
  }
  return dials;
}

function readValue(spec: string, dial: string, written: string): number {
  const range = Object.entries(common).find(([name]) => name === dial)?.[1] ?? share;
  const value = /^(?:\d+\.?\d*|\.\d+)(?:e-?\d{1,3})?$/i.test(written) ? Number(written) : Number.NaN;
  if (value >= 0 && value <= range.most && (!range.whole || Number.isInteger(value))) return value;
  throw new UsageError(`dial "${dial}" of "organism:${spec}" must be ${range.form}; received "${written}"`);
}
