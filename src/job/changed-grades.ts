import type { SampleRecord } from "../report.ts";
import type { Grade } from "../types.ts";
import type { EarlierGrades } from "./earlier-grades.ts";

/** A sample with the earlier grades that say something else of it. */
export type Compared = SampleRecord & { readonly earlier?: Readonly<Record<string, Grade>> };

/** Puts to each sample what an earlier run said otherwise. */
export async function* changedGrades(samples: AsyncIterable<SampleRecord>, earlier: EarlierGrades): AsyncGenerator<Compared> {
  for await (const sample of samples) {
    const before = earlier.of(sample.cell) ?? {};
    const changed = Object.entries(sample.grades).flatMap(([measure, grade]) => (before[measure] && verdict(before[measure]) !== verdict(grade) ? [[measure, before[measure]] as const] : []));
    yield changed.length > 0 ? { ...sample, earlier: Object.fromEntries(changed) } : sample;
  }
}

/** What a grade comes to: the trait is shown (.5 and more) or not, or it is not known. */
function verdict(grade: Grade): string {
  return grade.kind === "scored" ? String(grade.score >= 0.5) : grade.kind;
}
