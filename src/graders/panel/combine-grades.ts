import type { Grade, JudgeGrade } from "../../types.ts";

/**
 * One grade of the grades that several judges led to for one answer; every one of them is kept in `panel`.
 *
 * A judge that led to no grade is left out, counted and named. Of the others the kind (scored or excluded) that more of them gave holds; then, of those that
 * scored, the majority where all scores are 0 or 1, else the mean. A tie is *ungraded*, as is an answer that no judge graded. The label is the one that
 * most of those who decided gave, and none where two are as frequent.
 * `parts`: judges (that gave a grade), failed, agreement (the share of them that gave this outcome; for a mean the share that scored).
 */
export function combineGrades(grades: readonly JudgeGrade[]): Grade {
  const failed = grades.filter(({ kind }) => kind === "ungraded");
  const scored = grades.filter((grade) => grade.kind === "scored");
  const excluded = grades.filter(({ kind }) => kind === "excluded");
  const given = scored.length + excluded.length;
  const told = excerpt(grades);
  const facts = (decided: number) => ({
    parts: { judges: given, failed: failed.length, ...(given > 0 && { agreement: decided / given }) }, by: waysOf(grades), panel: grades,
  });
  if (given === 0) return { kind: "ungraded", because: `none of ${grades.length} judges gave a grade: ${told}`, ...facts(0) };
  if (scored.length === excluded.length) return { kind: "ungraded", because: `a tie, ${scored.length} scored and ${excluded.length} excluded: ${told}`, ...facts(scored.length) };
  if (excluded.length > scored.length) return { kind: "excluded", because: `excluded by ${excluded.length} of ${given} judges: ${told}`, ...labelOf(excluded), ...facts(excluded.length) };
  if (!scored.every(({ score }) => score === 0 || score === 1)) {
    // Rounding may carry a mean of ones just past 1.
    const score = Math.min(1, scored.reduce((sum, grade) => sum + grade.score, 0) / scored.length);
    return { kind: "scored", score, because: `the mean of ${scored.length} of ${given} judges: ${told}`, ...labelOf(scored), ...facts(scored.length) };
  }
  const hits = scored.filter(({ score }) => score === 1);
  const misses = scored.filter(({ score }) => score === 0);
  if (hits.length === misses.length) return { kind: "ungraded", because: `a tie, ${hits.length} against ${misses.length}: ${told}`, ...facts(hits.length) };
  const winners = hits.length > misses.length ? hits : misses;
  return { kind: "scored", score: winners === hits ? 1 : 0, because: `${winners.length} of ${given} judges: ${told}`, ...labelOf(winners), ...facts(winners.length) };
}

function labelOf(grades: readonly JudgeGrade[]): { readonly label?: string } {
  const [first, second] = [...Map.groupBy(grades, ({ label }) => label)].toSorted(([, a], [, b]) => b.length - a.length);
  return first?.[0] === undefined || first[1].length === second?.[1].length ? {} : { label: first[0] };
}

/** Longer reasons stand in `panel`. */
const SHOWN = 120;

function excerpt(grades: readonly JudgeGrade[]): string {
  return grades.map(({ judge, kind, because }) => `${judge} ${kind === "ungraded" ? "failed" : "says"} ${because.length > SHOWN ? `${because.slice(0, SHOWN).toWellFormed()}…` : because}`).join("; ");
}

/** All judges, and what the ways they were asked in have in common; what they do not is said of each judge. */
function waysOf(grades: readonly JudgeGrade[]): Record<string, string> {
  const keys = new Set(grades.flatMap(({ by }) => Object.keys(by ?? {})).filter((key) => key !== "judge"));
  const ways = [...keys].map((key) => {
    const values = grades.flatMap(({ judge, by }) => (by?.[key] === undefined ? [] : [[judge, by[key]] as const]));
    const same = new Set(values.map(([, value]) => value)).size === 1;
    return [key, same ? values[0]?.[1] ?? "" : values.map(([judge, value]) => `${value} (${judge})`).join(", ")] as const;
  });
  return { judge: grades.map(({ judge }) => judge).join(", "), ...Object.fromEntries(ways) };
}
