import type { Cells, Derived, Measure, SuiteCondition, Term } from "../suite.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import type { Parameters } from "./fill-parameters.ts";
import type { DerivedEntry } from "./suite-file.ts";
import { complaint, type Path, type Source } from "./source.ts";

/** What a derived measure may refer to. */
export interface Known {
  readonly measures: readonly Measure[];
  readonly conditions: readonly SuiteCondition[];
  readonly slices: readonly string[];
}

/** The derived measures of a suite; each names its kind by its one key, and refers only to what exists. */
export function resolveDerived(entries: readonly DerivedEntry[], known: Known, parameters: Parameters, source: Source): Derived[] {
  const taken = new Set<string>();
  return entries.map((raw, index) => {
    const path = ["derived", index];
    const entry = parameters.fill(raw, path);
    if (taken.has(entry.name)) throw complaint(source, [...path, "name"], `the derived measure "${entry.name}" is named twice`);
    taken.add(entry.name);
    const kinds = (["difference", "ratio", "conditional", "minimum", "maximum", "mean"] as const).filter((kind) => entry[kind] !== undefined);
    if (kinds.length !== 1) throw complaint(source, path, `expected exactly one of difference, ratio, conditional, minimum, maximum, mean; received ${kinds.join(" and ") || "none"}`);
    return {
      name: entry.name,
      ...(entry.title !== undefined && { title: entry.title }),
      ...(entry.complement !== undefined && { complement: entry.complement }),
      ...figure(entry, known, source, path),
    };
  });
}

type Figure = { kind: "difference"; of: Term; minus: Term } | { kind: "ratio"; of: Term; to: Term } | { kind: "conditional"; of: Term; given: Term }
  | { kind: "minimum" | "maximum" | "mean"; cells: Cells };

function figure(entry: DerivedEntry, known: Known, source: Source, path: Path): Figure {
  const term = (value: Term, ...steps: string[]): Term => {
    check("measure", value.measure, known.measures.map((measure) => measure.measure), source, [...path, ...steps]);
    if (value.condition !== undefined) check("condition", value.condition, known.conditions.map((condition) => condition.name), source, [...path, ...steps]);
    if (value.slice !== undefined) check("slice", value.slice, known.slices, source, [...path, ...steps]);
    return value;
  };
  if (entry.difference) return { kind: "difference", of: term(entry.difference.of, "difference", "of"), minus: term(entry.difference.minus, "difference", "minus") };
  if (entry.ratio) return { kind: "ratio", of: term(entry.ratio.of, "ratio", "of"), to: term(entry.ratio.to, "ratio", "to") };
  if (entry.conditional) return { kind: "conditional", of: term(entry.conditional.of, "conditional", "of"), given: term(entry.conditional.given, "conditional", "given") };
  const kind = entry.minimum ? "minimum" : entry.maximum ? "maximum" : "mean";
  const cells = entry[kind];
  if (!cells) throw complaint(source, path, "names no figure");
  check("measure", cells.measure, known.measures.map((measure) => measure.measure), source, [...path, kind]);
  if (cells.condition !== undefined) check("condition", cells.condition, known.conditions.map((condition) => condition.name), source, [...path, kind]);
  if (cells.kind !== undefined && !known.conditions.some((condition) => condition.kind === cells.kind)) throw complaint(source, [...path, kind, "kind"], `no condition is of the kind ${cells.kind}; expected one of ${[...new Set(known.conditions.map((condition) => condition.kind))].join(", ")}`);
  return { kind, cells };
}

function check(what: string, name: string, known: readonly string[], source: Source, path: Path): void {
  if (!known.includes(name)) throw complaint(source, [...path, what], `unknown ${what} "${name}"${didYouMean(name, known)}; expected one of ${known.join(", ") || "none"}`);
}
