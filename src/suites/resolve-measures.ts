import type { Measure } from "../suite.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { checkedGrader } from "./checked-grader.ts";
import type { Parameters } from "./fill-parameters.ts";
import type { MeasureEntry } from "./suite-file.ts";
import { complaint, type Source } from "./source.ts";

/** The measures of a suite, each grader's options checked against that grader's own schema. */
export function resolveMeasures(entries: readonly MeasureEntry[], slices: readonly string[], parameters: Parameters, source: Source): Measure[] {
  const taken = new Set<string>();
  return entries.map((raw, index) => {
    const path = ["measures", index];
    const entry = parameters.fill(raw, path);
    if (taken.has(entry.measure)) throw complaint(source, [...path, "measure"], `the measure "${entry.measure}" is named twice`);
    taken.add(entry.measure);
    for (const slice of entry.slices ?? []) {
      if (!slices.includes(slice)) throw complaint(source, [...path, "slices"], `no prompt is in the slice "${slice}"${didYouMean(slice, slices)}; expected ${slices.join(", ") || "none: prompts have no slices"}`);
    }
    return {
      measure: entry.measure, role: entry.role,
      grader: checkedGrader(entry.grader, entry.options ?? {}, source, path),
      ...(entry.title !== undefined && { title: entry.title }),
      ...(entry.slices !== undefined && { slices: entry.slices }),
      ...(entry.default !== undefined && { default: entry.default }),
    };
  });
}
