import type { GradeFlips } from "../report.ts";
import type { Grade } from "../types.ts";
import type { Compared } from "./changed-grades.ts";
import type { EarlierGrades } from "./earlier-grades.ts";

type Counts = { -readonly [Key in keyof GradeFlips]: GradeFlips[Key] };

/** Counts flips by measure, over the samples that both runs graded. */
export async function gradeFlips(samples: AsyncIterable<Compared>, earlier: EarlierGrades): Promise<GradeFlips[]> {
  const found = new Map<string, Counts>();
  for await (const { cell, grades } of samples) {
    const known = earlier.of(cell);
    for (const [measure, grade] of Object.entries(grades)) {
      const before = known?.[measure];
      if (!before) continue;
      const key = JSON.stringify([cell.suite, measure]);
      const counts = found.get(key) ?? { suite: cell.suite, measure, both: 0, toShown: 0, toAbsent: 0, onlyBefore: 0, onlyNow: 0 };
      found.set(key, counts);
      count(counts, before, grade);
    }
  }
  return [...found.values()];
}

function count(counts: Counts, before: Grade, now: Grade): void {
  if (before.kind === "scored" && now.kind === "scored") {
    counts.both++;
    if (before.score < 0.5 && now.score >= 0.5) counts.toShown++;
    if (before.score >= 0.5 && now.score < 0.5) counts.toAbsent++;
  } else if (before.kind === "scored") counts.onlyBefore++;
  else if (now.kind === "scored") counts.onlyNow++;
}
