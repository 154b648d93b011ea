import type { Grade } from "../../src/types.ts";

/** The third of the scale in which a score lies; otherwise what kind of grade it is. */
export function thirdOf(grade: Grade): "high" | "middle" | "low" | "excluded" | "ungraded" {
  if (grade.kind !== "scored") return grade.kind;
  if (grade.score >= 2 / 3) return "high";
  return grade.score <= 1 / 3 ? "low" : "middle";
}
